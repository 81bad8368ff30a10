using Livret.Domaine.Deliberations;
using Livret.Domaine.Livrets;
using Livret.Donnees;
using Microsoft.EntityFrameworkCore;

namespace Livret.Web.Pages.Jury;

/// <summary>All the livrets of a commission as they were transmitted, in two statements.</summary>
public sealed class LireLesLivrets(LivretDbContext db)
{
    public async Task<IReadOnlyList<LivretDuJury>> LireAsync(CommissionOuverte ouverte, CancellationToken ct)
    {
        var id = ouverte.Commission.Id;
        var contenus = await db.Set<EnvoiAuJury>().Where(e => e.CommissionId == id && e.RetireLe == null).Select(e => new { e.LivretId, e.Contenu, e.Le }).ToDictionaryAsync(e => e.LivretId, ct);
        var deliberations = (await db.Set<Deliberation>().AsNoTracking().Where(d => d.CommissionId == id && d.RepriseLe == null).ToListAsync(ct)).ToLookup(d => d.LivretId);
        return [.. ouverte.Places.Select(p => new LivretDuJury(p, LivretScelle.Relire(contenus[p.LivretId].Contenu), deliberations[p.LivretId].MaxBy(d => d.Le), contenus[p.LivretId].Le))];
    }
}
