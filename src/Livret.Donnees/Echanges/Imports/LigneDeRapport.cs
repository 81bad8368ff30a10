using Livret.Domaine.Notations;

namespace Livret.Donnees.Echanges.Imports;

/// <summary>What an import says of one line of a file (exchange formats, section 2).</summary>
public enum Verdict
{
    Creee,
    Modifiee,
    Inchangee,
    Refusee,

    /// <summary>It may be read in two ways: nothing is done before the user says which.</summary>
    Ambigue,

    /// <summary>The value is no longer the one that was shown: nothing was done.</summary>
    EntreTemps,
}

/// <summary>One line of the report of an import.</summary>
public sealed class LigneDeRapport
{
    public Guid ImportId { get; set; }

    /// <summary>Rank of the file in the import, from 0.</summary>
    public int Fichier { get; set; }

    /// <summary>Line in the file; the header is line 1.</summary>
    public required int Ligne { get; init; }

    public required Verdict Verdict { get; set; }

    /// <summary>What the line is about: « 17200001 U4 S1 ».</summary>
    public string? Cle { get; init; }

    /// <summary>Column of a refusal, and what it held.</summary>
    public string? Colonne { get; init; }
    public string? Valeur { get; init; }
    public CodeAnomalie? Code { get; init; }

    /// <summary>Why, or what else the line does.</summary>
    public string? Phrase { get; init; }

    /// <summary>What is stored when the report is made; null: nothing. After a crossing, what was shown.</summary>
    public string? Avant { get; init; }

    /// <summary>What the line gives; null: the element is erased. After a crossing, what is stored.</summary>
    public string? Apres { get; init; }

    /// <summary>As the command line writes it.</summary>
    public string CodeEnClair => Code is { } code ? DefinitionAnomalie.De(code).Texte : Verdict is Verdict.Ambigue ? "AMBIGUE" : "";
}
