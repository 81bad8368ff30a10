using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Livret.Web.Pages.ServiceExamens.Jurys;

/// <summary>The commissions of the jury that an examination service names, and the livrets that wait for one.</summary>
public sealed class IndexModel(ListerLesCommissions lister) : PageModel
{
    public IReadOnlyList<CommissionListee> Commissions { get; private set; } = [];
    public IReadOnlyList<LivretsEnAttente> EnAttente { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken ct)
    {
        Commissions = await lister.ListerAsync(ct);
        EnAttente = await lister.EnAttenteAsync(Commissions, ct);
    }
}
