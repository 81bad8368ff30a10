namespace Livret.Donnees.Echanges.Exports;

/// <summary>The columns that a service hands to its own software, kept under a name.</summary>
public sealed class ModeleDExport
{
    public const int LongueurNom = 80;

    public Guid Id { get; init; } = Guid.CreateVersion7();

    /// <summary>The examination service that keeps it.</summary>
    public required string Service { get; init; }

    public required string Nom { get; set; }

    /// <summary>Codes of the columns, in the order in which they are written.</summary>
    public required IReadOnlyList<string> Colonnes { get; set; }

    public FormatDExport Format { get; set; }

    /// <summary>CSV only.</summary>
    public Separateur Separateur { get; set; }

    /// <summary>Decimal point instead of the comma; CSV only.</summary>
    public bool PointDecimal { get; set; }

    /// <summary>Renewed by every change: the second of two changes made from the same page is a conflict.</summary>
    public Guid Version { get; private set; } = Guid.CreateVersion7();

    public void Renouveler() => Version = Guid.CreateVersion7();
}

/// <summary>What stands between two cells of a CSV file.</summary>
public enum Separateur { PointVirgule, Virgule, Tabulation }
