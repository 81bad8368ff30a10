using Livret.Domaine.Notations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Livret.Web.Pages.ChefEtablissement.Delegations;

/// <summary>The head delegates his signature.</summary>
public sealed class NouvelleModel(DeleguerLaSignature deleguer) : PageModel
{
    [BindProperty(SupportsGet = true)] public string? Uai { get; set; }
    [BindProperty] public FormulaireDeDelegation Formulaire { get; set; } = new();

    public DelegationPossible Possible { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        ModelState.Clear();
        Formulaire.Debut = Phrases.Jour(deleguer.Aujourdhui);
        return await OuvrirAsync(ct) ? Page() : NotFound();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (!await OuvrirAsync(ct))
            return NotFound();
        if (!ModelState.IsValid)
            return this.Refuser();
        if (await deleguer.AccorderAsync(Possible, Formulaire, ct) is { } refus)
        {
            ModelState.AddModelError($"Formulaire.{refus.Champ}", refus.Phrase);
            return this.Refuser();
        }
        TempData["Message"] = "La délégation est accordée.";
        return LocalRedirect("/etablissement/delegations");
    }

    public string? Refus(string champ) => ModelState.TryGetValue($"Formulaire.{champ}", out var etat) ? etat.Errors.FirstOrDefault()?.ErrorMessage : null;

    private async Task<bool> OuvrirAsync(CancellationToken ct)
    {
        if (await deleguer.PreparerAsync(Uai, ct) is not { } possible)
            return false;
        Possible = possible;
        return true;
    }
}
