using Livret.Web.Documents;
using Livret.Web.Documents.Releves;
using Livret.Web.Pages.ServiceExamens.Releves;
using Livret.Web.Securite;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Livret.Web.Controllers;

/// <summary>The relevé de notes et décision of one candidate as a PDF, for the service that sends it.</summary>
[Authorize(Policy = Politiques.Gestionnaire)]
[Route("examens/{numero}/releve.pdf")]
public sealed class RelevePdfController(LireLesReleves lire, ReleveEnPdf enPdf, Imprimerie imprimerie) : Controller
{
    [HttpGet]
    public async Task<IActionResult> Lire(string numero, CancellationToken ct)
    {
        if (await lire.LireAsync(numero, ct) is not { } lu)
            return NotFound();
        return lu.Releve is not { } releve
            ? new ContentResult { StatusCode = StatusCodes.Status409Conflict, Content = ReleveModel.NonPublie, ContentType = "text/plain; charset=utf-8" }
            : this.Servir(imprimerie.Imprimer(enPdf.Composer(releve)), $"releve-{lu.Livret.Session}-{numero}.pdf", $"/examens/{Uri.EscapeDataString(numero)}/releve");
    }
}
