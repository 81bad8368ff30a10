using Livret.Donnees.Travaux;
using Livret.Web.Travaux;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Livret.Web.Controllers;

/// <summary>What a work left, for the user who asked and nobody else.</summary>
[Authorize]
[Route("travaux/{travail:guid}/fichier")]
public sealed class TravauxController(MesTravaux mesTravaux, DepotDeFichiers depot) : Controller
{
    [HttpGet]
    public async Task<IActionResult> Telecharger(Guid travail, CancellationToken ct)
    {
        if (await mesTravaux.LireAsync(travail, ct) is not { Fichier: { } fichier } || await depot.OuvrirAsync(fichier.Id, ct) is not { } ouvert)
            return NotFound();
        Response.Headers.CacheControl = "no-store";
        return File(ouvert.Flux, ouvert.Fichier.Type, ouvert.Fichier.Nom, enableRangeProcessing: true);
    }
}
