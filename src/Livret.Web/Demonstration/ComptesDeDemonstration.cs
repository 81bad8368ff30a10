using Livret.Donnees;
using Livret.Domaine.Perimetres;
using Microsoft.EntityFrameworkCore;

namespace Livret.Web.Demonstration;

/// <summary>One account of the demonstration, as the sign-in page lists it.</summary>
public sealed record CompteDeDemonstration(string Courriel, Role Role, string? Lieu);

/// <summary>The accounts of the demonstration: none outside that mode.</summary>
public sealed class ComptesDeDemonstration(LivretDbContext db, ModeDemonstration mode)
{
    public async Task<IReadOnlyList<CompteDeDemonstration>> ListerAsync(CancellationToken ct)
    {
        if (!mode.EstActif)
            return [];
        var comptes = await (
            from u in db.Users.AsNoTracking()
            where u.Email!.EndsWith(ModeDemonstration.Domaine)
            join a in db.Affectations on u.Id equals a.UtilisateurId
            select new
            {
                u.Email,
                a.Id,
                a.Role,
                Lieu = db.Etablissements.Where(e => e.Uai == a.Uai).Select(e => e.Nom).FirstOrDefault()
                    ?? db.Services.Where(s => s.Code == a.Service).Select(s => s.Nom).FirstOrDefault(),
            }).ToListAsync(ct);
        return
        [
            .. comptes.GroupBy(c => c.Email!).Select(c => c.MinBy(a => a.Id)!)
                .Select(c => new CompteDeDemonstration(c.Email!, c.Role, c.Lieu))
                .OrderBy(c => c.Role).ThenBy(c => c.Courriel, StringComparer.Ordinal),
        ];
    }
}
