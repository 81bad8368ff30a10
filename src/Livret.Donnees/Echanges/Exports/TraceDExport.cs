namespace Livret.Donnees.Echanges.Exports;

/// <summary>
/// Who took which personal data out, when, and how much of it. A line is written before the file leaves, is never changed, and holds no
/// personal data but the name of the user. It also counts the exports of a user, for all the nodes.
/// </summary>
public sealed class TraceDExport
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    /// <summary>UTC.</summary>
    public required DateTime Le { get; init; }

    public required Guid ParId { get; init; }
    public required string Par { get; init; }

    /// <summary>« notes.csv », « Classeur U4 », the name of a template.</summary>
    public required string Quoi { get; init; }

    /// <summary>Of what: « 0449101D, TC2 », « Commission n° 1 ».</summary>
    public required string Perimetre { get; init; }

    /// <summary>The établissement, when there is one only: its head sees the line.</summary>
    public string? Uai { get; init; }

    /// <summary>The examination service of the livrets: it sees the line.</summary>
    public string? Service { get; init; }

    public required FormatDExport Format { get; init; }

    /// <summary>Lines written, without the header.</summary>
    public required int Lignes { get; init; }
}

/// <summary>How an export is written.</summary>
public enum FormatDExport { Csv, Classeur }
