using Livret.Donnees;
using Livret.Donnees.Travaux;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Query;

namespace Livret.Web.Travaux;

/// <summary>What the holder of a work learns when it says that it lives.</summary>
public enum SigneDeVie
{
    Tenu,

    /// <summary>The user wants it to stop.</summary>
    AInterrompre,

    /// <summary>Another node has it, or it is over.</summary>
    Perdu,
}

/// <summary>
/// Who runs a work: of all the nodes on one database, one. Each writing is one conditional update, on a connection of its own, that names its
/// holder; whoever lost the work writes nothing more of it. Instants of the lease are of the real clock.
/// </summary>
public sealed class BailDeTravail(IServiceScopeFactory portees, HorlogeReelle reelle, TimeProvider horloge, IConfiguration configuration)
{
    private const int SecondesDeBail = 120;
    private static readonly TimeSpan CadenceAuPlus = TimeSpan.FromSeconds(3);

    /// <summary>A holder silent for this long is dead: another node takes the work (setting <c>Travaux:BailEnSecondes</c>).</summary>
    public TimeSpan Duree { get; } = TimeSpan.FromSeconds(configuration.GetValue("Travaux:BailEnSecondes", SecondesDeBail));

    /// <summary>Between two signs of life: several in a lease.</summary>
    public TimeSpan Cadence => Duree / 4 < CadenceAuPlus ? Duree / 4 : CadenceAuPlus;

    /// <summary>Seconds that a progress may wait for a busy database.</summary>
    private const int PatienceDUneProgression = 1;

    private const string Epuise =
        "Ce travail s’est arrêté plusieurs fois sans aboutir. Relancez-le ; s’il s’arrête encore, transmettez son numéro à la personne qui exploite l’application.";

    /// <summary>Due at this instant: asked or abandoned, and held by nobody.</summary>
    public static IQueryable<Travail> Dus(LivretDbContext db, DateTime instant) => db.Travaux
        .Where(t => t.Etat == EtatDeTravail.EnAttente || t.Etat == EtatDeTravail.EnCours)
        .Where(t => t.ReserveJusqua == null || t.ReserveJusqua <= instant);

    /// <summary>Takes a work that is due. Null: somebody else has it, it is over, or it was started too many times and is now given up.</summary>
    public async Task<Travail?> PrendreAsync(Guid id, CancellationToken ct)
    {
        await using var portee = portees.CreateAsyncScope();
        var db = portee.ServiceProvider.GetRequiredService<LivretDbContext>();
        var (instant, local) = (reelle.Instant, horloge.GetUtcNow().UtcDateTime);
        var (porteur, fin) = (Guid.NewGuid(), instant + Duree);
        var prenable = Dus(db, instant).Where(t => t.Id == id);
        if (await prenable.Where(t => !t.InterruptionDemandee && t.Essais < Travail.EssaisAuPlus).ExecuteUpdateAsync(
                t => t.SetProperty(c => c.Etat, EtatDeTravail.EnCours).SetProperty(c => c.Porteur, porteur).SetProperty(c => c.ReserveJusqua, fin)
                    .SetProperty(c => c.Essais, c => c.Essais + 1).SetProperty(c => c.DebuteLe, c => c.DebuteLe ?? local)
                    .SetProperty(c => c.Fait, 0).SetProperty(c => c.Total, 0).SetProperty(c => c.Phrase, (string?)null), ct) == 1)
        {
            return await db.Travaux.AsNoTracking().SingleOrDefaultAsync(t => t.Id == id && t.Porteur == porteur, ct);
        }
        await prenable.Where(t => t.InterruptionDemandee).ExecuteUpdateAsync(
            t => t.SetProperty(c => c.Etat, EtatDeTravail.Interrompu).SetProperty(c => c.TermineLe, local), ct);
        await prenable.Where(t => t.Essais >= Travail.EssaisAuPlus).ExecuteUpdateAsync(
            t => t.SetProperty(c => c.Etat, EtatDeTravail.Echoue).SetProperty(c => c.Phrase, Epuise).SetProperty(c => c.TermineLe, local), ct);
        return null;
    }

