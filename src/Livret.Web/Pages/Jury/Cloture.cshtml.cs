using Livret.Domaine.Deliberations;
using Livret.Domaine.Perimetres;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Livret.Web.Pages.Jury;

/// <summary>What is ready and what is missing to close the commission, and the confirmation of the president.</summary>
public sealed class ClotureModel(OuvrirCommission ouvrir, CloreLaCommission clore) : PageModel
{
    [FromRoute(Name = "commission")] public int Id { get; set; }

    public CommissionOuverte Ouverte { get; private set; } = null!;

    public IEnumerable<MembreDeCommission> SansPresence => Ouverte.Commission.Membres.Where(m => m.Presence is Presence.NonDite);
    public bool EstPrete => Ouverte is { Restants: 0, Places.Count: > 0, Commission: { CloseLe: null, President.Presence: Presence.Present } } && !SansPresence.Any();

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        if (await ouvrir.OuvrirAsync(Id, ct) is not { } ouverte)
            return NotFound();
        Ouverte = ouverte;
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (await ouvrir.OuvrirAsync(Id, ct) is not { } ouverte)
            return NotFound();
        if (!ouverte.EstPresident)
            return ouverte.Agent.Tient(Role.PresidentJury) ? NotFound() : Forbid();
        var (numero, refus) = await clore.CloreAsync(Id, ct);
        if (numero is not null)
        {
            TempData["Message"] = "Commission close : les décisions sont au procès-verbal.";
            return LocalRedirect($"{ouverte.Adresse}/proces-verbal/{numero}");
        }
        ModelState.AddModelError("", refus!.Phrase);
        Ouverte = (await ouvrir.OuvrirAsync(Id, ct))!;
        Response.StatusCode = StatusCodes.Status409Conflict;
        return Page();
    }
}
