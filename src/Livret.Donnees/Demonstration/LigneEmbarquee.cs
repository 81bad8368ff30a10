using Livret.Domaine.Notations;

namespace Livret.Donnees.Demonstration;

/// <summary>One line of a file of the demonstration.</summary>
internal sealed record LigneEmbarquee(string Fichier, int Numero, IReadOnlyDictionary<string, int> Colonnes, IReadOnlyList<string> Cellules)
{
    /// <summary>The text of a cell; null when it is empty.</summary>
    public string? this[string colonne] => Cellules[Colonnes[colonne]] is { Length: > 0 } texte ? texte : null;

    public string Texte(string colonne) => this[colonne] ?? throw Refuser(colonne);

    public DateOnly Date(string colonne) => DateFacultative(colonne) ?? throw Refuser(colonne);

    public DateOnly? DateFacultative(string colonne) => this[colonne] is { } texte ? Lecture.LireDate(texte) ?? throw Refuser(colonne) : null;

    /// <summary>« O ».</summary>
    public bool Oui(string colonne) => this[colonne] == "O";

    /// <summary>« PRIVE_CONTRAT » is <see cref="TypeEtablissement.PriveContrat"/>.</summary>
    public T? Choix<T>(string colonne)
        where T : struct, Enum =>
        this[colonne] is not { } mot ? null
        : Enum.TryParse<T>(mot.Replace("_", "", StringComparison.Ordinal), ignoreCase: true, out var valeur) ? valeur
        : throw Refuser(colonne);

    public IReadOnlyList<string> Liste(string colonne) => this[colonne]?.Split('|') ?? [];

    /// <summary>A mistake in our own file: it says where.</summary>
    public InvalidDataException Refuser(string colonne, string? phrase = null) =>
        new($"{Fichier}.csv:{Numero}:{colonne}: {phrase ?? Cellules[Colonnes[colonne]]}");
}
