using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Livret.Web.Pages.ServiceExamens;

/// <summary>Where the livrets of the service stand, by académie and établissement: the funnel from the entry to the jury.</summary>
public sealed class EtablissementsModel(OuvrirService ouvrirService, EntonnoirDuService entonnoir) : PageModel
{
    public ServiceTenu Tenu { get; private set; } = null!;
    public IReadOnlyList<Entonnoir> Etablissements { get; private set; } = [];
    public IEnumerable<IGrouping<string, Entonnoir>> ParAcademie => Etablissements.GroupBy(e => e.Academie).OrderBy(g => Tenu.Academie(g.Key), StringComparer.CurrentCulture);

    public async Task OnGetAsync(CancellationToken ct)
    {
        Tenu = await ouvrirService.OuvrirAsync(ct);
        Etablissements = await entonnoir.CompterAsync(Tenu, ct);
    }
}
