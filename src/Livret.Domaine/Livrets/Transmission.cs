namespace Livret.Domaine.Livrets;

/// <summary>One transmission of one livret to the examination service: a line of a <see cref="Bordereau"/>, which never changes.</summary>
public sealed class Transmission
{
    public long LivretId { get; init; }

    /// <summary>Number of the bordereau.</summary>
    public required string Bordereau { get; init; }

    /// <summary>Number of the bordereau of the transmission before, quoted; null: the first.</summary>
    public string? Precedent { get; init; }

    /// <summary>The visa that was transmitted.</summary>
    public required Guid VisaId { get; init; }

    /// <summary>Hash of the sealed content.</summary>
    public required string Empreinte { get; init; }

    /// <summary>UTC.</summary>
    public required DateTime Le { get; init; }

    /// <summary>The deadline that applied, UTC: of the académie, or of the réouverture; null: none was set.</summary>
    public DateTime? Limite { get; init; }

    /// <summary>In time; after a régularisation, the first date of transmission counts.</summary>
    public required bool DansLeDelai { get; init; }
}
