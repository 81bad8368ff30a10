namespace Livret.Donnees.Courriels;

/// <summary>
/// One mail to one person: the outbox, then the log. Written in the transaction of the act that it tells, sent afterwards. It
/// leads to no livret, and holds neither a note nor the name of a candidate.
/// </summary>
public sealed class Courriel
{
    /// <summary>Tries before giving up.</summary>
    public const int EssaisAuPlus = 8;

    public const int LongueurObjet = 250;

    /// <summary>Version 7: in the order of creation.</summary>
    public required Guid Id { get; init; }

    /// <summary>Digest of the event and of its recipient, unique: the same fact is told once to the same person.</summary>
    public required string Cle { get; init; }

    public required EvenementDeCourriel Modele { get; init; }

    /// <summary>Address.</summary>
    public required string Destinataire { get; init; }

    /// <summary>Account of the recipient, when he has one.</summary>
    public Guid? DestinataireId { get; init; }

    public required string Objet { get; init; }

    /// <summary>Plain text; emptied once sent or given up when the template says so (a one-time link).</summary>
    public required string Corps { get; init; }

    public required DateTime CreeLe { get; init; }
    public DateTime? EnvoyeLe { get; init; }
    public int Essais { get; init; }

    /// <summary>Why the last try failed, in a sentence without address.</summary>
    public string? DernierEchec { get; init; }

    /// <summary>Before this instant nobody takes it: a node is sending it, or the next try is not due yet.</summary>
    public DateTime? ReserveJusqua { get; init; }
}
