using Livret.Donnees.Echanges.Exports;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Livret.Web.Exports;

/// <summary>The page of exports of one role: what may be taken, of what, and what was taken before.</summary>
public abstract class PageDExports(EspaceDExport espace, ExporterUnFichier exporter) : PageModel
{
    public EspaceDExport Espace { get; } = espace;
    public DemandeDExport Demande { get; private set; } = new();
    public IReadOnlyList<ClasseOfferte> Classes { get; private set; } = [];
    public IReadOnlyList<TraceDExport> Traces { get; private set; } = [];
    public string? Refus { get; private set; }

    public Task OnGetAsync(CancellationToken ct) => MontrerAsync(ct);

    public async Task<IActionResult> OnPostAsync(DemandeDExport demande, CancellationToken ct)
    {
        Demande = demande;
        var (produit, refus, statut) = await exporter.ExporterAsync(Espace, demande, ct);
        if (produit is not null)
        {
            Response.Headers.CacheControl = "no-store";
            return File(produit.Contenu, produit.Type, produit.Nom);
        }
        if (refus is null)
            return NotFound();
        (Refus, Response.StatusCode) = (refus, statut);
        await MontrerAsync(ct);
        return Page();
    }

    private async Task MontrerAsync(CancellationToken ct)
    {
        Classes = await exporter.ClassesAsync(Espace, ct);
        Traces = await exporter.TracesAsync(Espace, ct);
    }
}
