using Livret.Donnees.Echanges.Exports;
using Livret.Web.Exports;
using Livret.Web.Pages.Enseignant.Saisie;
using Livret.Web.Pages.Enseignant.Saisie.Classeur;
using Livret.Web.Securite;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Livret.Web.Controllers;

/// <summary>The workbook of one unit of one class.</summary>
[Authorize(Policy = Politiques.Enseignant)]
[Route("saisie/{uai}/{division}/{unite}/classeur/fichier")]
public sealed class ClasseurController(OuvrirClasse ouvrirClasse, LimiteDExports limite, TracerLesExports tracer) : Controller
{
    [HttpGet]
    public async Task<IActionResult> Lire(string uai, string division, string unite, CancellationToken ct)
    {
        if (await ouvrirClasse.OuvrirAsync(uai, division, unite, ct) is not { } classe)
            return NotFound();
        if (await limite.EstAtteinteAsync(classe.Agent.Id, ct))
            return StatusCode(StatusCodes.Status429TooManyRequests);
        var octets = EcrireLeClasseur.Ecrire(classe);
        await tracer.NoterAsync(
            new($"Classeur {classe.Unite.Code}", $"{uai}, {division}", FormatDExport.Classeur) { Uai = uai, Service = classe.Etablissement.Academie!.CodeService, Par = (classe.Agent.Id, classe.Agent.Nom) },
            classe.Effectif, ct);
        Response.Headers.CacheControl = "no-store";
        return File(octets, FichierProduit.Xlsx, $"{division}-{classe.Unite.Code}-{classe.Instant:yyyyMMdd-HHmm}.xlsx");
    }
}
