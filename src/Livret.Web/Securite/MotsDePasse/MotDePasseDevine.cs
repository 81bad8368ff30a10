using Livret.Donnees;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace Livret.Web.Securite.MotsDePasse;

/// <summary>Refuses a password made of common words, of a row of the keyboard, or of the user's établissement; and one too long to be typed.</summary>
internal sealed class MotDePasseDevine(LivretDbContext db) : IPasswordValidator<Utilisateur>
{
    /// <summary>What the boxes take.</summary>
    public const int LongueurAuPlus = 256;

    public async Task<IdentityResult> ValidateAsync(UserManager<Utilisateur> manager, Utilisateur user, string? password)
    {
        if (password is { Length: > LongueurAuPlus })
            return Refuser(nameof(LongueurAuPlus), $"Choisissez au plus {LongueurAuPlus} caractères.");
        var lieux = await (
            from a in db.Affectations
            where a.UtilisateurId == user.Id
            join e in db.Etablissements on a.Uai equals e.Uai
            select new { e.Uai, e.Nom, e.Ville }).Distinct().ToListAsync();
        MotsDevines mots = new([user.Nom, user.Prenom, user.Email?.Split('@')[0], .. lieux.SelectMany(l => new[] { l.Nom, l.Ville })]);
        return mots.Devinent(password ?? "") || lieux.Any(l => password?.Contains(l.Uai, StringComparison.OrdinalIgnoreCase) is true)
            ? Refuser(nameof(MotDePasseDevine), "Ce mot de passe se devine : il est fait de mots trop courants, ou de votre établissement. Choisissez trois mots ou plus, sans rapport entre eux.")
            : IdentityResult.Success;
    }

    private static IdentityResult Refuser(string code, string phrase) => IdentityResult.Failed(new IdentityError { Code = code, Description = phrase });
}
