using Livret.Domaine.Notations;
using Livret.Domaine.Referentiels;
using Livret.Donnees.Referentiels;

namespace Livret.Web.Tests.Referentiels;

public class AutresSpecialitesTests
{
    private static Referentiel Lire(string nom)
    {
        var lu = LecteurReferentiel.Lire(Fixture.Octets(nom));
        Assert.Empty(lu.Defauts);
        return lu.Referentiel!;
    }

    [Fact]
    public void Sept_unites_se_lisent_dans_l_ordre_du_reglement() =>
        Assert.Equal(["U1", "U2", "U3", "U41", "U42", "U51", "U52"], Lire("sept-unites").Unites.Select(u => u.Code));

    [Fact]
    public void Les_coefficients_et_les_poids_decimaux_sont_exacts()
    {
        var referentiel = Lire("sept-unites");
        Assert.Equal([2m, 1.5m, 2.25m, 2.5m, 3m, 1m, 4m], referentiel.Unites.Select(u => u.Coefficient.Valeur));
        Assert.Equal([0.5m, 1.5m, 1m], referentiel.Unite("U42")!.Habilite.Elements.Select(e => e.Poids.Valeur));
        Assert.Equal(12.5m, referentiel.DureeStageSemaines);
    }

    [Fact]
    public void Les_sous_epreuves_sont_groupees_par_leur_epreuve()
    {
        var referentiel = Lire("sept-unites");
        Assert.Equal([("E4", 5.5m), ("E5", null)], referentiel.Epreuves.Select(e => (e.Code, e.Coefficient?.Valeur)));
        Assert.Equal(["U41", "U42"], referentiel.Unites.Where(u => u.Epreuve == "E4").Select(u => u.Code));
    }

    [Theory]
    [InlineData("U1", "au demi-point supérieur")]
    [InlineData("U42", "au point supérieur")]
    [InlineData("U3", "au centième le plus proche")]
    public void L_arrondi_de_l_unite_l_emporte_sur_celui_du_referentiel(string code, string arrondi)
    {
        var referentiel = Lire("sept-unites");
        Assert.Equal(arrondi, referentiel.ArrondiDe(referentiel.Unite(code)!).ToString());
    }

    [Fact]
    public void Une_situation_peut_etre_de_premiere_annee() =>
        Assert.Equal([1, 2], Lire("sept-unites").Unite("U3")!.Habilite.Elements.Select(e => e.Annee!.Value));

    [Fact]
    public void Le_CCF_etendu_ne_vaut_que_pour_la_formation_continue_habilitee()
    {
        var unite = Lire("sept-unites").Unite("U41")!;
        Assert.True(unite.ModaliteDe(Regime.HabiliteFpc).EstCcf);
        Assert.False(unite.ModaliteDe(Regime.Habilite).EstCcf);
    }

    [Fact]
    public void Une_epreuve_ponctuelle_peut_avoir_deux_parties() =>
        Assert.Equal(["P1", "P2"], Lire("sept-unites").Unite("U42")!.NonHabilite.Elements.Select(e => e.Code));

    [Theory]
    [InlineData("A", "U10 U20A U30")]
    [InlineData("b", "U10 U20B U30")]
    [InlineData(null, "U10 U30")]
    public void Une_unite_d_option_n_existe_que_pour_cette_option(string? option, string unites) =>
        Assert.Equal(unites, string.Join(' ', Lire("options").UnitesDe(option).Select(u => u.Code)));

    [Fact]
    public void Une_marque_d_ordre_des_octets_est_permise() =>
        Assert.NotNull(LecteurReferentiel.Lire((byte[])[0xEF, 0xBB, 0xBF, .. Fixture.Octets("options")]).Referentiel);
}
