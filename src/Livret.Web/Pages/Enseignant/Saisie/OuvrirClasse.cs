using Livret.Domaine.Perimetres;
using Livret.Donnees;
using Livret.Donnees.Referentiels;
using Livret.Web.Securite;
using Microsoft.EntityFrameworkCore;

namespace Livret.Web.Pages.Enseignant.Saisie;

/// <summary>Opens one unit of one class for the teacher who asks: the same few statements whatever the size of the class.</summary>
public sealed class OuvrirClasse(LivretDbContext db, CatalogueReferentiels referentiels, AgentCourant agentCourant, TimeProvider horloge)
{
    /// <summary>To write in it. Null when the class or the unit is not in the scope of the user.</summary>
    public Task<ClasseOuverte?> OuvrirAsync(string uai, string division, string unite, CancellationToken ct) => OuvrirAsync(uai, division, unite, QueryTrackingBehavior.TrackAll, ct);

    /// <summary>The same, only to show it: what is read is not followed.</summary>
    public Task<ClasseOuverte?> LireAsync(string uai, string division, string unite, CancellationToken ct) =>
        OuvrirAsync(uai, division, unite, QueryTrackingBehavior.NoTrackingWithIdentityResolution, ct);

    private async Task<ClasseOuverte?> OuvrirAsync(string uai, string division, string unite, QueryTrackingBehavior suivi, CancellationToken ct)
    {
        var agent = await agentCourant.LireAsync(ct);
        var instant = horloge.GetUtcNow().UtcDateTime;
        var session = await db.SessionOuverte.AsTracking(suivi).FirstAsync(ct);
        var livrets = await db.LivretsVisibles(agent.Id, Role.Enseignant, horloge.Aujourdhui())
            .Where(l => l.Session == session.Annee && l.Uai == uai && l.Division == division)
            .Include(l => l.Etablissement!.Academie)
            .Include(l => l.Etablissement!.Habilitations)
            .Include(l => l.Unites.Where(u => u.Code == unite)).ThenInclude(u => u.Valeurs)
            .Include(l => l.Points.Where(p => p.FermeLe == null))
            .OrderBy(l => l.NomRecherche).ThenBy(l => l.Numero)
            .AsTracking(suivi).AsSplitQuery()
            .ToListAsync(ct);
        var candidats = livrets
            .Where(l => l.Unite(unite) is not null && agent.Peut(Role.Enseignant, l.Perimetre(unite)))
            .Select(l => (Livret: l, Referentiel: referentiels.De(l)))
            .Where(c => c.Referentiel?.Unite(unite) is not null)
            .Select(c => (c.Livret, c.Referentiel!, c.Referentiel!.Unite(unite)!))
            .ToList();
        if (candidats.Count == 0)
            return null;
        var academie = candidats[0].Livret.Etablissement!.CodeAcademie;
        var calendrier = await db.Calendriers.AsNoTracking().Include(c => c.Academie)
            .FirstOrDefaultAsync(c => c.Session == session.Annee && c.CodeAcademie == academie, ct);
        return new(agent, session, calendrier, instant, candidats);
    }
}
