using System.Numerics;
using Livret.Domaine.Notations;
using Livret.Domaine.Referentiels;

namespace Livret.Domaine.Tests.Notations;

/// <summary>Small and large parts are not computed the same way: the result is the exact one in both, or an overflow, never a wrong note.</summary>
public class FractionAuxBornesTests
{
    private static readonly Int128 DeuxPuissance64 = (Int128)ulong.MaxValue + 1;

    /// <summary>Around the bounds of 32 bits, then far beyond; products of two of them, and their sums, hold in 128 bits.</summary>
    private static readonly Int128[] Parts = [1, 3, 100, int.MaxValue, int.MaxValue + 1L, int.MaxValue + 2L, (1L << 40) + 1, (1L << 62) - 1];

    private static readonly Int128[] GrandesParts =
        [1, 2, 100, long.MaxValue - 1, long.MaxValue, -(Int128)long.MinValue, (Int128)long.MaxValue + 2, DeuxPuissance64, DeuxPuissance64 + 1, 3 * DeuxPuissance64, DeuxPuissance64 << 40];

    private static readonly Fraction[] Fractions = [0, .. from n in Parts from d in Parts from signe in new[] { 1, -1 } select new Fraction(signe * n, d)];

    [Fact]
    public void Une_somme_est_exacte_quelle_que_soit_la_taille_des_nombres() =>
        Eprouver((a, b) => a + b, (na, da, nb, db) => ((na * db) + (nb * da), da * db));

    [Fact]
    public void Un_produit_est_exact_quelle_que_soit_la_taille_des_nombres() =>
        Eprouver((a, b) => a * b, (na, da, nb, db) => (na * nb, da * db));

    [Fact]
    public void Un_quotient_est_exact_quelle_que_soit_la_taille_des_nombres() =>
        Eprouver((a, b) => b == 0 ? a : a / b, (na, da, nb, db) => nb == 0 ? (na, da) : (na * db, da * nb));

    private static void Eprouver(Func<Fraction, Fraction, Fraction> operation, Func<BigInteger, BigInteger, BigInteger, BigInteger, (BigInteger N, BigInteger D)> attendue)
    {
        foreach (var a in Fractions)
        {
            foreach (var b in Fractions)
            {
                var (n, d) = attendue(a.Numerateur, a.Denominateur, b.Numerateur, b.Denominateur);
                Vaut(n, d, operation(a, b));
            }
        }
    }

    [Fact]
    public void Toute_fraction_est_reduite_et_porte_son_signe_au_numerateur() => Assert.All(
        from n in GrandesParts from d in GrandesParts from signe in new[] { 1, -1 } select (N: signe * n, D: d),
        f =>
        {
            Vaut(f.N, f.D, new(f.N, f.D));
            Vaut(f.N, f.D, new(-f.N, -f.D));
            Assert.Equal(new Fraction(f.N, f.D), new(-f.N, -f.D));
        });

    [Fact]
    public void Tronquer_est_la_partie_entiere_quelle_que_soit_la_taille_des_nombres() => Assert.All(
        from n in GrandesParts
        from d in GrandesParts
        from signe in new[] { 1, -1 }
        from facteur in new[] { 1, 100, int.MaxValue }
        let fraction = new Fraction(signe * n, d)
        let attendu = Plancher((BigInteger)fraction.Numerateur * facteur, fraction.Denominateur)
        where attendu >= long.MinValue && attendu <= long.MaxValue
        select (fraction, facteur, attendu),
        t => Assert.Equal(t.attendu, t.fraction.Tronquer(t.facteur)));

    /// <summary>The division falls exactly, out of 64 bits: nothing is taken off.</summary>
    [Fact]
    public void Un_quotient_entier_n_est_pas_diminue() => Assert.Equal(-(1L << 40), new Fraction(-(1L << 40), int.MaxValue).Tronquer(int.MaxValue));

    private static BigInteger Plancher(BigInteger a, BigInteger b) => (a - (((a % b) + b) % b)) / b;

    [Fact]
    public void Un_denominateur_nul_est_refuse()
    {
        Assert.Throws<DivideByZeroException>(() => new Fraction(5, 0));
        Assert.Throws<DivideByZeroException>(() => (Fraction)5 / 0);
    }

    [Fact]
    public void Un_depassement_est_une_erreur_et_jamais_une_note_fausse()
    {
        Fraction enorme = new(Int128.MaxValue, 1), infime = new(1, Int128.MaxValue), demi = new(1, 2), deux = 2;

        Assert.Throws<OverflowException>(() => enorme.Tronquer(100));
        Assert.Throws<OverflowException>(() => new Fraction(DeuxPuissance64, 1).Tronquer());
        Assert.Throws<OverflowException>(() => enorme.CompareTo(demi));
        Assert.Throws<OverflowException>(() => demi.CompareTo(enorme));
        Assert.Throws<OverflowException>(() => enorme + demi);
        Assert.Throws<OverflowException>(() => infime + demi);
        Assert.Throws<OverflowException>(() => enorme * deux);
        Assert.Throws<OverflowException>(() => infime * demi);
        Assert.Throws<OverflowException>(() => enorme / demi);
        Assert.Throws<OverflowException>(() => infime / deux);
        Assert.Throws<OverflowException>(() => Arrondi.AuCentieme.Appliquer(enorme));
        Assert.Throws<OverflowException>(() => new Arrondi(50, SensArrondi.Superieur).Appliquer(infime));
    }

    [Fact]
    public void Des_fractions_egales_ecrites_autrement_sont_une_seule_valeur()
    {
        Fraction tiers = new(1, 3), autre = new(-4, -12);

        Assert.True(tiers == autre && tiers.GetHashCode() == autre.GetHashCode());
        Assert.Equal("1/3", autre.ToString());
        Assert.Equal("-1/3", new Fraction(2, -6).ToString());
    }

    [Fact]
    public void Une_fraction_se_compare_a_elle_meme_et_aux_autres()
    {
        Fraction dix = 10, presque = new(9_999_999, 1_000_000), autant = new(20, 2);

        Assert.Equal((false, true, false, true), (dix < autant, dix <= autant, dix > autant, dix >= autant));
        Assert.Equal((true, true, false, false), (presque < dix, presque <= dix, presque > dix, presque >= dix));
        Assert.Equal((false, false, true, true), (dix < presque, dix <= presque, dix > presque, dix >= presque));
    }

    private static void Vaut(BigInteger numerateur, BigInteger denominateur, Fraction fraction)
    {
        var exacte = fraction.Denominateur > 0 && numerateur * fraction.Denominateur == fraction.Numerateur * denominateur
            && BigInteger.GreatestCommonDivisor(fraction.Numerateur, fraction.Denominateur) == 1;
        if (!exacte)
            Assert.Fail($"{numerateur}/{denominateur} : {fraction}");
    }
}
