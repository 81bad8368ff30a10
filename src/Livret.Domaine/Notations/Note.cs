using System.Globalization;

namespace Livret.Domaine.Notations;

/// <summary>
/// A note out of twenty, held as an exact number of hundredths (0…2000). No note outside the scale exists in memory.
/// </summary>
public readonly record struct Note : IComparable<Note>
{
    /// <summary>20/20, in hundredths.</summary>
    public const int Maximum = 2000;

    private static readonly CultureInfo Francais = CultureInfo.GetCultureInfo("fr-FR");

    /// <summary>Each note as it is shown, once somebody asked for it: there are two thousand of them, which an import writes by the hundred thousand.</summary>
    private static readonly string?[] Ecrites = new string?[Maximum + 1];

    private Note(int centiemes) => Centiemes = centiemes;

    /// <summary>The note in hundredths of a point, 0…2000.</summary>
    public int Centiemes { get; }

    /// <exception cref="ArgumentOutOfRangeException">Outside 0…2000.</exception>
    public static Note DeCentiemes(int centiemes)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(centiemes);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(centiemes, Maximum);
        return new(centiemes);
    }

    /// <summary>
    /// Reads one or two digits, then optionally a comma or a point and one or two digits, spaces around:
    /// « 12 », « 12,5 », « 12.50 ». Null for anything else, and above 20.
    /// </summary>
    public static Note? Lire(ReadOnlySpan<char> texte)
    {
        texte = texte.Trim();
        var virgule = texte.IndexOfAny(',', '.');
        var entier = virgule < 0 ? texte : texte[..virgule];
        var decimales = virgule < 0 ? [] : texte[(virgule + 1)..];
        if (entier.Length is 0 or > 2 || (virgule >= 0 && decimales.Length is 0 or > 2)
            || Chiffres(entier) is not { } points || Chiffres(decimales) is not { } reste)
            return null;
        var centiemes = (points * 100) + (decimales.Length == 1 ? reste * 10 : reste);
        return centiemes <= Maximum ? new(centiemes) : null;
    }

    /// <summary>As it is shown: « 12 », « 12,5 », « 12,25 ».</summary>
    public override string ToString() => Ecrites[Centiemes] ??= (Centiemes / 100m).ToString("0.##", Francais);

    /// <summary>As it is written to a file and on the livret: « 12,00 », « 12,50 ».</summary>
    public string EnDeuxDecimales() => (Centiemes / 100m).ToString("0.00", Francais);

    public int CompareTo(Note other) => Centiemes.CompareTo(other.Centiemes);

    public static implicit operator Fraction(Note note) => new(note.Centiemes, 100);

    public static bool operator <(Note a, Note b) => a.Centiemes < b.Centiemes;

    public static bool operator >(Note a, Note b) => a.Centiemes > b.Centiemes;

    public static bool operator <=(Note a, Note b) => a.Centiemes <= b.Centiemes;

    public static bool operator >=(Note a, Note b) => a.Centiemes >= b.Centiemes;

    private static int? Chiffres(ReadOnlySpan<char> texte)
    {
        var valeur = 0;
        foreach (var c in texte)
        {
            if (!char.IsAsciiDigit(c))
                return null;
            valeur = (valeur * 10) + (c - '0');
        }
        return valeur;
    }
}
