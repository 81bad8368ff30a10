using Livret.Donnees.Travaux;

namespace Livret.Web.Travaux;

/// <summary>
/// Does the works of one nature, in a scope of its own where <c>AgentCourant</c> is the user who asked. A node may die at any instant and the
/// work start again from the beginning on another one, so an executor is <b>idempotent or resumable</b>: it reads, then produces one file
/// (<see cref="TravailEnCours.DeposerAsync"/>), or applies everything in one transaction that finds out what is already done. It does not keep
/// a transaction open while it deposits a file; on SQLite none lasts longer than the lease (<see cref="BailDeTravail.Duree"/>). What a user
/// can cause is a <see cref="ResultatDeTravail.Refuser"/>; an exception is a defect, or a database out of reach, which is tried again.
/// </summary>
public interface IExecutant
{
    NatureDeTravail Nature { get; }

    /// <param name="ct">The user interrupts, the node stops, or the lease is lost: stop, and leave nothing behind.</param>
    Task<ResultatDeTravail> ExecuterAsync(TravailEnCours travail, CancellationToken ct);
}
