using Livret.Web.Documents;
using Livret.Web.Documents.Moteur;
using Livret.Web.Pages.Livrets;
using Livret.Web.Securite;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Livret.Web.Controllers;

/// <summary>The livret as a PDF, for whoever reads it whole on screen: the paper has every note.</summary>
[Authorize(Policy = Politiques.Livrets)]
public sealed class LivretPdfController(OuvrirLivret ouvrirLivret, ImprimerDesLivrets imprimer, LivretEnPdf enPdf, Polices polices) : Controller
{
    [HttpGet("livrets/{numero}.pdf")]
    public Task<IActionResult> Lire(string numero, CancellationToken ct) => ServirAsync(numero, "livret", enPdf.Produire, ct);

    /// <summary>The face that bears no note, for the candidate to sign it before the visa.</summary>
    [HttpGet("livrets/{numero}/verso.pdf")]
    public Task<IActionResult> LireLeVerso(string numero, CancellationToken ct) => ServirAsync(numero, "verso", enPdf.ProduireLeVerso, ct);

    private async Task<IActionResult> ServirAsync(string numero, string nom, Func<LivretImprime, byte[]> produire, CancellationToken ct)
    {
        if (await ouvrirLivret.OuvrirAsync(numero, ct) is not { } ouvert)
            return NotFound();
        if (!ouvert.EstEntier)
            return StatusCode(StatusCodes.Status403Forbidden);
        var livret = (await imprimer.ImprimerAsync([ouvert.Livret], ouvert.Session, _ => ouvert.Section, ouvert.Instant, ct))[0];
        if (polices.CaracteresManquants(livret) is { Count: > 0 } manquants)
        {
            TempData["Refus"] = RefusDImpression.Dire("Ce livret n’a pas été imprimé", manquants);
            return Redirect($"/livrets/{Uri.EscapeDataString(numero)}");
        }
        Response.Headers.CacheControl = "no-store";
        return File(produire(livret), "application/pdf", $"{nom}-{livret.Session}-{numero}.pdf");
    }
}
