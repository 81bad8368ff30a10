using System.Globalization;
using Livret.Domaine.Notations;

namespace Livret.Domaine.Referentiels;

/// <summary>
/// A coefficient or a weight: a decimal number above 0, exact, at most six digits before the comma and nine after.
/// </summary>
public readonly record struct Coefficient
{
    private const long UnMilliard = 1_000_000_000;
    private const decimal Plafond = 1_000_000m;

    private Coefficient(long milliardiemes) => Milliardiemes = milliardiemes;

    /// <summary>The value in billionths: what is stored.</summary>
    public long Milliardiemes { get; }

    public static Coefficient Un { get; } = new(UnMilliard);

    public decimal Valeur => (decimal)Milliardiemes / UnMilliard;

    /// <exception cref="ArgumentOutOfRangeException">Not above 0, too large or too fine.</exception>
    public static Coefficient De(decimal valeur) =>
        Convertir(valeur) ?? throw new ArgumentOutOfRangeException(nameof(valeur), valeur, null);

    /// <exception cref="ArgumentOutOfRangeException">Not above 0.</exception>
    public static Coefficient DeMilliardiemes(long milliardiemes)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(milliardiemes);
        return new(milliardiemes);
    }

    /// <summary>Reads « 2 », « 1,5 » or « 1.5 »; null for anything that is not a decimal number above 0.</summary>
    public static Coefficient? Lire(ReadOnlySpan<char> texte)
    {
        Span<char> normal = stackalloc char[24];
        texte = texte.Trim();
        if (texte.Length > normal.Length)
            return null;
        texte.Replace(normal, ',', '.');
        return decimal.TryParse(normal[..texte.Length], NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var valeur)
            ? Convertir(valeur) : null;
    }

    /// <summary>« 4 », « 1,5 ».</summary>
    public override string ToString() => Milliardiemes % UnMilliard == 0
        ? (Milliardiemes / UnMilliard).ToString(CultureInfo.InvariantCulture)
        : Valeur.ToString("0.#########", Phrases.Francais);

    public static implicit operator Fraction(Coefficient coefficient) => new(coefficient.Milliardiemes, UnMilliard);

    /// <summary>The coefficient of that value; null when it is not above 0, too large or too fine.</summary>
    public static Coefficient? Convertir(decimal valeur)
    {
        if (valeur is <= 0 or >= Plafond)
            return null;
        var milliardiemes = valeur * UnMilliard;
        return decimal.IsInteger(milliardiemes) ? new((long)milliardiemes) : null;
    }
}
