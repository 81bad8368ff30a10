using Livret.Domaine.Perimetres;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Livret.Web.Pages.ChefEtablissement.Transmissions;

/// <summary>One bordereau: its receipt, its lines, and what each livret became.</summary>
public sealed class BordereauModel(LireLesBordereaux bordereaux) : PageModel
{
    [FromRoute(Name = "bordereau")] public string Numero { get; set; } = "";

    public BordereauLu Lu { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        if (await bordereaux.LireAsync(Numero, Role.ChefEtablissement, ct) is not { } lu)
            return NotFound();
        Lu = lu;
        return Page();
    }
}
