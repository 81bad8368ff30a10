using Livret.Domaine.Perimetres;
using Livret.Web.Pages.ChefEtablissement.Transmissions;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Livret.Web.Pages.ServiceExamens.Bordereaux;

/// <summary>One bordereau as the service that receives it reads it: the same as at the établissement.</summary>
public sealed class UnBordereauModel(LireLesBordereaux bordereaux) : PageModel
{
    [FromRoute(Name = "bordereau")] public string Numero { get; set; } = "";

    public BordereauLu Lu { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        if (await bordereaux.LireAsync(Numero, Role.Gestionnaire, ct) is not { } lu)
            return NotFound();
        Lu = lu;
        return Page();
    }
}
