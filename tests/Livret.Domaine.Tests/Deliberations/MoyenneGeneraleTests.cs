using Livret.Domaine.Deliberations;
using Livret.Domaine.Notations;
using static Livret.Domaine.Tests.Reglement;

namespace Livret.Domaine.Tests.Deliberations;

public class MoyenneGeneraleTests
{
    private static Attribution Note(decimal coefficient, params string[] lignes) => Attribuer(Contexte(Unite("U1", coefficient, Ccf(40, 60)), progressive: true), lignes);

    [Fact]
    public void La_moyenne_pondere_par_les_coefficients()
    {
        var moyenne = new MoyenneGenerale([Note(3, "CCG;;12"), Note(2, "CCG;;9,5"), Note(0.5m, "CCG;;20")]);

        Assert.Equal(new Fraction(130, 11), moyenne.Exacte);
        Assert.Equal((IssueMoyenne.Admissible, "11,81"), (moyenne.Issue, moyenne.Affichee?.EnDeuxDecimales()));
    }

    [Fact]
    public void Neuf_quatre_vingt_dix_neuf_ne_s_affiche_jamais_dix()
    {
        var moyenne = new MoyenneGenerale([Note(999, "CCG;;10"), Note(1, "CCG;;9,99")]);

        Assert.Equal((IssueMoyenne.InferieureA10, "9,99"), (moyenne.Issue, moyenne.Affichee?.EnDeuxDecimales()));
    }

    [Fact]
    public void Dix_exactement_est_admissible() => Assert.Equal(IssueMoyenne.Admissible, new MoyenneGenerale([Note(3, "CCG;;8"), Note(2, "CCG;;13")]).Issue);

    [Fact]
    public void La_dispense_sort_de_la_moyenne_et_le_benefice_y_compte()
    {
        var moyenne = new MoyenneGenerale([Note(3, "DISPENSE"), Note(2, "BENEFICE;01/07/2018;14"), Note(2, "CCG;;10")]);

        Assert.Equal(12, moyenne.Exacte);
        Assert.Equal(4, moyenne.Coefficients);
    }

    [Theory]
    [InlineData("NON_PRESENTEE")]
    [InlineData("SANS_NOTE;;;;hospitalisé")]
    [InlineData("ETAT;;TOUTES")]
    public void Une_unite_sans_note_rend_la_moyenne_incomplete(string ligne)
    {
        var moyenne = new MoyenneGenerale([Note(3, "CCG;;12"), Note(2, ligne)]);

        Assert.Equal((IssueMoyenne.Incomplet, null), (moyenne.Issue, moyenne.Affichee));
        Assert.Equal(36, moyenne.Points);
    }

    [Fact]
    public void Un_candidat_dispense_de_tout_n_a_pas_de_moyenne() => Assert.Equal(IssueMoyenne.Incomplet, new MoyenneGenerale([Note(3, "DISPENSE")]).Issue);
}
