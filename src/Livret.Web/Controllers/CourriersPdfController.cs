using Livret.Donnees.Archives;
using Livret.Web.Documents.Archives;
using Livret.Web.Documents.Lettres;
using Livret.Web.Pages.ServiceExamens;
using Livret.Web.Pages.ServiceExamens.Courriers;
using Livret.Web.Securite;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Livret.Web.Controllers;

/// <summary>The letters of the service on paper: one as it was kept, or those of a step together with the list of their addresses.</summary>
[Authorize(Policy = Politiques.Gestionnaire)]
public sealed class CourriersPdfController(
    OuvrirService ouvrirService, CourriersArchives courriers, LettresDuService lettres, LettreEnPdf enPdf, ListeDAdressesEnPdf listeEnPdf) : Controller
{
    private const string Page = "/examens/courriers";

    [HttpGet("examens/courriers/{reference}.pdf")]
    public async Task<IActionResult> Lire(string reference, CancellationToken ct) =>
        await courriers.LireAsync(ouvrirService.Livrets(await ouvrirService.OuvrirAsync(ct)), reference, copie: false, ct) is { } archive
            ? this.Servir(archive, $"{Page}/{Uri.EscapeDataString(reference)}") : NotFound();

    /// <summary>One letter per sheet, in the order of the list of addresses.</summary>
    [HttpGet("examens/courriers/lettres.pdf")]
    public Task<IActionResult> LireEnLot(EtapeDeCourrier etape, CancellationToken ct) => ServirAsync(etape, "lettres.pdf", DocumentArchive.Pdf, EnUnFichier, ct);

    [HttpGet("examens/courriers/adresses.pdf")]
    public Task<IActionResult> LireLesAdresses(EtapeDeCourrier etape, CancellationToken ct) => ServirAsync(etape, "adresses.pdf", DocumentArchive.Pdf, listeEnPdf.Produire, ct);

    [HttpGet("examens/courriers/adresses.csv")]
    public Task<IActionResult> LireLesAdressesEnCsv(EtapeDeCourrier etape, CancellationToken ct) => ServirAsync(etape, "adresses.csv", "text/csv; charset=utf-8", ListeDAdresses.EnOctets, ct);

    private async Task<IActionResult> ServirAsync(EtapeDeCourrier etape, string nom, string type, Func<IReadOnlyList<LettreImprimee>, byte[]> produire, CancellationToken ct)
    {
        if (await lettres.ListerAsync(await ouvrirService.OuvrirAsync(ct), etape, ct) is not { Count: > 0 } choisies)
        {
            TempData["Refus"] = "Aucune lettre ici\u00a0: il n’y a rien à imprimer.";
            return LocalRedirect($"{Page}?etape={etape}");
        }
        Response.Headers.CacheControl = "no-store";
        return File(produire(choisies), type, $"{choisies[0].Session}-{nom}");
    }

    private byte[] EnUnFichier(IReadOnlyList<LettreImprimee> lettres)
    {
        using var memoire = new MemoryStream();
        enPdf.Reunir(memoire, lettres);
        return memoire.ToArray();
    }
}
