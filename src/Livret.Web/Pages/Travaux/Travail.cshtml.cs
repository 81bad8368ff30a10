using Livret.Donnees.Travaux;
using Livret.Web.Travaux;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Livret.Web.Pages.Travaux;

/// <summary>One work of the user: how far it is, what it left; left and found again. Without script, « Actualiser » is a link.</summary>
public sealed class TravailModel(MesTravaux mesTravaux) : PageModel
{
    [FromRoute(Name = "travail")] public Guid Id { get; set; }

    public Travail Travail { get; private set; } = null!;

    /// <summary>What it produced and that is still kept.</summary>
    public FichierDepose? Fichier { get; private set; }

    /// <summary>What was done, then what was left out.</summary>
    public IReadOnlyList<string> Rapport => Travail.Rapport?.Split('\n', StringSplitOptions.RemoveEmptyEntries) ?? [];

    /// <summary>A document work that ended well, whose file the purge has taken.</summary>
    public bool EstPerime => Travail is { Etat: EtatDeTravail.Termine, Nature: NatureDeTravail.Documents or NatureDeTravail.DossierDeJury or NatureDeTravail.Releves } && Fichier is null;

    public bool PeutRelancer => Travail.Etat is EtatDeTravail.Echoue or EtatDeTravail.Interrompu || EstPerime;

    public async Task<IActionResult> OnGetAsync(CancellationToken ct) => await ChargerAsync(ct) ? Page() : NotFound();

    /// <summary>What the script puts in the place of what it showed.</summary>
    public async Task<IActionResult> OnGetAvancementAsync(CancellationToken ct) => await ChargerAsync(ct) ? Partial("_Travail", this) : NotFound();

    public async Task<IActionResult> OnPostInterrompreAsync(CancellationToken ct)
    {
        if (!await ChargerAsync(ct))
            return NotFound();
        if (!await mesTravaux.InterrompreAsync(Id, ct))
            TempData["Refus"] = "Ce travail était déjà fini.";
        return Redirect($"/travaux/{Id}");
    }

    public async Task<IActionResult> OnPostRelancerAsync(CancellationToken ct)
    {
        if (!await ChargerAsync(ct))
            return NotFound();
        if (PeutRelancer)
            await mesTravaux.RelancerAsync(Id, ct);
        return Redirect($"/travaux/{Id}");
    }

    private async Task<bool> ChargerAsync(CancellationToken ct)
    {
        if (await mesTravaux.LireAsync(Id, ct) is not { } lu)
            return false;
        (Travail, Fichier) = lu;
        return true;
    }
}
