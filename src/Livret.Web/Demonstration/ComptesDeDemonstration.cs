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
        var comptes = await db.Users.AsNoTracking()
            .Where(u => u.Email!.EndsWith(ModeDemonstration.Domaine))
            .Select(u => new
            {
                u.Email,
                Affectation = db.Affectations.Where(a => a.UtilisateurId == u.Id).OrderBy(a => a.Id).First(),
                Etablissement = db.Affectations.Where(a => a.UtilisateurId == u.Id).OrderBy(a => a.Id)
                    .Select(a => db.Etablissements.Where(e => e.Uai == a.Uai).Select(e => e.Nom).FirstOrDefault()
                        ?? db.Services.Where(s => s.Code == a.Service).Select(s => s.Nom).FirstOrDefault())
                    .First(),
            })
            .ToListAsync(ct);
        return [.. comptes.Select(c => new CompteDeDemonstration(c.Email!, c.Affectation.Role, c.Etablissement))
            .OrderBy(c => c.Role).ThenBy(c => c.Courriel, StringComparer.Ordinal)];
    }
}
