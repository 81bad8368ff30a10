using System.Globalization;
using Livret.Donnees;
using Microsoft.AspNetCore.Identity;

namespace Livret.Web.Securite.MotsDePasse;

/// <summary>Refuses a password that holds the user's name or address: the first that someone would try.</summary>
internal sealed class MotDePasseSansIdentite : IPasswordValidator<Utilisateur>
{
    private const int LongueurParlante = 4;

    public Task<IdentityResult> ValidateAsync(UserManager<Utilisateur> manager, Utilisateur user, string? password)
    {
        var mots = new[] { user.Nom, user.Prenom, user.Email?.Split('@')[0] }.OfType<string>().SelectMany(m => m.Split([' ', '-', '.', '_']).Append(m));
        var trop = mots.Any(m => m.Length >= LongueurParlante && CultureInfo.InvariantCulture.CompareInfo.IndexOf(password ?? "", m, CompareOptions.IgnoreCase | CompareOptions.IgnoreNonSpace) >= 0);
        return Task.FromResult(trop
            ? IdentityResult.Failed(new IdentityError { Code = nameof(MotDePasseSansIdentite), Description = "Choisissez un mot de passe qui ne contient ni votre nom ni votre adresse." })
            : IdentityResult.Success);
    }
}
