using Livret.Domaine.Livrets;
using Livret.Domaine.Recevabilites;
using Livret.Donnees;
using Livret.Web.Pages.ServiceExamens;
using Livret.Web.Pages.ServiceExamens.Courriers;
using Microsoft.EntityFrameworkCore;

namespace Livret.Web.Documents.Lettres;

/// <summary>The letters that a service prints together, in the order of their addresses: postal code and town, then name.</summary>
public sealed class LettresDuService(LivretDbContext db, OuvrirService ouvrirService, ListeDesCourriers liste)
{
    /// <summary>In three statements, whatever their number. A letter whose decision was withdrawn is printed only when it is asked for.</summary>
    public async Task<IReadOnlyList<LettreImprimee>> ListerAsync(ServiceTenu tenu, EtapeDeCourrier etape, CancellationToken ct)
    {
        var references = (await liste.ListerAsync(tenu, ct))
            .Where(c => etape is EtapeDeCourrier.Toutes ? !c.EstRapportee : c.Etape == etape).Select(c => c.Reference).ToList();
        return await LireAsync(ouvrirService.Livrets(tenu), db.Courriers.Where(c => references.Contains(c.Reference)), ct);
    }

    /// <summary>Those of these livrets whose decision holds.</summary>
    public Task<IReadOnlyList<LettreImprimee>> ListerAsync(IQueryable<LivretScolaire> livrets, CancellationToken ct) => LireAsync(
        livrets, db.Courriers.Where(c => db.Livrets.Any(l => l.Id == c.LivretId && l.Decisions.Any(d => d.Id == c.DecisionId && d.RapporteeLe == null))), ct);

    private static async Task<IReadOnlyList<LettreImprimee>> LireAsync(IQueryable<LivretScolaire> livrets, IQueryable<Courrier> choisis, CancellationToken ct)
    {
        var courriers = await (
            from l in livrets
            join c in choisis on l.Id equals c.LivretId
            select new { Courrier = c, l.Session, Academie = l.Etablissement!.Academie! }).AsNoTracking().ToListAsync(ct);
        return
        [
            .. courriers.Select(c => LettreImprimee.De(c.Courrier, c.Session, c.Academie))
                .OrderBy(l => l.CleDeTri, StringComparer.Ordinal).ThenBy(l => l.Reference, StringComparer.Ordinal),
        ];
    }
}
