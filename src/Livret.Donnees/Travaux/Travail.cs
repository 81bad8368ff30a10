namespace Livret.Donnees.Travaux;

/// <summary>
/// A background work that a user asked for: what it is, how far it is, what it left. This row is the truth about it; whatever wakes a node up
/// (Quartz, a sweep, a test) may do so twice or not at all.
/// </summary>
public sealed class Travail
{
    public const int LongueurTitre = 200;
    public const int LongueurPhrase = 400;
    public const int LongueurAdresse = 300;

    /// <summary>Starts before giving up: a work that takes its node down with it must not do so for ever.</summary>
    public const int EssaisAuPlus = 3;

    /// <summary>Version 7: in the order of the requests.</summary>
    public required Guid Id { get; init; }

    public required NatureDeTravail Nature { get; init; }

    /// <summary>« Livrets de la classe TC2 ».</summary>
    public required string Titre { get; init; }

    /// <summary>Account whose rights the work has, and who alone sees it.</summary>
    public required Guid DemandeParId { get; init; }

    /// <summary>His name.</summary>
    public required string DemandePar { get; init; }

    /// <summary>UTC, as the other instants but the reservation: of the clock of the application.</summary>
    public required DateTime DemandeLe { get; init; }

    /// <summary>What its executor reads, as JSON.</summary>
    public required string Parametres { get; init; }

    public EtatDeTravail Etat { get; set; } = EtatDeTravail.EnAttente;

    /// <summary>Units done, of <see cref="Total"/>; a total of zero is not known yet.</summary>
    public int Fait { get; set; }

    public int Total { get; set; }

    /// <summary>What is being done, or why it was not.</summary>
    public string? Phrase { get; set; }

    public DateTime? DebuteLe { get; set; }
    public DateTime? TermineLe { get; set; }

    /// <summary>What was done and what was left out, one sentence a line.</summary>
    public string? Rapport { get; set; }

    /// <summary>The page of the application where its result goes on, if any: « /imports/… ».</summary>
    public string? Suite { get; set; }

    /// <summary>What it produced; null: nothing, or no longer kept.</summary>
    public Guid? Fichier { get; set; }

    /// <summary>Starts so far.</summary>
    public int Essais { get; set; }

    /// <summary>The user asked that it stop.</summary>
    public bool InterruptionDemandee { get; set; }

    /// <summary>Who holds it: a number drawn at each start. Whatever is written of a work is written under its holder.</summary>
    public Guid? Porteur { get; set; }

    /// <summary>Before this instant of the real clock nobody else takes it: a node holds it, or the next try is not due yet.</summary>
    public DateTime? ReserveJusqua { get; set; }

    /// <summary>Whole percentage done; null: not known.</summary>
    public int? Pourcentage => Etat is EtatDeTravail.Termine ? 100 : Total > 0 ? Math.Clamp((int)((long)Fait * 100 / Total), 0, 100) : null;
}
