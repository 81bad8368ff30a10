using Livret.Web.Documents.Recevabilites;
using Livret.Web.Pages.ServiceExamens;
using Livret.Web.Securite;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Livret.Web.Controllers;

/// <summary>The état of the recevabilité as a PDF: of one établissement, or of all those of the service.</summary>
[Authorize(Policy = Politiques.Gestionnaire)]
public sealed class RecevabilitePdfController(OuvrirService ouvrirService, EtatDeLaRecevabilite etat, EtatDeRecevabiliteEnPdf enPdf) : Controller
{
    [HttpGet("examens/recevabilite.pdf")]
    public async Task<IActionResult> Lire([FromQuery(Name = "etablissement")] string? uai, CancellationToken ct)
    {
        var tenu = await ouvrirService.OuvrirAsync(ct);
        var lignes = await etat.LireAsync(tenu, string.IsNullOrEmpty(uai) ? null : uai, ct);
        if (lignes.Count == 0)
            return NotFound();
        Response.Headers.CacheControl = "no-store";
        var services = string.Join(" · ", tenu.Services.Select(s => s.Nom));
        return File(
            enPdf.Produire(services, tenu.Session.Annee, lignes, tenu.Instant, tenu.EnClair(tenu.Instant)), "application/pdf",
            $"recevabilite-{tenu.Session.Annee}{(string.IsNullOrEmpty(uai) ? "" : $"-{uai}")}.pdf");
    }
}
