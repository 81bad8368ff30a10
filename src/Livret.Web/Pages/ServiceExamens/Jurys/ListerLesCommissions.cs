using Livret.Domaine.Deliberations;
using Livret.Domaine.Livrets;
using Livret.Domaine.Perimetres;
using Livret.Donnees;
using Livret.Donnees.Referentiels;
using Livret.Web.Securite;
using Microsoft.EntityFrameworkCore;

namespace Livret.Web.Pages.ServiceExamens.Jurys;

/// <summary>The commissions of the user's services, and the livrets that still wait for one: the same few statements whatever their number.</summary>
public sealed class ListerLesCommissions(LivretDbContext db, CatalogueReferentiels referentiels, AgentCourant agentCourant, TimeProvider horloge)
{
    public async Task<IReadOnlyList<CommissionListee>> ListerAsync(CancellationToken ct)
    {
        var agent = await agentCourant.LireAsync(ct);
        var services = agent.ServicesTenus();
        var commissions = await db.Commissions.AsNoTracking().Include(c => c.Membres).Where(c => services.Contains(c.Service)).OrderBy(c => c.Seance).ThenBy(c => c.Id).ToListAsync(ct);
        var livrets = await db.LivretsVisibles(agent.Id, Role.Gestionnaire, horloge.Aujourdhui()).Where(l => l.CommissionId != null)
            .GroupBy(l => l.CommissionId!.Value).Select(g => new { Commission = g.Key, Nombre = g.Count(), Restants = g.Count(l => l.Etat == Etat.AuJury) })
            .ToDictionaryAsync(g => g.Commission, ct);
        var academies = await AcademiesAsync(ct);
        return
        [
            .. commissions.Select(c => new CommissionListee(
                c, referentiels.Chercher(c.Specialite)?.Intitule ?? c.Specialite, [.. c.Academies.Select(a => academies.GetValueOrDefault(a, a))],
                livrets.GetValueOrDefault(c.Id)?.Nombre ?? 0, livrets.GetValueOrDefault(c.Id)?.Restants ?? 0)),
        ];
    }

    /// <summary>Recevables that no commission has, by speciality and académie; and whether a commission that still sits could take them.</summary>
    public async Task<IReadOnlyList<LivretsEnAttente>> EnAttenteAsync(IReadOnlyList<CommissionListee> commissions, CancellationToken ct)
    {
        var agent = await agentCourant.LireAsync(ct);
        var session = await db.SessionOuverte.Select(s => s.Annee).FirstAsync(ct);
        var groupes = await db.LivretsVisibles(agent.Id, Role.Gestionnaire, horloge.Aujourdhui())
            .Where(l => l.Session == session && l.Etat == Etat.Recevable)
            .GroupBy(l => new { l.Specialite, l.CodeAcademie }).Select(g => new { g.Key.Specialite, g.Key.CodeAcademie, Nombre = g.Count() })
            .ToListAsync(ct);
        var academies = await AcademiesAsync(ct);
        return
        [
            .. groupes.OrderBy(g => g.Specialite, StringComparer.Ordinal).ThenBy(g => g.CodeAcademie, StringComparer.Ordinal).Select(g => new LivretsEnAttente(
                referentiels.Chercher(g.Specialite)?.Intitule ?? g.Specialite, academies.GetValueOrDefault(g.CodeAcademie, g.CodeAcademie), g.Nombre,
                commissions.Any(c => c.Commission.CloseLe is null && c.Commission.Session == session && c.Commission.Specialite == g.Specialite && c.Commission.Academies.Contains(g.CodeAcademie)))),
        ];
    }

    private Task<Dictionary<string, string>> AcademiesAsync(CancellationToken ct) => db.Academies.ToDictionaryAsync(a => a.Code, a => a.Nom, ct);
}

/// <summary>One commission in the list of its service.</summary>
/// <param name="Restants">Livrets not yet deliberated.</param>
public sealed record CommissionListee(Commission Commission, string Specialite, IReadOnlyList<string> Academies, int Livrets, int Restants);

/// <summary>Livrets déclarés recevables that no commission has.</summary>
/// <param name="AUneCommission">A commission that still sits has this speciality and this académie.</param>
public sealed record LivretsEnAttente(string Specialite, string Academie, int Nombre, bool AUneCommission);

internal static class ServicesDeLAgent
{
    /// <summary>The examination services that the user works for.</summary>
    public static IReadOnlyList<string> ServicesTenus(this Agent agent) =>
        [.. agent.Affectations.Where(a => a.Role.Inclut(Role.Gestionnaire)).Select(a => a.Service).OfType<string>().Distinct()];
}
