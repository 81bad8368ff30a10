using Livret.Donnees.Travaux;
using Livret.Web.Documents;
using Livret.Web.Documents.DossiersDeJury;
using Livret.Web.Pages.Jury;
using Livret.Web.Securite;
using Livret.Web.Travaux;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Livret.Web.Controllers;

/// <summary>The dossier of a commission as a PDF: at once when it is small, as a background work when it is not.</summary>
[Authorize(Policy = Politiques.MembreJury)]
[Route("jury/{commission:int}/dossier.pdf")]
public sealed class DossierDeJuryController(OuvrirCommission ouvrir, LireLeDossierDeJury lire, DossierDeJuryEnPdf enPdf, Imprimerie imprimerie, DemanderUnTravail demander) : Controller
{
    [HttpGet]
    public async Task<IActionResult> Lire(int commission, CancellationToken ct)
    {
        if (await ouvrir.OuvrirAsync(commission, ct) is not { } ouverte)
            return NotFound();
        if (ouverte.Places.Count is 0 or > ProduireLeDossierDeJury.EnDirect)
            return Renvoyer(ouverte);
        var dossier = (await lire.LireAsync(commission, ct))!;
        return this.Servir(imprimerie.Relier(dossier.Titre, enPdf.Composer(dossier)), ProduireLeDossierDeJury.Nom(dossier), ouverte.Adresse);
    }

    [HttpPost]
    public async Task<IActionResult> Produire(int commission, CancellationToken ct)
    {
        if (await ouvrir.OuvrirAsync(commission, ct) is not { } ouverte)
            return NotFound();
        return ouverte.Places.Count == 0 ? Renvoyer(ouverte)
            : LocalRedirect($"/travaux/{await demander.DemanderAsync(NatureDeTravail.DossierDeJury, $"Dossier de jury, {ouverte.Commission.Intitule}", new DemandeDeDossier(commission), ct)}");
    }

    private LocalRedirectResult Renvoyer(CommissionOuverte ouverte)
    {
        TempData["Refus"] = ouverte.Places.Count == 0 ? "Aucun livret n’a encore été transmis à cette commission\u00a0: son dossier est vide."
            : $"Ce dossier compte {ouverte.Places.Count} livrets\u00a0: préparez-le depuis cette page, il se télécharge une fois prêt.";
        return LocalRedirect(ouverte.Adresse);
    }
}
