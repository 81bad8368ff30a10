using Livret.Domaine.Livrets;
using Livret.Domaine.Perimetres;
using Livret.Donnees;
using Livret.Web.Securite;
using Microsoft.EntityFrameworkCore;

namespace Livret.Web.Pages.ServiceExamens;

/// <summary>Opens what the pages of the examination service have in common, in four statements.</summary>
public sealed class OuvrirService(LivretDbContext db, AgentCourant agentCourant, TimeProvider horloge)
{
    public static IReadOnlyList<Role> Roles { get; } = [Role.Gestionnaire];

    public async Task<ServiceTenu> OuvrirAsync(CancellationToken ct)
    {
        var agent = await agentCourant.LireAsync(ct);
        var codes = agent.Affectations.Where(a => a.Role.Inclut(Role.Gestionnaire)).Select(a => a.Service).OfType<string>().Distinct().ToList();
        var session = await db.SessionOuverte.AsNoTracking().FirstAsync(ct);
        var academies = await db.Academies.AsNoTracking().Include(a => a.Service).Where(a => codes.Contains(a.CodeService)).OrderBy(a => a.Nom).ToListAsync(ct);
        var calendriers = await db.Calendriers.AsNoTracking().Include(c => c.Academie)
            .Where(c => c.Session == session.Annee && codes.Contains(c.Academie!.CodeService)).ToListAsync(ct);
        return new(agent, session, horloge.GetUtcNow().UtcDateTime, academies, calendriers);
    }

    /// <summary>The livrets of the session in the scope of the user.</summary>
    public IQueryable<LivretScolaire> Livrets(ServiceTenu tenu)
    {
        var livrets = tenu.Agent.Affectations.Where(a => a.Role.Inclut(Role.Gestionnaire)).All(a => a.EstUnServiceEntier)
            ? db.LivretsDesAcademies([.. tenu.Academies.Select(a => a.Code)])
            : db.LivretsVisibles(tenu.Agent.Id, Roles, horloge.Aujourdhui());
        return livrets.AsNoTracking().Where(l => l.Session == tenu.Session.Annee);
    }

    /// <summary>Those who work today in the services of the user, himself included, in alphabetical order.</summary>
    public async Task<IReadOnlyList<Collegue>> ColleguesAsync(ServiceTenu tenu, CancellationToken ct)
    {
        var codes = tenu.Services.Select(s => s.Code).ToList();
        var jour = horloge.Aujourdhui();
        var roles = Role.Gestionnaire.TenuPar();
        var lignes = await (
            from a in db.Affectations
            where roles.Contains(a.Role) && codes.Contains(a.Service!) && (a.Debut == null || a.Debut <= jour) && (a.Fin == null || jour <= a.Fin)
            join u in db.Users on a.UtilisateurId equals u.Id
            orderby u.Nom, u.Prenom
            select new { u.Id, u.Prenom, u.Nom, a.Service }).Distinct().ToListAsync(ct);
        return [.. lignes.Select(l => new Collegue(l.Id, $"{l.Prenom} {l.Nom}", l.Service!)).OrderBy(c => c.Nom, StringComparer.CurrentCulture)];
    }
}
