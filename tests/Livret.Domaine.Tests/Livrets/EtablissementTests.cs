using Livret.Domaine.Livrets;
using Livret.Domaine.Notations;

namespace Livret.Domaine.Tests.Livrets;

public class EtablissementTests
{
    private readonly Etablissement _lycee = new() { Uai = "0440001A", Nom = "Lycée des Épreuves", Type = TypeEtablissement.Public, CodeAcademie = "NANTES" };

    [Fact]
    public void Il_se_cherche_par_son_nom_et_par_sa_ville_tels_qu_ils_sont()
    {
        Assert.Equal("LYCEE DES EPREUVES", _lycee.Recherche);
        _lycee.Ville = "Saint-Herblain";
        Assert.Equal("LYCEE DES EPREUVES SAINT HERBLAIN", _lycee.Recherche);
        _lycee.Nom = "Lycée Nord";
        Assert.Equal("LYCEE NORD SAINT HERBLAIN", _lycee.Recherche);
    }

    [Fact]
    public void Une_habilitation_retiree_rend_la_main_a_celle_de_l_etablissement_pour_cette_specialite_seule()
    {
        _lycee.Habiliter("BTS-T", true);
        _lycee.Habiliter("BTS-X", true);
        _lycee.Habiliter("BTS-T", false);
        Assert.Equal((false, true, 2), (_lycee.EstHabilite("BTS-T"), _lycee.EstHabilite("BTS-X"), _lycee.Habilitations.Count));

        _lycee.HabiliteCcf = true;
        _lycee.Habiliter("BTS-X", false);
        _lycee.Habiliter("BTS-T", null);

        Assert.Equal((true, false), (_lycee.EstHabilite("BTS-T"), _lycee.EstHabilite("BTS-X")));
        Assert.Equal("BTS-X", Assert.Single(_lycee.Habilitations).Specialite);
    }
}
