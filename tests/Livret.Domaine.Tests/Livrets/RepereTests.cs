using Livret.Domaine.Livrets;

namespace Livret.Domaine.Tests.Livrets;

public class RepereTests
{
    [Theory]
    [InlineData("BÉRANGER Éloïse", "BERANGER ELOISE")]
    [InlineData("D’Ornano", "D ORNANO")]
    [InlineData("FERREIRA-LOPES", "FERREIRA LOPES")]
    [InlineData("ŁUKASZEWSKI", "LUKASZEWSKI")]
    [InlineData("Çelik  Œdipe ", "CELIK OEDIPE")]
    [InlineData("Weiß", "WEISS")]
    [InlineData("---", "")]
    public void Un_nom_se_range_en_capitales_sans_accent(string nom, string repere) => Assert.Equal(repere, Repere.De(nom));

    [Fact]
    public void L_ordre_est_celui_d_un_annuaire() => Assert.Equal(
        ["ÁLVAREZ", "BÉRANGER", "BESNARD", "LE GOFF", "ŁUKASZEWSKI", "MARTIN"],
        new[] { "MARTIN", "BESNARD", "ŁUKASZEWSKI", "ÁLVAREZ", "LE GOFF", "BÉRANGER" }.OrderBy(Repere.De, StringComparer.Ordinal));
}
