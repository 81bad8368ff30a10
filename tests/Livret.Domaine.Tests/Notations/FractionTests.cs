using CsCheck;
using Livret.Domaine.Notations;
using Livret.Domaine.Referentiels;

namespace Livret.Domaine.Tests.Notations;

public class FractionTests
{
    private static readonly Gen<Fraction> Fractions = Gen.Select(Gen.Int[-100_000, 100_000], Gen.Int[1, 100_000], (n, d) => new Fraction(n, d));

    [Fact]
    public void Les_operations_suivent_l_arithmetique() => Gen.Select(Fractions, Fractions, Fractions).Eprouver(
        ((Fraction A, Fraction B, Fraction C) f) => Assert.True(f.A + f.B == f.B + f.A && (f.A + f.B) + f.C == f.A + (f.B + f.C)
            && f.A * (f.B + f.C) == (f.A * f.B) + (f.A * f.C) && (f.B.Numerateur == 0 || f.A / f.B * f.B == f.A)), fois: 100);

    [Fact]
    public void La_comparaison_est_celle_des_produits_en_croix() => Gen.Select(Fractions, Fractions).Eprouver(
        ((Fraction A, Fraction B) f) => Assert.Equal((f.A.Numerateur * f.B.Denominateur).CompareTo(f.B.Numerateur * f.A.Denominateur), f.A.CompareTo(f.B)), fois: 100);

    [Fact]
    public void La_fraction_par_defaut_vaut_zero() => Assert.Equal(0, default(Fraction));

    [Theory]
    [InlineData(29_999, 3_000, 999)]
    [InlineData(10, 1, 1000)]
    [InlineData(-1, 3, -34)]
    public void Tronquer_ne_monte_jamais(int numerateur, int denominateur, long centiemes) =>
        Assert.Equal(centiemes, new Fraction(numerateur, denominateur).Tronquer(100));

    [Theory]
    [InlineData("12,004", 1, SensArrondi.AuPlusProche, 1200)]
    [InlineData("12,005", 1, SensArrondi.AuPlusProche, 1201)]
    [InlineData("12,25", 50, SensArrondi.AuPlusProche, 1250)]
    [InlineData("12,24", 50, SensArrondi.AuPlusProche, 1200)]
    [InlineData("12,01", 50, SensArrondi.Superieur, 1250)]
    [InlineData("12,5", 50, SensArrondi.Superieur, 1250)]
    [InlineData("12,1", 25, SensArrondi.Superieur, 1225)]
    [InlineData("19,76", 25, SensArrondi.Superieur, 2000)]
    [InlineData("9,95", 10, SensArrondi.AuPlusProche, 1000)]
    [InlineData("9,5", 100, SensArrondi.AuPlusProche, 1000)]
    [InlineData("20", 100, SensArrondi.Superieur, 2000)]
    public void Un_arrondi_passe_une_fois(string points, int pas, SensArrondi sens, int centiemes)
    {
        Fraction exacte = Coefficient.Lire(points)!.Value;

        Assert.Equal(centiemes, new Arrondi(pas, sens).Appliquer(exacte).Centiemes);
    }

    [Theory]
    [InlineData("1", "1")]
    [InlineData(" 0,5 ", "0,5")]
    [InlineData("2.25", "2,25")]
    [InlineData("0,333333333", "0,333333333")]
    public void Un_coefficient_se_lit(string texte, string attendu) => Assert.Equal(attendu, Coefficient.Lire(texte)?.ToString());

    [Theory]
    [InlineData("")]
    [InlineData("0")]
    [InlineData("-1")]
    [InlineData("1e3")]
    [InlineData("1000000")]
    [InlineData("0,0000000001")]
    [InlineData("1 000")]
    [InlineData("99999999999999999999999999999999")]
    public void Ce_qui_n_est_pas_un_coefficient_ne_se_lit_pas(string texte) => Assert.Null(Coefficient.Lire(texte));
}
