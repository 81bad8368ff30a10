using Livret.Donnees.Travaux;

namespace Livret.Web.Travaux;

/// <summary>What a work left.</summary>
/// <param name="Rapport">What was done, then what was left out and why: one sentence a line.</param>
/// <param name="Fichier">What it deposited, for the user to download.</param>
/// <param name="Suite">Page of the application where the user goes on: « /imports/… ».</param>
public sealed record ResultatDeTravail(string Rapport, Guid? Fichier = null, string? Suite = null)
{
    public EtatDeTravail Etat { get; private init; } = EtatDeTravail.Termine;

    /// <summary>It cannot be done: a sentence that says what to change.</summary>
    public static ResultatDeTravail Refuser(string phrase) => new(phrase) { Etat = EtatDeTravail.Echoue };
}
