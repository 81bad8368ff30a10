using System.Globalization;
using CsCheck;

namespace Livret.Domaine.Tests;

/// <summary>
/// How often a property is tried, and from where chance starts. By default the same cases are drawn at each run: a suite says the same thing twice.
/// <c>LIVRET_PROPRIETES=20</c> leaves chance to itself and tries twenty times as many: the long form, which also shrinks what it finds.
/// <c>LIVRET_GRAINE=1</c> draws the same few, one after the other: for the mutation tests, which run them for each mutant.
/// </summary>
internal static class Hasard
{
    private const uint GraineParDefaut = 2020;
    private const int PartSousGraine = 40;

    private static readonly uint? Graine = Lire("LIVRET_GRAINE");
    private static readonly uint? Facteur = Lire("LIVRET_PROPRIETES");

    /// <summary>Too few cases are drawn to meet everything that there is to meet.</summary>
    public static bool EstReduit => Graine is not null;

    /// <summary>Tries a property, which throws when it does not hold.</summary>
    /// <param name="fois">Cases of the short form.</param>
    /// <param name="dire">The case in words, for the counter-example.</param>
    public static void Eprouver<T>(this Gen<T> gen, Action<T> propriete, int fois, Func<T, string>? dire = null)
    {
        if (Graine is { } graine)
        {
            for (var i = 0; i < Math.Max(15, fois / PartSousGraine); i++)
                propriete(Tirer(gen, i, graine));
        }
        else if (Facteur is { } facteur)
        {
            gen.Sample(propriete, iter: fois * (long)facteur, print: dire);
        }
        else
        {
            Parallel.For(0, fois, i => propriete(Tirer(gen, i, GraineParDefaut)));
        }
    }

    private static T Tirer<T>(Gen<T> gen, int rang, uint graine) => gen.Generate(new PCG((uint)rang, graine), null, out _);

    private static uint? Lire(string variable) =>
        uint.TryParse(Environment.GetEnvironmentVariable(variable), NumberStyles.None, CultureInfo.InvariantCulture, out var valeur) ? valeur : null;
}