    /// <summary>Tells that the holder lives, and for how long nobody else may take the work.</summary>
    public async Task<SigneDeVie> ProlongerAsync(Travail travail, CancellationToken ct)
    {
        await using var portee = portees.CreateAsyncScope();
        var db = portee.ServiceProvider.GetRequiredService<LivretDbContext>();
        var fin = reelle.Instant + Duree;
        if (await Tenu(db, travail).ExecuteUpdateAsync(t => t.SetProperty(c => c.ReserveJusqua, fin), ct) == 0)
            return SigneDeVie.Perdu;
        return await Tenu(db, travail).AnyAsync(t => t.InterruptionDemandee, ct) ? SigneDeVie.AInterrompre : SigneDeVie.Tenu;
    }

    public Task<bool> NoterAsync(Travail travail, Progression progression) => EcrireAsync(
        travail,
        t => t.SetProperty(c => c.Fait, progression.Fait).SetProperty(c => c.Total, progression.Total).SetProperty(c => c.Phrase, progression.Phrase),
        PatienceDUneProgression);

    /// <returns>False: the work was lost, its result must not be kept.</returns>
    public Task<bool> FinirAsync(Travail travail, ResultatDeTravail resultat)
    {
        var instant = horloge.GetUtcNow().UtcDateTime;
        var (rapport, phrase) = resultat.Etat is EtatDeTravail.Termine ? (resultat.Rapport, (string?)null) : (null, resultat.Rapport);
        return EcrireAsync(travail, t => t.SetProperty(c => c.Etat, resultat.Etat).SetProperty(c => c.TermineLe, instant)
            .SetProperty(c => c.Rapport, rapport).SetProperty(c => c.Phrase, phrase).SetProperty(c => c.Fichier, resultat.Fichier)
            .SetProperty(c => c.Suite, resultat.Suite).SetProperty(c => c.ReserveJusqua, (DateTime?)null).SetProperty(c => c.Porteur, (Guid?)null));
    }

    public Task<bool> InterrompreAsync(Travail travail)
    {
        var instant = horloge.GetUtcNow().UtcDateTime;
        return EcrireAsync(travail, t => t.SetProperty(c => c.Etat, EtatDeTravail.Interrompu).SetProperty(c => c.TermineLe, instant)
            .SetProperty(c => c.ReserveJusqua, (DateTime?)null).SetProperty(c => c.Porteur, (Guid?)null));
    }

    /// <summary>The node stops: another takes the work at once, and this start does not count.</summary>
    public Task<bool> RendreAsync(Travail travail) => EcrireAsync(travail, t => t.SetProperty(c => c.Etat, EtatDeTravail.EnAttente)
        .SetProperty(c => c.Essais, c => c.Essais - 1).SetProperty(c => c.ReserveJusqua, (DateTime?)null).SetProperty(c => c.Porteur, (Guid?)null));

    /// <summary>Another try, later.</summary>
    public Task<bool> ReporterAsync(Travail travail, TimeSpan delai, string phrase)
    {
        var suite = reelle.Instant + delai;
        return EcrireAsync(travail, t => t.SetProperty(c => c.Etat, EtatDeTravail.EnAttente).SetProperty(c => c.Phrase, phrase)
            .SetProperty(c => c.ReserveJusqua, suite).SetProperty(c => c.Porteur, (Guid?)null));
    }

    private async Task<bool> EcrireAsync(Travail travail, Action<UpdateSettersBuilder<Travail>> ecrire, int? patience = null)
    {
        await using var portee = portees.CreateAsyncScope();
        var db = portee.ServiceProvider.GetRequiredService<LivretDbContext>();
        if (patience is { } secondes)
            db.Database.SetCommandTimeout(secondes);
        return await Tenu(db, travail).ExecuteUpdateAsync(ecrire, CancellationToken.None) == 1;
    }

    private static IQueryable<Travail> Tenu(LivretDbContext db, Travail travail) =>
        db.Travaux.Where(t => t.Id == travail.Id && t.Porteur == travail.Porteur && t.Etat == EtatDeTravail.EnCours);
}
