using Livret.Web.Navigations;
using Livret.Web.Securite;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Livret.Web.Pages;

/// <summary>Leads to the board of the user's first role.</summary>
public sealed class IndexModel(AgentCourant agentCourant) : PageModel
{
    public string Nom { get; private set; } = "";

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        if (await agentCourant.ChercherAsync(ct) is not { } agent)
            return RedirectToPage("/Compte/Deconnexion");
        if (Espace.De(agent) is [var premier, ..])
            return LocalRedirect(premier.Url);
        Nom = agent.Nom;
        return Page();
    }
}
