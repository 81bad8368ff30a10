using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Livret.Web.Pages.ChefEtablissement.Transmissions;

/// <summary>The bordereaux that left, the latest first.</summary>
public sealed class IndexModel(LireLesBordereaux bordereaux) : PageModel
{
    private const int AuPlus = 200;

    public IReadOnlyList<BordereauListe> Bordereaux { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken ct) => Bordereaux = await bordereaux.ListerAsync(AuPlus, ct);
}
