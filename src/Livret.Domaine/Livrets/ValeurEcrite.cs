using System.Globalization;
using Livret.Domaine.Notations;

namespace Livret.Domaine.Livrets;

/// <summary>A value in one line, as the journal keeps it: « 12,5 | 06/03/2020 ».</summary>
public static class ValeurEcrite
{
    private const string Separateur = " | ";

    /// <summary>The way a line of <c>notes.csv</c> holds it: note or choice, date, coefficient, text.</summary>
    public static string? Ecrire(Valeur? v)
    {
        if (v is null)
            return null;
        ReadOnlySpan<string?> parts =
        [
            v.Note?.ToString() ?? (v.Choix is { } choix ? Lecture.Mot(choix) : null),
            v.Date?.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture),
            v.Coefficient?.ToString(),
            v.Texte,
        ];
        // A text may itself end with a bar: only the parts that are empty are left out.
        while (parts is [.. var premieres, null or ""])
            parts = premieres;
        return string.Join(Separateur, parts);
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
