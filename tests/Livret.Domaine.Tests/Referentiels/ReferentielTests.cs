using Livret.Domaine.Referentiels;
using static Livret.Domaine.Tests.Reglement;

namespace Livret.Domaine.Tests.Referentiels;

public class ReferentielTests
{
    private static readonly Arrondi Demi = new(50, SensArrondi.Superieur);

    private static Referentiel De(Arrondi? arrondi, Unite unite) => new() { Code = "BTS-T", Intitule = "Essai", Version = "1", Arrondi = arrondi, Unites = [unite] };

    [Fact]
    public void Une_unite_se_trouve_par_son_code_sans_casse()
    {
        var referentiel = De(null, U4());

        Assert.Equal("U4", referentiel.Unite("u4")?.Code);
        Assert.Null(referentiel.Unite("U41"));
    }

    /// <summary>Rules, section 2: the rounding of the unit, else of the référentiel, else the hundredth.</summary>
    [Fact]
    public void L_arrondi_de_l_unite_passe_avant_celui_du_referentiel()
    {
        Arrondi quart = new(25, SensArrondi.AuPlusProche);

        Assert.Equal(quart, De(Demi, U4(quart)).ArrondiDe(U4(quart)));
        Assert.Equal(Demi, De(Demi, U4()).ArrondiDe(U4()));
        Assert.Equal(Arrondi.AuCentieme, De(null, U4()).ArrondiDe(U4()));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    public void Un_coefficient_est_au_dessus_de_zero(long milliardiemes) => Assert.Throws<ArgumentOutOfRangeException>(() => Coefficient.DeMilliardiemes(milliardiemes));

    [Theory]
    [InlineData("1,5000000000000000000000", "1,5")]
    [InlineData("1,50000000000000000000000", null)]
    [InlineData("0,000000001", "0,000000001")]
    [InlineData("0,0000000001", null)]
    [InlineData("999999", "999999")]
    [InlineData("1000000", null)]
    [InlineData("0", null)]
    public void Un_coefficient_se_lit_jusqu_a_six_chiffres_avant_la_virgule_et_neuf_apres(string texte, string? lu) => Assert.Equal(lu, Coefficient.Lire(texte)?.ToString());
}
