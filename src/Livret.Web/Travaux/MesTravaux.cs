using Livret.Donnees;
using Livret.Donnees.Travaux;
using Livret.Web.Securite;
using Microsoft.EntityFrameworkCore;

namespace Livret.Web.Travaux;

/// <summary>The works of the user of the request: the only way by which a page reaches one.</summary>
public sealed class MesTravaux(LivretDbContext db, AgentCourant agentCourant, AppelDesTravaux appel, Progressions progressions, HorlogeReelle reelle, TimeProvider horloge)
{
    /// <summary>A work, and the file that it left while it is kept. Null: no such work, or another's.</summary>
    public async Task<(Travail Travail, FichierDepose? Fichier)?> LireAsync(Guid id, CancellationToken ct)
    {
        var lu = await (
            from t in (await MiensAsync(ct)).AsNoTracking()
            where t.Id == id
            from f in db.FichiersDeposes.Where(f => f.Id == t.Fichier && f.Empreinte != null).DefaultIfEmpty()
            select new { Travail = t, Fichier = f }).SingleOrDefaultAsync(ct);
        if (lu is null)
            return null;
        progressions.Situer(lu.Travail);
        return (lu.Travail, lu.Fichier);
    }

    /// <summary>Asks its holder to stop; a work that nobody holds stops at once.</summary>
    /// <returns>False: it was over.</returns>
    public async Task<bool> InterrompreAsync(Guid id, CancellationToken ct)
    {
        var (instant, maintenant) = (horloge.GetUtcNow().UtcDateTime, reelle.Instant);
        var vivants = (await MiensAsync(ct)).Where(t => t.Id == id && (t.Etat == EtatDeTravail.EnAttente || t.Etat == EtatDeTravail.EnCours));
        return await vivants.Where(t => t.Etat == EtatDeTravail.EnAttente || t.ReserveJusqua == null || t.ReserveJusqua <= maintenant).ExecuteUpdateAsync(
                t => t.SetProperty(c => c.Etat, EtatDeTravail.Interrompu).SetProperty(c => c.TermineLe, instant).SetProperty(c => c.Phrase, (string?)null), ct) == 1
            || await vivants.ExecuteUpdateAsync(t => t.SetProperty(c => c.InterruptionDemandee, true), ct) == 1;
    }

    /// <summary>Starts again a work that is over, from its beginning.</summary>
    public async Task RelancerAsync(Guid id, CancellationToken ct)
    {
        await (await MiensAsync(ct))
            .Where(t => t.Id == id && (t.Etat == EtatDeTravail.Termine || t.Etat == EtatDeTravail.Echoue || t.Etat == EtatDeTravail.Interrompu))
            .ExecuteUpdateAsync(
                t => t.SetProperty(c => c.Etat, EtatDeTravail.EnAttente).SetProperty(c => c.Essais, 0).SetProperty(c => c.InterruptionDemandee, false)
                    .SetProperty(c => c.Phrase, (string?)null).SetProperty(c => c.Rapport, (string?)null).SetProperty(c => c.Fichier, (Guid?)null)
                    .SetProperty(c => c.DebuteLe, (DateTime?)null).SetProperty(c => c.TermineLe, (DateTime?)null)
                    .SetProperty(c => c.Porteur, (Guid?)null).SetProperty(c => c.ReserveJusqua, (DateTime?)null), ct);
        appel.Appeler(id);
    }

    private async Task<IQueryable<Travail>> MiensAsync(CancellationToken ct)
    {
        var agent = await agentCourant.LireAsync(ct);
        return db.Travaux.Where(t => t.DemandeParId == agent.Id);
    }
}
