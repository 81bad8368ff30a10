namespace Livret.Domaine.Notations;

/// <summary>A weighted mean written out, as a teacher would check it by hand: « (12 × 40 + 14 × 60) ÷ 100 = 13,20 ».</summary>
public static class Formule
{
    private const int DixMillieme = 10_000;

    /// <summary>The mean with its computation; equal weights are left out, and a single note needs no computation.</summary>
    /// <param name="termes">At least one; weights above 0.</param>
    public static string Ecrire(IReadOnlyList<(Fraction Note, Fraction Poids)> termes)
    {
        var moyenne = Moyenne(termes);
        if (termes.Count == 1)
            return EnDecimales(moyenne);
        var egaux = termes.All(t => t.Poids == termes[0].Poids);
        var somme = string.Join(" + ", termes.Select(t => egaux ? Nombre(t.Note) : $"{Nombre(t.Note)} × {Nombre(t.Poids)}"));
        var diviseur = egaux ? termes.Count : termes.Aggregate((Fraction)0, (total, t) => total + t.Poids);
        return $"({somme}) ÷ {Nombre(diviseur)} = {EnDecimales(moyenne)}";
    }

    /// <summary>« 13,20 »; « 12,6666… » when two decimals do not say it exactly.</summary>
    public static string EnDecimales(Fraction valeur) => new Fraction(valeur.Tronquer(100), 100) == valeur
        ? (valeur.Tronquer(100) / 100m).ToString("0.00", Phrases.Francais)
        : Nombre(valeur);

    private static Fraction Moyenne(IReadOnlyList<(Fraction Note, Fraction Poids)> termes)
    {
        Fraction somme = 0, poids = 0;
        foreach (var terme in termes)
        {
            somme += terme.Note * terme.Poids;
            poids += terme.Poids;
        }
        return somme / poids;
    }

    /// <summary>« 12,5 », « 40 »; four decimals and « … » when they do not say it exactly.</summary>
    private static string Nombre(Fraction valeur)
    {
        var tronque = valeur.Tronquer(DixMillieme);
        return (tronque / (decimal)DixMillieme).ToString("0.####", Phrases.Francais) + (new Fraction(tronque, DixMillieme) == valeur ? "" : "…");
    }
}
