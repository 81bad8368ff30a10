using Livret.Domaine.Livrets;
using Livret.Domaine.Perimetres;
using Livret.Domaine.Sessions;
using Livret.Donnees;
using Livret.Donnees.Lectures;
using Livret.Donnees.Referentiels;
using Livret.Web.Securite;
using Microsoft.EntityFrameworkCore;

namespace Livret.Web.Pages.Enseignant.Saisie;

/// <summary>Opens one unit of one class for the teacher who asks: the same few statements whatever the size of the class.</summary>
public sealed class OuvrirClasse(LivretDbContext db, CatalogueReferentiels referentiels, AgentCourant agentCourant, TimeProvider horloge)
{
    /// <summary>Nothing of what is read is followed. Null when the class or the unit is not in the scope of the user.</summary>
    public async Task<ClasseOuverte?> OuvrirAsync(string uai, string division, string unite, CancellationToken ct)
    {
        var agent = await agentCourant.LireAsync(ct);
        if (await CadreAsync(uai, ct) is not (var session, var etablissement, var calendrier))
            return null;
        var livrets = await db.ClasseVisible(agent.Id, Role.Enseignant, horloge.Aujourdhui(), session.Annee, uai, division)
            .AsNoTracking().OrderBy(l => l.NomRecherche).ThenBy(l => l.Numero).ToListAsync(ct);
        if (livrets.Count == 0)
            return null;
        await db.JoindreLUniteAsync(livrets, unite, ct);
        await db.JoindreLesPointsOuvertsAsync(livrets, ct);
        foreach (var livret in livrets)
            livret.Etablissement = etablissement;
        var candidats = livrets
            .Where(l => l.Unite(unite) is not null && agent.Peut(Role.Enseignant, l.Perimetre(unite)))
            .Select(l => (Livret: l, Referentiel: referentiels.De(l)))
            .Where(c => c.Referentiel?.Unite(unite) is not null)
            .Select(c => (c.Livret, c.Referentiel!, c.Referentiel!.Unite(unite)!))
            .ToList();
        return candidats.Count == 0 ? null : new(agent, session, calendrier, horloge.GetUtcNow().UtcDateTime, candidats);
    }

    /// <summary>What is around the class, the same for all its livrets: the open session, the établissement, the calendar of its académie.</summary>
    private async Task<Cadre?> CadreAsync(string uai, CancellationToken ct) => await (
        from s in db.SessionOuverte.Take(1)
        from e in db.Etablissements.Include(e => e.Academie).Include(e => e.Habilitations).Where(e => e.Uai == uai)
        from c in db.Calendriers.Include(c => c.Academie).Where(c => c.Session == s.Annee && c.CodeAcademie == e.CodeAcademie).DefaultIfEmpty()
        select new Cadre(s, e, c)).AsNoTracking().AsSingleQuery().FirstOrDefaultAsync(ct);

    private sealed record Cadre(SessionExamen Session, Etablissement Etablissement, CalendrierAcademie? Calendrier);
}
