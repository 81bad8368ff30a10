namespace Livret.Domaine.Conservations;

/// <summary>A legal hold: what it covers is not purged until somebody lifts it. Set and lifted with a motive, never erased.</summary>
public sealed class Gel
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    /// <summary>The examination service that holds.</summary>
    public required string Service { get; init; }

    /// <summary>One livret; null: all those of the service.</summary>
    public long? LivretId { get; init; }

    public required string Motif { get; init; }

    /// <summary>UTC.</summary>
    public required DateTime PoseLe { get; init; }
    public required Guid PoseParId { get; init; }
    public required string PosePar { get; init; }
    public DateTime? LeveLe { get; private set; }
    public string? LevePar { get; private set; }
    public string? MotifDeLaLevee { get; private set; }

    public bool Tient => LeveLe is null;

    public void Lever(DateTime instant, string par, string motif) => (LeveLe, LevePar, MotifDeLaLevee) = (instant, par, motif);
}
