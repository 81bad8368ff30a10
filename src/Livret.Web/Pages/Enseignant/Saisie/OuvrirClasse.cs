using Livret.Domaine.Perimetres;
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
        var session = await db.SessionOuverte.AsNoTracking().FirstAsync(ct);
        var livrets = await db.ClasseVisible(agent.Id, Role.Enseignant, horloge.Aujourdhui(), session.Annee, uai, division)
            .AsNoTracking().OrderBy(l => l.NomRecherche).ThenBy(l => l.Numero).ToListAsync(ct);
        if (livrets.Count == 0)
            return null;
        await db.JoindreLUniteAsync(livrets, unite, ct);
        await db.JoindreLesPointsOuvertsAsync(livrets, ct);
        // Read once, for all of them.
        var etablissement = await db.Etablissements.AsNoTracking().Include(e => e.Academie).Include(e => e.Habilitations).AsSingleQuery().FirstAsync(e => e.Uai == uai, ct);
        foreach (var livret in livrets)
            livret.Etablissement = etablissement;
        var candidats = livrets
            .Where(l => l.Unite(unite) is not null && agent.Peut(Role.Enseignant, l.Perimetre(unite)))
            .Select(l => (Livret: l, Referentiel: referentiels.De(l)))
            .Where(c => c.Referentiel?.Unite(unite) is not null)
            .Select(c => (c.Livret, c.Referentiel!, c.Referentiel!.Unite(unite)!))
            .ToList();
        if (candidats.Count == 0)
            return null;
        var calendrier = await db.Calendriers.AsNoTracking().Include(c => c.Academie)
            .FirstOrDefaultAsync(c => c.Session == session.Annee && c.CodeAcademie == etablissement.CodeAcademie, ct);
        return new(agent, session, calendrier, horloge.GetUtcNow().UtcDateTime, candidats);
    }
}
