using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Livret.Web.Pages.Administration.Sessions;

/// <summary>The sessions, which one is open, and the next one by copy.</summary>
public sealed class IndexModel(TenirLesSessions tenir) : PageModel
{
    public IReadOnlyList<SessionListee> Sessions { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken ct) => Sessions = await tenir.ListerAsync(ct);

    /// <param name="annee">The last session, as the page showed it.</param>
    public async Task<IActionResult> OnPostAsync(int annee, CancellationToken ct)
    {
        if (await tenir.CopierAsync(annee, ct) is { } nouvelle)
        {
            TempData["Message"] = $"La session {nouvelle} est préparée : dates décalées d’un an, calendriers compris. Relisez-la, puis ouvrez-la.";
            return LocalRedirect($"/administration/sessions/{nouvelle}");
        }
        ModelState.AddModelError("", "Une session plus récente existe déjà. Relisez la liste.");
        Sessions = await tenir.ListerAsync(ct);
        return this.Opposer();
    }
}
