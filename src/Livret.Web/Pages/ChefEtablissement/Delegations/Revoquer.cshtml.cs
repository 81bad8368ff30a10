using Livret.Domaine.Livrets;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Livret.Web.Pages.ChefEtablissement.Delegations;

/// <summary>The head takes his signature back.</summary>
public sealed class RevoquerModel(DeleguerLaSignature deleguer) : PageModel
{
    [FromRoute] public Guid Id { get; set; }

    public Delegation Delegation { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(CancellationToken ct) => await OuvrirAsync(ct) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (!await OuvrirAsync(ct))
            return NotFound();
        if (await deleguer.RevoquerAsync(Delegation, ct) is { } refus)
        {
            ModelState.AddModelError("", refus.Phrase);
            return this.Opposer();
        }
        TempData["Message"] = $"La délégation de {Delegation.Delegataire} est révoquée.";
        return LocalRedirect("/etablissement/delegations");
    }

    private async Task<bool> OuvrirAsync(CancellationToken ct)
    {
        if (await deleguer.ChercherAsync(Id, ct) is not { } delegation)
            return false;
        Delegation = delegation;
        return true;
    }
}
