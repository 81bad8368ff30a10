using Livret.Domaine.Perimetres;
using Livret.Web.Perimetres;
using Livret.Web.Securite;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Livret.Web.Pages.Jury;

/// <summary>The commissions of a member of the jury.</summary>
public sealed class IndexModel(AgentCourant agentCourant, PerimetresEnClair perimetres) : PageModel
{
    public IReadOnlyList<PerimetreEnClair> Perimetres { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken ct)
    {
        var agent = await agentCourant.LireAsync(ct);
        Perimetres = await perimetres.DireAsync([.. agent.Affectations.Where(a => a.Role.Inclut(Role.MembreJury))], ct);
    }
}
