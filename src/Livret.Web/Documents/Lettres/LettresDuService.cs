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
        var courriers = await (
            from l in ouvrirService.Livrets(tenu)
            join c in db.Courriers on l.Id equals c.LivretId
            where references.Contains(c.Reference)
            select new { Courrier = c, l.Session, Academie = l.Etablissement!.Academie! }).AsNoTracking().ToListAsync(ct);
        return
        [
            .. courriers.Select(c => LettreImprimee.De(c.Courrier, c.Session, c.Academie))
                .OrderBy(l => l.CleDeTri, StringComparer.Ordinal).ThenBy(l => l.Reference, StringComparer.Ordinal),
        ];
    }
}
