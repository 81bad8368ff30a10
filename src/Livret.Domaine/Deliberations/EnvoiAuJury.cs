namespace Livret.Domaine.Deliberations;

/// <summary>A livret handed to a commission, with the snapshot that it reads. Withdrawn, it is kept and marked « retirée ».</summary>
public sealed class EnvoiAuJury
{
    public Guid Id { get; init; } = Guid.CreateVersion7();
    public long LivretId { get; init; }
    public required int CommissionId { get; init; }
    public required string Bordereau { get; init; }

    /// <summary>UTC.</summary>
    public required DateTime Le { get; init; }

    public required string Par { get; init; }

    /// <summary>The content of the visa that was transmitted, word for word.</summary>
    public required string Contenu { get; init; }

    /// <summary>SHA-256 of <see cref="Contenu"/>, lower-case hexadecimal.</summary>
    public required string Empreinte { get; init; }

    public DateTime? RetireLe { get; private set; }
    public string? MotifDuRetrait { get; private set; }

    internal void Retirer(DateTime instant, string motif) => (RetireLe, MotifDuRetrait) = (instant, motif);
}
