using System.Globalization;
using CsCheck;

namespace Livret.Domaine.Tests;

/// <summary>
/// How often a property is tried, and from where chance starts. <c>LIVRET_PROPRIETES=20</c> tries twenty times as many cases: the long form.
/// <c>LIVRET_GRAINE=1</c> always draws the same cases, a few of them, one after the other: for the mutation tests, whose score must not depend on luck.
/// </summary>
internal static class Hasard
{
    private const int PartSousGraine = 40;

    /// <summary>The seed of the mutation tests; null: chance is left to itself, and a counter-example is shrunk.</summary>
    private static readonly uint? Graine = Lire("LIVRET_GRAINE");

    /// <summary>Too few cases are drawn to meet everything that there is to meet.</summary>
    public static bool EstReduit => Graine is not null;

    private static readonly int Facteur = (int)(Lire("LIVRET_PROPRIETES") ?? 1);

    /// <summary>Tries a property, which throws when it does not hold.</summary>
    /// <param name="fois">Cases of the short form.</param>
    /// <param name="dire">The case in words, for the counter-example.</param>
    public static void Eprouver<T>(this Gen<T> gen, Action<T> propriete, int fois, Func<T, string>? dire = null)
    {
        if (Graine is not { } graine)
        {
            gen.Sample(propriete, iter: fois * (long)Facteur, print: dire);
            return;
        }
        for (var i = 0; i < Math.Max(15, fois / PartSousGraine); i++)
            propriete(gen.Generate(new PCG((uint)i, graine), null, out _));
    }

    private static uint? Lire(string variable) =>
        uint.TryParse(Environment.GetEnvironmentVariable(variable), NumberStyles.None, CultureInfo.InvariantCulture, out var valeur) ? valeur : null;
}
