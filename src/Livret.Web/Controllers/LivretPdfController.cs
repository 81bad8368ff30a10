using Livret.Web.Documents;
using Livret.Web.Documents.Archives;
using Livret.Web.Documents.Moteur;
using Livret.Web.Pages.Livrets;
using Livret.Web.Securite;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Livret.Web.Controllers;

/// <summary>
/// The livret as a PDF, for whoever reads it whole on screen: the paper has every note. A project is drawn at each request; what was signed is served
/// as it was kept.
/// </summary>
[Authorize(Policy = Politiques.Livrets)]
public sealed class LivretPdfController(OuvrirLivret ouvrirLivret, ImprimerDesLivrets imprimer, LivretEnPdf enPdf, LivretsArchives archives, Polices polices) : Controller
{
    [HttpGet("livrets/{numero}.pdf")]
    public Task<IActionResult> Lire(string numero, CancellationToken ct) => OuvrirAsync(
        numero,
        async ouvert => await archives.CourantAsync(ouvert.Livret, ouvert.Referentiel, ct) is { } archive
            ? this.Servir(archive, Page(numero)) : await DessinerAsync(ouvert, "livret", enPdf.Produire, ct),
        ct);

    /// <summary>The face that bears no note, for the candidate to sign it before the visa.</summary>
    [HttpGet("livrets/{numero}/verso.pdf")]
    public Task<IActionResult> LireLeVerso(string numero, CancellationToken ct) => OuvrirAsync(numero, ouvert => DessinerAsync(ouvert, "verso", enPdf.ProduireLeVerso, ct), ct);

    /// <summary>A version that was signed or examined, by the identifier of its visa or of its deliberation.</summary>
    [HttpGet("livrets/{numero}/versions/{version:guid}.pdf")]
    public Task<IActionResult> LireUneVersion(string numero, Guid version, CancellationToken ct) => OuvrirAsync(
        numero,
        async ouvert => await archives.VersionAsync(ouvert.Livret, ouvert.Referentiel, version, HistoriqueOuvert.VoitLeJury(ouvert.Agent, ouvert.Livret), ct) is { } archive
            ? this.Servir(archive, $"{Page(numero)}/historique") : NotFound(),
        ct);

    /// <summary>404 outside the scope, 403 when the reader does not see every unit.</summary>
    private async Task<IActionResult> OuvrirAsync(string numero, Func<LivretOuvert, Task<IActionResult>> servir, CancellationToken ct) =>
        await ouvrirLivret.OuvrirAsync(numero, ct) switch
        {
            null => NotFound(),
            { EstEntier: false } => StatusCode(StatusCodes.Status403Forbidden),
            var ouvert => await servir(ouvert),
        };

    private async Task<IActionResult> DessinerAsync(LivretOuvert ouvert, string nom, Func<LivretImprime, byte[]> produire, CancellationToken ct)
    {
        var (numero, livret) = (ouvert.Livret.Numero, (await imprimer.ImprimerAsync([ouvert.Livret], ouvert.Session, _ => ouvert.Section, ouvert.Instant, ct))[0]);
        if (polices.CaracteresManquants(livret) is { Count: > 0 } manquants)
        {
            TempData["Refus"] = RefusDImpression.Dire("Ce livret n’a pas été imprimé", manquants);
            return Redirect(Page(numero));
        }
        Response.Headers.CacheControl = "no-store";
        return File(produire(livret), "application/pdf", $"{nom}-{livret.Session}-{numero}.pdf");
    }

    private static string Page(string numero) => $"/livrets/{Uri.EscapeDataString(numero)}";
}
