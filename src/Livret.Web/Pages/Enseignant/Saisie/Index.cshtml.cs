using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Livret.Web.Pages.Enseignant.Saisie;

/// <summary>« Mes unités »: what is left to enter, class by class, and until when.</summary>
public sealed class IndexModel(MesUnites mesUnites) : PageModel
{
    public IReadOnlyList<ClasseDeMesUnites> Classes { get; private set; } = [];

    public int Restants => Classes.Sum(c => c.Unites.Sum(u => u.Bilan.Vides + u.Bilan.ACorriger));

    public async Task OnGetAsync(CancellationToken ct) => Classes = await mesUnites.ListerAsync(ct);
}
