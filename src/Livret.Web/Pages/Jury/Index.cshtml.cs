using Livret.Domaine.Deliberations;
using Livret.Domaine.Livrets;
using Livret.Domaine.Perimetres;
using Livret.Donnees;
using Livret.Donnees.Referentiels;
using Livret.Web.Perimetres;
using Livret.Web.Securite;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Livret.Web.Pages.Jury;

/// <summary>The commissions of a member of the jury.</summary>
public sealed class IndexModel(LivretDbContext db, CatalogueReferentiels referentiels, AgentCourant agentCourant, PerimetresEnClair perimetres, TimeProvider horloge) : PageModel
{
    public IReadOnlyList<PerimetreEnClair> Perimetres { get; private set; } = [];
    public IReadOnlyList<MaCommission> Commissions { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken ct)
    {
        var agent = await agentCourant.LireAsync(ct);
        List<Affectation> affectations = [.. agent.Affectations.Where(a => a.Role.Inclut(Role.MembreJury))];
        Perimetres = await perimetres.DireAsync(affectations, ct);
        var ids = affectations.Select(a => a.Commission).OfType<int>().ToHashSet();
        var livrets = await db.LivretsVisibles(agent.Id, Role.MembreJury, horloge.Aujourdhui())
            .GroupBy(l => l.CommissionId!.Value).Select(g => new { Commission = g.Key, Nombre = g.Count(), Restants = g.Count(l => l.Etat == Etat.AuJury) })
            .ToDictionaryAsync(g => g.Commission, ct);
        var commissions = await db.Commissions.AsNoTracking().Where(c => ids.Contains(c.Id)).OrderBy(c => c.Seance).ThenBy(c => c.Id).ToListAsync(ct);
        Commissions =
        [
            .. commissions.Select(c => new MaCommission(
                c, referentiels.Chercher(c.Specialite)?.Intitule ?? c.Specialite,
                affectations.Exists(a => a.Commission == c.Id && a.Role is Role.PresidentJury),
                livrets.GetValueOrDefault(c.Id)?.Nombre ?? 0, livrets.GetValueOrDefault(c.Id)?.Restants ?? 0)),
        ];
    }
}

/// <summary>One commission of the user.</summary>
/// <param name="Restants">Livrets not yet deliberated.</param>
public sealed record MaCommission(Commission Commission, string Specialite, bool EstPresident, int Livrets, int Restants)
{
    public string Etat => Commission.CloseLe is not null ? "Close" : Livrets == 0 ? "En attente des livrets" : Restants == 0 ? "À clore" : "À délibérer";
}
