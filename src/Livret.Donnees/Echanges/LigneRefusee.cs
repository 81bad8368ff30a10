using Livret.Domaine;
using Livret.Domaine.Notations;

namespace Livret.Donnees.Echanges;

/// <summary>What was said of one line of a file: where, which value, which code, and the sentence.</summary>
public sealed record LigneRefusee(string Fichier, int Ligne, string Colonne, string? Valeur, CodeAnomalie Code, string Phrase)
{
    /// <summary><c>fichier:ligne:colonne: CODE phrase</c>, as the command line writes it.</summary>
    public override string ToString() => $"{Fichier}:{Ligne}:{Colonne}: {DefinitionAnomalie.De(Code).Texte} {Phrase}";

    internal static LigneRefusee De(Table.Ligne ligne, string colonne, CodeAnomalie code, string phrase) =>
        new(ligne.Fichier, ligne.Numero, colonne, ligne[colonne], code, phrase);

    internal static LigneRefusee De(Table.Ligne ligne, Refus refus) =>
        De(ligne, refus.Champ ?? "element", refus.Code, refus.Phrase);
}

/// <summary>What a file held: what could be read, the lines refused, and the columns that were ignored.</summary>
public sealed record FichierLu<T>(IReadOnlyList<T> Lus, IReadOnlyList<LigneRefusee> Refusees, IReadOnlyList<string> ColonnesInconnues)
{
    /// <summary>The lines that say again what another one says, each with the number of that one: they count once.</summary>
    internal IReadOnlyList<(Table.Ligne Ligne, int Premiere)> Repetees { get; init; } = [];
}

/// <summary>Something read, with the line it comes from.</summary>
public sealed record Lue<T>(int Ligne, T Valeur)
{
    internal Table.Ligne Source { get; init; } = null!;
}
