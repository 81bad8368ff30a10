using Livret.Donnees;
using Livret.Web.Travaux;
using Microsoft.EntityFrameworkCore;

namespace Livret.Web.Securite.Sessions;

/// <summary>Opens, lists and closes the sessions of the accounts. What is closed here is refused by every node at its next request.</summary>
public sealed partial class TenirLesSessions(LivretDbContext db, DureesDeSession durees, HorlogeReelle reelle, ILogger<TenirLesSessions> journal)
{
    /// <summary>A new session, in the place of the one that this browser had; those of the account that have ended go with it.</summary>
    /// <param name="remplacee">Null: the browser had none.</param>
    /// <param name="depuis">UTC; of the sign-in that it continues.</param>
    public async Task<Guid> OuvrirAsync(Guid utilisateur, string marque, string? agent, DateTime depuis, Guid? remplacee, CancellationToken ct)
    {
        var (debut, silence) = (reelle.Instant - DureesDeSession.AuPlus, reelle.Instant - durees.Inactivite);
        await db.SessionsDeCompte
            .Where(s => s.Id == remplacee || (s.UtilisateurId == utilisateur && (s.Marque != marque || s.OuverteLe <= debut || s.VueLe <= silence)))
            .ExecuteDeleteAsync(ct);
        SessionDeCompte session = new()
        {
            Id = Guid.CreateVersion7(),
            UtilisateurId = utilisateur,
            Marque = marque,
            Appareil = Appareil.Lire(agent),
            OuverteLe = depuis,
            VueLe = reelle.Instant,
        };
        db.Add(session);
        await db.SaveChangesAsync(ct);
        Ouverte(session.Id, utilisateur);
        return session.Id;
    }

    /// <summary>Those that are open, the last seen first.</summary>
    public async Task<IReadOnlyList<SessionDeCompte>> ListerAsync(Guid utilisateur, CancellationToken ct) => await Ouvertes(utilisateur)
        .OrderByDescending(s => s.VueLe).ThenByDescending(s => s.OuverteLe).AsNoTracking().ToListAsync(ct);

    public Task<int> CompterAsync(Guid utilisateur, CancellationToken ct) => Ouvertes(utilisateur).CountAsync(ct);

    /// <summary>Notes the request, unless another of this minute did.</summary>
    public Task<int> VoirAsync(Guid session, CancellationToken ct)
    {
        var (instant, limite) = (reelle.Instant, reelle.Instant - DureesDeSession.Precision);
        return db.SessionsDeCompte.Where(s => s.Id == session && s.VueLe <= limite).ExecuteUpdateAsync(s => s.SetProperty(c => c.VueLe, instant), ct);
    }

    /// <returns>How many it closed: 0 when it is not this account's, or is closed already.</returns>
    public async Task<int> FermerAsync(Guid utilisateur, Guid session, CancellationToken ct)
    {
        var fermees = await db.SessionsDeCompte.Where(s => s.Id == session && s.UtilisateurId == utilisateur).ExecuteDeleteAsync(ct);
        if (fermees > 0)
            Fermee(session, utilisateur);
        return fermees;
    }

    /// <param name="sauf">The one that asks; null: all of them.</param>
    public async Task<int> FermerLesAutresAsync(Guid utilisateur, Guid? sauf, CancellationToken ct)
    {
        var fermees = await db.SessionsDeCompte.Where(s => s.UtilisateurId == utilisateur && s.Id != sauf).ExecuteDeleteAsync(ct);
        Fermees(fermees, utilisateur);
        return fermees;
    }

    /// <summary>Erases the rows of the sessions that have ended by themselves.</summary>
    public Task<int> PurgerAsync(CancellationToken ct)
    {
        var (debut, silence) = (reelle.Instant - DureesDeSession.AuPlus, reelle.Instant - durees.Inactivite);
        return db.SessionsDeCompte.Where(s => s.OuverteLe <= debut || s.VueLe <= silence).ExecuteDeleteAsync(ct);
    }

    private IQueryable<SessionDeCompte> Ouvertes(Guid utilisateur) =>
        durees.Tenues(db.SessionsDeCompte, reelle.Instant).Where(s => s.UtilisateurId == utilisateur && db.Users.Any(u => u.Id == utilisateur && u.SecurityStamp == s.Marque));

    [LoggerMessage(LogLevel.Information, "Session {Session} of {Compte} opened")]
    private partial void Ouverte(Guid session, Guid compte);

    [LoggerMessage(LogLevel.Information, "Session {Session} of {Compte} closed")]
    private partial void Fermee(Guid session, Guid compte);

    [LoggerMessage(LogLevel.Information, "{Nombre} sessions of {Compte} closed")]
    private partial void Fermees(int nombre, Guid compte);
}
