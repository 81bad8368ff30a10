using Microsoft.AspNetCore.Identity;

namespace Livret.Web.Securite;

/// <summary>The refusals of the account store, as sentences to act on. Others are for the administrator and keep the framework's words.</summary>
internal sealed class RefusDeCompte : IdentityErrorDescriber
{
    public override IdentityError PasswordTooShort(int length) =>
        new() { Code = nameof(PasswordTooShort), Description = $"Choisissez au moins {length} caractères." };

    public override IdentityError PasswordRequiresUniqueChars(int uniqueChars) =>
        new() { Code = nameof(PasswordRequiresUniqueChars), Description = $"Variez les caractères : il en faut au moins {uniqueChars} différents." };

    public override IdentityError PasswordMismatch() =>
        new() { Code = nameof(PasswordMismatch), Description = "Le mot de passe actuel n’est pas celui de ce compte. Saisissez-le de nouveau." };

    public override IdentityError ConcurrencyFailure() =>
        new() { Code = nameof(ConcurrencyFailure), Description = "Ce compte vient d’être modifié ailleurs. Rechargez la page, puis recommencez." };

    public override IdentityError DuplicateEmail(string email) =>
        new() { Code = nameof(DuplicateEmail), Description = $"« {email} » est déjà l’adresse d’un compte. Choisissez-en une autre." };

    public override IdentityError InvalidEmail(string? email) =>
        new() { Code = nameof(InvalidEmail), Description = $"« {email} » n’est pas une adresse électronique. Écrivez-la sous la forme nom@domaine.fr." };

    public override IdentityError DuplicateUserName(string userName) => DuplicateEmail(userName);
}
