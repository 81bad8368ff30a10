using Livret.Domaine.Notations;
using Livret.Domaine.Referentiels;
using Livret.Donnees.Parametres;
using Livret.Web.Pages.Administration.Journal;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Livret.Web.Pages.Administration.Referentiels;

/// <summary>One file: as a livret, as the decision rules that it gives, and what its publication does.</summary>
public sealed class ApercuModel(TenirLesReferentiels tenir, LireLeJournal journal) : PageModel
{
    [FromRoute] public Guid Id { get; set; }

    public UsageDuReferentiel Usage { get; private set; } = null!;
    public IReadOnlyList<EvenementDeParametre> Historique { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(CancellationToken ct) => await OuvrirAsync(ct) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (!await OuvrirAsync(ct))
            return NotFound();
        if (await tenir.PublierAsync(Id, ct) is { } refus)
        {
            ModelState.AddModelError("", refus);
            return this.Opposer();
        }
        TempData["Message"] = $"{Usage.Referentiel.Code}, version {Usage.Referentiel.Version} : publiée.";
        return LocalRedirect($"/administration/referentiels/{Id}");
    }

    /// <summary>The rows of the decision table that a unit can meet under a régime, ordinary cases only.</summary>
    public static IEnumerable<Cas> CasPossibles(Unite unite, Regime regime)
    {
        var modalite = unite.ModaliteDe(regime);
        var forme = modalite.EstCcf ? FormeUnite.Ccf : regime is Regime.NonHabilite ? FormeUnite.PonctuelleNonHabilite : FormeUnite.PonctuelleHabilite;
        return Cas.Tableau.Where(c => c.Statut is Statut.Ordinaire && c.Forme == forme && (modalite.Elements.Count > 1 || c.Realisation is not Realisation.Partielle));
    }

    private async Task<bool> OuvrirAsync(CancellationToken ct)
    {
        if (await tenir.ExaminerAsync(Id, ct) is not { } usage)
            return false;
        Usage = usage;
        Historique = await journal.DeLObjetAsync(NatureDeParametre.Referentiel, usage.Referentiel.Code, ct);
        return true;
    }
}
