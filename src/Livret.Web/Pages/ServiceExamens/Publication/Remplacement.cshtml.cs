using Livret.Donnees.Echanges;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Livret.Web.Pages.ServiceExamens.Publication;

/// <summary>The candidates of the replacement session with their units, on screen and as a file.</summary>
public sealed class RemplacementModel(OuvrirService ouvrirService, ListeDeRemplacement liste) : PageModel
{
    public ServiceTenu Tenu { get; private set; } = null!;
    public IReadOnlyList<CandidatAuRemplacement> Candidats { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken ct)
    {
        Tenu = await ouvrirService.OuvrirAsync(ct);
        Candidats = await liste.ListerAsync(Tenu, ct);
    }

    public async Task<IActionResult> OnGetCsvAsync(CancellationToken ct)
    {
        await OnGetAsync(ct);
        using var memoire = new MemoryStream();
        await using (var texte = new StreamWriter(memoire, EcrivainCsv.Encodage, leaveOpen: true))
            ListeDeRemplacement.Ecrire(new(texte), Candidats);
        return File(memoire.ToArray(), "text/csv; charset=utf-8", $"remplacement-{Tenu.Session.Annee}.csv");
    }
}
