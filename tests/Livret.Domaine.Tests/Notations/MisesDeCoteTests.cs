using Livret.Domaine.Notations;
using static Livret.Domaine.Tests.Reglement;

namespace Livret.Domaine.Tests.Notations;

/// <summary>A stored value that something else makes refusable, or that a decision about the unit sets aside, counts for nothing and stays visible.</summary>
public class MisesDeCoteTests
{
    private static string SansEffet(Attribution attribution) => string.Join('|', attribution.SansEffet.Select(v => v.Element));

    [Theory]
    [InlineData("DISPENSE", "BENEFICE|CCG", "DISPENSE", "BENEFICE;01/07/2018;12", "CCG;;9")]
    [InlineData("DISPENSE", "BENEFICE|NON_PRESENTEE", "DISPENSE", "BENEFICE;01/07/2018;12", "NON_PRESENTEE")]
    [InlineData("BENEFICE", "NON_PRESENTEE|CCG", "BENEFICE;01/07/2018;12", "NON_PRESENTEE", "CCG;;9")]
    [InlineData("NON_PRESENTEE", "CCG", "NON_PRESENTEE", "CCG;;9", "APPR;;;;Bon travail")]
    public void La_dispense_passe_avant_le_benefice_et_lui_avant_l_unite_non_presentee(string cas, string sansEffet, params string[] lignes)
    {
        var attribution = Attribuer(Contexte(U4(), progressive: true), lignes);

        Assert.Equal((cas, sansEffet), (attribution.Cas.Code, SansEffet(attribution)));
    }

    /// <summary>Of an exempt unit, only what is refused about the decision itself is said.</summary>
    [Fact]
    public void Une_unite_dispensee_ne_dit_que_ce_qui_touche_a_la_decision()
    {
        var valeurs = Lire(
            Contexte(U4(), progressive: true, redoublant: true),
            "DISPENSE", "S1;10/01/2018;12", "CC;10/10/2018;8", "BENEFICE;01/07/2018;8", "NON_PRESENTEE", "REFLET;;O");

        Assert.Equal("BENEFICE_INVALIDE|ACTE_INTERDIT", Notation.Attribuer(Contexte(U4()), valeurs).Codes());
    }

    [Fact]
    public void Un_element_que_l_unite_n_a_plus_est_inconnu_avant_d_etre_trop_tard()
    {
        Valeur[] valeurs = [new(CodeElement.Lire("S2")!.Value) { Note = Note.DeCentiemes(1200), Date = new(2020, 4, 1) }];

        var anomalie = Assert.Single(Notation.Attribuer(Contexte(U6()), valeurs).Anomalies, a => a.Severite is Severite.Refusee);

        Assert.Equal(CodeAnomalie.SituationInconnue, anomalie.Code);
        Assert.StartsWith("« S2 » n’existe pas pour l’unité U6", anomalie.Phrase, StringComparison.Ordinal);
    }

    [Fact]
    public void La_phrase_nomme_l_element_de_la_valeur() => Assert.StartsWith(
        "« P2 » n’existe pas",
        new Anomalie(CodeAnomalie.SituationInconnue, Severite.Refusee, Contexte(U4()), new(CodeElement.Lire("P2")!.Value)).Phrase,
        StringComparison.Ordinal);

    [Fact]
    public void Ce_que_la_note_conservee_met_de_cote_revient_sans_elle()
    {
        var valeurs = Lire(Contexte(U4()), "BENEFICE;30/06/2018;12", "CCG;;9");

        Assert.Equal("12,00", Notation.Attribuer(Contexte(U4()), valeurs).NoteRetenue?.EnDeuxDecimales());
        Assert.Equal("9,00", Notation.Attribuer(Contexte(U4()), [valeurs[1]]).NoteRetenue?.EnDeuxDecimales());
    }
}
