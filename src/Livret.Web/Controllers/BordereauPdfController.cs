using Livret.Domaine.Perimetres;
using Livret.Web.Documents.Archives;
using Livret.Web.Pages.ChefEtablissement.Transmissions;
using Livret.Web.Securite;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Livret.Web.Controllers;

/// <summary>The bordereau of a transmission and its receipt, as they were kept: for the établissement that transmits and for the service that receives.</summary>
public sealed class BordereauPdfController(LireLesBordereaux bordereaux, ArchiverLesDocuments archiver, PiecesDuBordereau pieces) : Controller
{
    [HttpGet("etablissement/transmissions/{bordereau}.pdf")]
    [Authorize(Policy = Politiques.ChefEtablissement)]
    public Task<IActionResult> Lire(string bordereau, CancellationToken ct) => ServirAsync(bordereau, Role.ChefEtablissement, accuse: false, ct);

    [HttpGet("etablissement/transmissions/{bordereau}/accuse.pdf")]
    [Authorize(Policy = Politiques.ChefEtablissement)]
    public Task<IActionResult> LireLAccuse(string bordereau, CancellationToken ct) => ServirAsync(bordereau, Role.ChefEtablissement, accuse: true, ct);

    [HttpGet("examens/bordereaux/{bordereau}.pdf")]
    [Authorize(Policy = Politiques.Gestionnaire)]
    public Task<IActionResult> LireAuService(string bordereau, CancellationToken ct) => ServirAsync(bordereau, Role.Gestionnaire, accuse: false, ct);

    [HttpGet("examens/bordereaux/{bordereau}/accuse.pdf")]
    [Authorize(Policy = Politiques.Gestionnaire)]
    public Task<IActionResult> LireLAccuseAuService(string bordereau, CancellationToken ct) => ServirAsync(bordereau, Role.Gestionnaire, accuse: true, ct);

    /// <summary>404 outside the scope; 403 when the list names candidates of divisions that the reader does not see. The receipt names nobody.</summary>
    private async Task<IActionResult> ServirAsync(string numero, Role role, bool accuse, CancellationToken ct)
    {
        if (await bordereaux.LireAsync(numero, role, ct) is not { } lu)
            return NotFound();
        if (!accuse && !lu.EstEntier)
            return StatusCode(StatusCodes.Status403Forbidden);
        var archive = await archiver.ObtenirAsync(accuse ? pieces.Accuse(lu.Bordereau, lu.Etablissement) : pieces.Bordereau(lu.Bordereau, lu.Etablissement), ct);
        return this.Servir(archive, lu.Adresse(role));
    }
}
