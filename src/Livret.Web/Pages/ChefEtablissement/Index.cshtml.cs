using Livret.Domaine.Perimetres;
using Livret.Web.Perimetres;
using Livret.Web.Securite;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Livret.Web.Pages.ChefEtablissement;

/// <summary>Board of the head of an établissement: its classes, how far the entry has gone, and their livrets.</summary>
public sealed class IndexModel(AgentCourant agentCourant, LivretsParClasse livrets) : PageModel
{
    public IReadOnlyList<ClasseListee> Classes { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken ct) =>
        Classes = await livrets.ListerAsync(await agentCourant.LireAsync(ct), Role.ChefEtablissement, ct);
}
