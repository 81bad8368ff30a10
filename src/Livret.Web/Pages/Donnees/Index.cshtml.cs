using Livret.Domaine.Conservations;
using Livret.Donnees;
using Livret.Web.Conservations;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Livret.Web.Pages.Donnees;

/// <summary>The register: what is kept, why, on which ground, how long, who sees it. Drawn from the table that the purge obeys.</summary>
public sealed class IndexModel(LivretDbContext db, PreparerLaPurge preparer) : PageModel
{
    public DureesDeConservation Durees { get; private set; } = null!;
    public IReadOnlyList<int> Sessions { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken ct)
    {
        Durees = await preparer.DureesAsync(ct);
        Sessions = await db.Sessions.OrderByDescending(s => s.Annee).Select(s => s.Annee).ToListAsync(ct);
    }

    /// <summary>Each retention with the sessions that have it; those that nobody changed go together.</summary>
    public IEnumerable<string> Dire(DonneesConservees donnees)
    {
        if (donnees.Depart is DepartDeConservation.HorsPurge)
            return [];
        if (donnees.Depart is DepartDeConservation.Creation)
            return [MotsDeConservation.Duree(Durees.Mois(Conservation.ToutesSessions, donnees.Nature)) + " à compter de l’envoi"];
        return Sessions.GroupBy(s => Durees.Mois(s, donnees.Nature))
            .Select(g => $"{MotsDeConservation.Duree(g.Key)}{(g.Key is null ? "" : " après le 31 décembre de la session")}{(Sessions.Count > 1 ? $" ({string.Join(", ", g)})" : "")}");
    }
}
