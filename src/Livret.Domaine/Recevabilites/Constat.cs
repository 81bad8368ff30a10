namespace Livret.Domaine.Recevabilites;

/// <summary>One condition as the application sees it: whether it proposes it as met, and on what evidence.</summary>
public sealed record Examen(ConditionRecevabilite Condition, bool Proposition, string Preuve);

/// <summary>One condition as a person recorded it, beside what the application proposed (circuit, section 1).</summary>
public sealed class Constat
{
    public Guid Id { get; init; } = Guid.CreateVersion7();
    public long LivretId { get; init; }
    public required ConditionRecevabilite Condition { get; init; }
    public required bool Remplie { get; init; }

    /// <summary>What the application proposed then, and its evidence.</summary>
    public required bool Proposition { get; init; }
    public required string Preuve { get; init; }

    /// <summary>Why the person decided against the proposal; null when she followed it.</summary>
    public string? Motif { get; init; }

    public required Guid ParId { get; init; }
    public required string Par { get; init; }

    /// <summary>UTC.</summary>
    public required DateTime Le { get; init; }
}
