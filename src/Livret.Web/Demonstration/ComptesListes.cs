using Livret.Domaine.Perimetres;
using Livret.Donnees;
using Livret.Donnees.Demonstration;
using Microsoft.EntityFrameworkCore;

namespace Livret.Web.Demonstration;

/// <summary>One account of the demonstration, as the sign-in page lists it.</summary>
/// <param name="Nom">« Claire Aubertin ».</param>
/// <param name="Role">The first that it holds.</param>
/// <param name="Presentation">What its user finds, in a sentence.</param>
public sealed record CompteListe(string Courriel, string Nom, Role Role, string Presentation);

/// <summary>The accounts of the demonstration: none outside that mode, nor in a database filled otherwise.</summary>
public sealed class ComptesListes(LivretDbContext db, ModeDemonstration mode)
{
    public async Task<IReadOnlyList<CompteListe>> ListerAsync(CancellationToken ct)
    {
        if (!mode.EstActif)
            return [];
        var courriels = ComptesDeDemonstration.Tous.Select(c => c.Courriel).ToList();
        var lignes = await (
            from u in db.Users.AsNoTracking()
            where courriels.Contains(u.Email!)
            join a in db.Affectations on u.Id equals a.UtilisateurId
            select new { u.Email, u.Prenom, u.Nom, a.Role, a.Id }).ToListAsync(ct);
        var parCourriel = lignes.GroupBy(l => l.Email!).ToDictionary(g => g.Key, g => g.MinBy(l => l.Id)!);
        return
        [
            .. ComptesDeDemonstration.Tous.Where(c => parCourriel.ContainsKey(c.Courriel)).Select(c =>
            {
                var compte = parCourriel[c.Courriel];
                return new CompteListe(c.Courriel, $"{compte.Prenom} {compte.Nom}", compte.Role, c.Presentation);
            }),
        ];
    }
}
