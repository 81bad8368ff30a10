using Livret.Donnees.Echanges.Imports;
using Livret.Web.Imports;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Livret.Web.Pages.Imports;

/// <summary>What leaves, what does not and why, before the import is written.</summary>
public sealed class ConfirmationModel(ConduireUnImport conduire, RecevoirDesFichiers recevoir) : PageModel
{
    [FromRoute(Name = "import")] public Guid Id { get; set; }

    public Import Import { get; private set; } = null!;
    public int AFaire => Import.Fichiers.Sum(f => f.AFaire);
    public bool EstPossible => Import.Etat is EtatDImport.Propose && AFaire > 0;

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        if (await conduire.ChercherAsync(Id, ct) is not { } import)
            return NotFound();
        Import = import;
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (await conduire.ChercherAsync(Id, ct) is not { } import)
            return NotFound();
        Import = import;
        if (!EstPossible || !await recevoir.AppliquerAsync(import, ct))
        {
            ModelState.AddModelError("", "Cet import n’est plus à confirmer. Ouvrez-le pour voir où il en est.");
            return this.Opposer();
        }
        return LocalRedirect($"/imports/{Id}");
    }

    public int Compter(Verdict verdict) => Import.Fichiers.Sum(f => f.Compter(verdict));
}
