namespace Livret.Domaine.Recevabilites;

/// <summary>« This livret should be declared non recevable »: proposed by one, pronounced by another (circuit, section 1).</summary>
public sealed class PropositionDeNonRecevabilite
{
    public Guid Id { get; init; } = Guid.CreateVersion7();
    public long LivretId { get; init; }
    public required Guid ParId { get; init; }
    public required string Par { get; init; }

    /// <summary>UTC.</summary>
    public required DateTime Le { get; init; }

    /// <summary>The livret was never transmitted: a late transmission cancels the proposal.</summary>
    public required bool PourNonTransmission { get; init; }

    public DateTime? FermeeLe { get; private set; }

    /// <summary>« prononcée », « écartée : … », « annulée par une transmission tardive ».</summary>
    public string? Issue { get; private set; }

    public bool EstEnAttente => FermeeLe is null;

    internal void Fermer(DateTime instant, string issue) => (FermeeLe, Issue) = (instant, issue);
}
