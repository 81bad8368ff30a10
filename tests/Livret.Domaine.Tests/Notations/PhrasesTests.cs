using Livret.Domaine.Notations;
using static Livret.Domaine.Tests.Reglement;

namespace Livret.Domaine.Tests.Notations;

/// <summary>A sentence says what is known of this very value: which date, which bound, which form (rules, section 5).</summary>
public class PhrasesTests
{
    private static string? Refus(string ligne, Contexte? contexte = null) => Lecture.Lire(contexte ?? Contexte(U4()), Brute(ligne)).Refus?.Phrase;

    private static string Anomalie(CodeAnomalie code, Contexte contexte, params string[] lignes) =>
        Assert.Single(Attribuer(contexte, lignes).Anomalies, a => a.Code == code).Phrase;

    [Theory]
    [InlineData("S1;31/08/2018;12", "Le 31/08/2018 précède le début de la formation, le 1er septembre 2018. Corrigez la date.")]
    [InlineData("CC;01/09/2020;12", "Le 01/09/2020 suit la fin de la formation, le 31 août 2020. Corrigez la date.")]
    [InlineData("S1;16/03/2020;12", "cette note ne compte ni en CCF ni en contrôle continu.")]
    [InlineData("P1;06/01/2020;12", "n’existe pas pour l’unité U4, évaluée en CCF pour ce candidat. Indiquez S1, S2, ou un autre élément du format.")]
    [InlineData("BENEFICE;30/06/2019;9,99", "Une note conservée est d’au moins 10, sauf en forme progressive.")]
    [InlineData("BENEFICE;30/06/2014;12", "La note du 30/06/2014 n’est pas d’une des cinq années qui précèdent la session 2020.")]
    [InlineData("BENEFICE;01/01/2020;12", "La note du 01/01/2020 n’est pas d’une des cinq années")]
    public void Un_refus_dit_la_date_et_la_borne(string ligne, string phrase) => Assert.Contains(phrase, Refus(ligne), StringComparison.Ordinal);

    [Theory]
    [InlineData("S1;01/09/2018;12")]
    [InlineData("S1;15/03/2020;12")]
    [InlineData("CC;31/08/2020;12")]
    [InlineData("BENEFICE;01/01/2015;10")]
    [InlineData("BENEFICE;31/12/2019;10")]
    public void Les_bornes_sont_admises(string ligne) => Assert.Null(Refus(ligne));

    [Fact]
    public void Sans_periode_exclue_la_note_d_apres_la_limite_peut_passer_en_controle_continu() =>
        Assert.Contains("ou passez la note en contrôle continu", Refus("S1;16/03/2020;12", Contexte(U4(), session: Session(exclusion: false))), StringComparison.Ordinal);

    [Fact]
    public void Une_ponctuelle_dit_ses_parties() =>
        Assert.Contains("évaluée en épreuve ponctuelle pour ce candidat. Indiquez P1, P2,", Refus("S1;06/01/2020;12", Contexte(Oral())), StringComparison.Ordinal);

    [Fact]
    public void Un_choix_sans_objet_dit_lequel()
    {
        Assert.Contains("L’état choisi", Anomalie(CodeAnomalie.ChoixSansObjet, Contexte(U4()), "ETAT;;AUCUNE", "S1;06/01/2020;12", "S2;06/01/2020;12"), StringComparison.Ordinal);
        Assert.Contains("Le choix « reflètent le niveau »", Anomalie(CodeAnomalie.ChoixSansObjet, Contexte(U4()), "REFLET;;O", "S1;06/01/2020;12", "S2;06/01/2020;12"), StringComparison.Ordinal);
    }

    [Fact]
    public void Un_complement_manquant_nomme_ce_qu_il_complete() =>
        Assert.Contains("qui complète S2.", Anomalie(CodeAnomalie.ComplementManquant, Contexte(U4()), "S1;06/01/2020;12", "REFLET;;N;;écart"), StringComparison.Ordinal);

    [Fact]
    public void Un_extrait_tient_en_40_caracteres_sur_une_ligne()
    {
        Assert.Equal(new string('x', 40), Phrases.Extrait(new string('x', 40)));
        Assert.Equal(new string('x', 40) + "…", Phrases.Extrait(new string('x', 41)));
        Assert.Equal("a b", Phrases.Extrait("a\nb"));
    }

    [Theory]
    [InlineData(1, "1er mars 2020")]
    [InlineData(2, "2 mars 2020")]
    [InlineData(11, "11 mars 2020")]
    public void Un_jour_s_ecrit_en_lettres(int jour, string attendu) => Assert.Equal(attendu, Phrases.JourEnLettres(new(2020, 3, jour)));
}
