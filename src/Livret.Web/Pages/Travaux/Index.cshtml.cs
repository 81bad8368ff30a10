using Livret.Donnees;
using Livret.Donnees.Travaux;
using Livret.Web.Securite;
using Livret.Web.Travaux;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Livret.Web.Pages.Travaux;

/// <summary>The works of the user, newest first; nobody sees those of another.</summary>
public sealed class IndexModel(LivretDbContext db, AgentCourant agentCourant, DepotDeFichiers depot, Progressions progressions) : PageModel
{
    private const int AuPlus = 100;

    public IReadOnlyList<Travail> Travaux { get; private set; } = [];

    /// <summary>During which a file is kept.</summary>
    public int Jours => depot.Jours;

    public async Task OnGetAsync(CancellationToken ct)
    {
        var agent = await agentCourant.LireAsync(ct);
        Travaux = await db.Travaux.AsNoTracking().Where(t => t.DemandeParId == agent.Id)
            .OrderByDescending(t => t.DemandeLe).ThenByDescending(t => t.Id).Take(AuPlus).ToListAsync(ct);
        foreach (var travail in Travaux)
            progressions.Situer(travail);
    }
}
