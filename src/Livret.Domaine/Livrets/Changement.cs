using System.Globalization;
using Livret.Domaine.Notations;

namespace Livret.Domaine.Livrets;

/// <summary>What a user asks of one element of a unit: a new value, or to erase it.</summary>
/// <param name="Element">The element.</param>
/// <param name="Rang">For an évaluation of contrôle continu; 0 otherwise.</param>
/// <param name="Valeur">Null: erase.</param>
public sealed record Changement(CodeElement Element, int Rang, Valeur? Valeur)
{
    public static Changement Poser(Valeur valeur) => new(valeur.Element, valeur.Rang, valeur);

    public static Changement Effacer(CodeElement element, int rang = 0) => new(element, rang, null);
}

/// <summary>
/// One line of the journal: the value of one element before and after, who and when. Append-only; « 12,5 le 06/03/2020 »
/// is how a value is written.
/// </summary>
public sealed class ChangementJournalise
{
    private const string Separateur = " | ";

    public long Id { get; init; }
    public required long LivretId { get; init; }
    public required string Unite { get; init; }
    public required CodeElement Element { get; init; }
    public int Rang { get; init; }
    public string? Avant { get; init; }
    public string? Apres { get; init; }
    public required Guid ParId { get; init; }
    public required string Par { get; init; }
    public required DateTime Le { get; init; }

    /// <summary>A value in one line, the way a line of <c>notes.csv</c> holds it: note or choice, date, coefficient, text.</summary>
    public static string? Ecrire(Valeur? v)
    {
        if (v is null)
            return null;
        string?[] parts =
        [
            v.Note?.ToString() ?? (v.Choix is { } choix ? Lecture.Mot(choix) : null),
            v.Date?.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture),
            v.Coefficient?.ToString(),
            v.Texte,
        ];
        return string.Join(Separateur, parts.Select(p => p ?? "")).TrimEnd(' ', '|');
    }

    /// <summary>The way back: what has to be typed to have a written value again. It then passes through the same door.</summary>
    /// <param name="ecrit">As <see cref="Ecrire"/> made it.</param>
    public static SaisieBrute Relire(CodeElement element, string ecrit)
    {
        var parts = ecrit.Split(Separateur, 4);
        return new(element.ToString(), Part(1), Part(0), Part(2), Part(3));

        string? Part(int i) => i < parts.Length ? parts[i] : null;
    }
}
