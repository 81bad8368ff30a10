using Livret.Donnees;
using Microsoft.EntityFrameworkCore;

namespace Livret.Web.Pages.Administration.Utilisateurs;

/// <summary>The services and the commissions of the open session that a form of affectation offers.</summary>
public sealed class LieuxProposes(LivretDbContext db)
{
    public async Task<(IReadOnlyList<(string Code, string Nom)> Services, IReadOnlyList<(int Id, string Intitule)> Commissions)> LireAsync(CancellationToken ct)
    {
        var services = await db.Services.AsNoTracking().OrderBy(s => s.Nom).Select(s => new { s.Code, s.Nom }).ToListAsync(ct);
        var commissions = await db.Commissions.AsNoTracking().Where(c => c.Session == db.SessionOuverte.Select(s => s.Annee).First())
            .OrderBy(c => c.Intitule).Select(c => new { c.Id, c.Intitule }).ToListAsync(ct);
        return ([.. services.Select(s => (s.Code, s.Nom))], [.. commissions.Select(c => (c.Id, c.Intitule))]);
    }
}
