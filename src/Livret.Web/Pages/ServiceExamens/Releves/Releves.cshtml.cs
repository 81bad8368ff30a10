using Livret.Domaine.Deliberations;
using Livret.Donnees.Travaux;
using Livret.Web.Documents.Releves;
using Livret.Web.Travaux;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Livret.Web.Pages.ServiceExamens.Releves;

/// <summary>The published decisions of a commission, and their relevés in one file: at once for a few, as a background work for many.</summary>
public sealed class RelevesModel(LireLesReleves lire, ProduireLesReleves produire, DemanderUnTravail demander) : PageModel
{
    [FromRoute(Name = "commission")] public int Id { get; set; }

    public Commission Commission { get; private set; } = null!;
    public IReadOnlyList<ReleveImprime> Releves { get; private set; } = [];
    public int SansAdresse => Releves.Count(r => !r.AUneAdresse);
    public string Adresse => $"/examens/publication/{Id}/releves";

    public async Task<IActionResult> OnGetAsync(CancellationToken ct) =>
        !await OuvrirAsync(ct) ? NotFound() : Releves.Count == 0 ? this.Opposer() : Page();

    public async Task<IActionResult> OnPostAsync(string? ordre, CancellationToken ct)
    {
        if (!await OuvrirAsync(ct))
            return NotFound();
        if (Releves.Count == 0)
            return this.Opposer();
        DemandeDeReleves demande = new(Id, ParAdresse: ordre != "nom");
        if (Releves.Count > ProduireLesReleves.EnDirect)
            return LocalRedirect($"/travaux/{await demander.DemanderAsync(NatureDeTravail.Releves, $"Relevés, {Commission.Intitule}", demande, ct)}");
        var (octets, refus) = produire.Relier(Releves, demande);
        if (octets is null)
        {
            TempData["Refus"] = refus;
            return LocalRedirect(Adresse);
        }
        Response.Headers.CacheControl = "no-store";
        return File(octets, "application/pdf", ProduireLesReleves.Nom(demande));
    }

    private async Task<bool> OuvrirAsync(CancellationToken ct)
    {
        if (await lire.CommissionAsync(Id, ct) is not { } commission)
            return false;
        (Commission, Releves) = (commission, await lire.LireAsync(Id, ct));
        return true;
    }
}
