using Livret.Web.Documents;
using Livret.Web.Pages.Livrets;
using Livret.Web.Securite;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Livret.Web.Controllers;

/// <summary>The livret as a PDF, for whoever reads it whole on screen: the paper has every note.</summary>
[Authorize(Policy = Politiques.Livrets)]
[Route("livrets/{numero}.pdf")]
public sealed class LivretPdfController(OuvrirLivret ouvrirLivret, ImprimerLeLivret imprimer, LivretEnPdf enPdf) : Controller
{
    [HttpGet]
    public async Task<IActionResult> Lire(string numero, CancellationToken ct)
    {
        if (await ouvrirLivret.OuvrirAsync(numero, ct) is not { } ouvert)
            return NotFound();
        if (!ouvert.EstEntier)
            return StatusCode(StatusCodes.Status403Forbidden);
        var livret = await imprimer.ImprimerAsync(ouvert, ct);
        if (enPdf.CaracteresManquants(livret) is { Count: > 0 } manquants)
        {
            TempData["Refus"] = $"Ce livret n’a pas été imprimé : aucune police ne dessine {string.Join(", ", manquants.Select(c => $"« {c} »"))}. Corrigez ces caractères, puis recommencez.";
            return Redirect($"/livrets/{Uri.EscapeDataString(numero)}");
        }
        Response.Headers.CacheControl = "no-store";
        return File(enPdf.Produire(livret), "application/pdf", $"livret-{livret.Session}-{numero}.pdf");
    }
}
