using Livret.Domaine.Notations;
using static Livret.Domaine.Tests.Reglement;

namespace Livret.Domaine.Tests.Notations;

public class LectureTests
{
    [Theory]
    [InlineData("S3;10/01/2020;12", "SITUATION_INCONNUE", "element")]
    [InlineData("P1;10/01/2020;12", "SITUATION_INCONNUE", "element")]
    [InlineData("CPL:S9;;12", "SITUATION_INCONNUE", "element")]
    [InlineData("BIDULE;;12", "SITUATION_INCONNUE", "element")]
    [InlineData("S1;10/01/2020;20,5", "NOTE_HORS_ECHELLE", "note")]
    [InlineData("S1;32/01/2020;20,5", "NOTE_HORS_ECHELLE", "note")]
    [InlineData("CCG;;abc", "NOTE_HORS_ECHELLE", "note")]
    [InlineData("S1;;12", "DATE_MANQUANTE", "date")]
    [InlineData("CC;;12", "DATE_MANQUANTE", "date")]
    [InlineData("GLOBALE;;12", "DATE_MANQUANTE", "date")]
    [InlineData("S1;31/02/2020;12", "DATE_ILLISIBLE", "date")]
    [InlineData("S1;2020/01/10;12", "DATE_ILLISIBLE", "date")]
    [InlineData("S1;16/03/2020;12", "DATE_APRES_LIMITE", "date")]
    [InlineData("S1;16/03/2035;12", "DATE_APRES_LIMITE", "date")]
    [InlineData("GLOBALE;2020-03-16;12", "DATE_APRES_LIMITE", "date")]
    [InlineData("S1;31/08/2018;12", "DATE_HORS_FORMATION", "date")]
    [InlineData("CC;31/08/2018;12", "DATE_HORS_FORMATION", "date")]
    [InlineData("CC;01/09/2020;12;0", "DATE_HORS_FORMATION", "date")]
    [InlineData("CC;10/10/2019;12;0", "COEFFICIENT_INVALIDE", "coefficient")]
    [InlineData("CC;10/10/2019;12;-1", "COEFFICIENT_INVALIDE", "coefficient")]
    [InlineData("CC;10/10/2019;12;beaucoup", "COEFFICIENT_INVALIDE", "coefficient")]
    [InlineData("REFLET;;PEUT-ETRE", "VALEUR_INCONNUE", "note")]
    [InlineData("ETAT;;QUELQUES", "VALEUR_INCONNUE", "note")]
    [InlineData("SANS_NOTE", "CHAMP_VIDE", "observation")]
    [InlineData("NON_PRESENTEE", "ACTE_INTERDIT", "element")]
    [InlineData("BENEFICE;01/07/2018;9,99", "BENEFICE_INVALIDE", "note")]
    [InlineData("BENEFICE;01/07/2014;12", "BENEFICE_INVALIDE", "note")]
    [InlineData("BENEFICE;;12", "DATE_MANQUANTE", "date")]
    public void Une_ligne_refusee_dit_pourquoi_et_ou(string ligne, string code, string champ)
    {
        var lu = Lecture.Lire(Contexte(U4()), Brute(ligne));

        Assert.Null(lu.Valeur);
        Assert.Equal((code, champ), (DefinitionAnomalie.De(lu.Refus!.Code).Texte, lu.Refus.Champ));
        Assert.DoesNotContain("erreur", lu.Refus.Phrase, StringComparison.OrdinalIgnoreCase);
    }

    [Theory]
    [InlineData("S1;10/01/2020;")]
    [InlineData("S1;n’importe quoi; ")]
    [InlineData("CC;10/10/2019;;2")]
    [InlineData("CCG")]
    [InlineData("REFLET;;;;motif seul")]
    [InlineData("APPR;;; ;  ")]
    public void Une_case_vide_n_est_pas_une_ligne(string ligne) => Assert.Equal(default, Lecture.Lire(Contexte(U4()), Brute(ligne)));

    [Theory]
    [InlineData("s1;10/01/2020; 12,5 ", "S1", 1250)]
    [InlineData("S2;2020-03-15;9.25", "S2", 925)]
    [InlineData(" cpl:s2 ;;7", "CPL:S2", 700)]
    [InlineData("ccg;;0", "CCG", 0)]
    public void Les_codes_se_lisent_sans_casse_et_la_note_avec_virgule_ou_point(string ligne, string element, int centiemes)
    {
        var valeur = Lecture.Lire(Contexte(U4()), Brute(ligne)).Valeur!;

        Assert.Equal((element, centiemes), (valeur.Element.ToString(), valeur.Note?.Centiemes));
    }

    [Fact]
    public void Un_redoublant_garde_ses_dates_anciennes_et_un_candidat_en_forme_progressive_ses_notes_basses()
    {
        Assert.Null(Lecture.Lire(Contexte(U4(), redoublant: true), Brute("S1;10/01/2018;12")).Refus);
        Assert.Null(Lecture.Lire(Contexte(U4(), progressive: true), Brute("BENEFICE;01/07/2015;4")).Refus);
    }

    [Fact]
    public void Une_appreciation_trop_longue_est_refusee_avec_sa_longueur()
    {
        Assert.Null(Lecture.Lire(Contexte(U4()), new("APPR", Observation: new('x', 300))).Refus);
        var refus = Lecture.Lire(Contexte(U4()), new("APPR", Observation: new('x', 301))).Refus!;
        Assert.Equal(("observation", CodeAnomalie.ValeurInconnue), (refus.Champ, refus.Code));
        Assert.Contains("301", refus.Phrase, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("SANS_NOTE")]
    [InlineData("DISPENSE")]
    public void Un_motif_tient_en_500_caracteres(string element)
    {
        Assert.Equal(500, Lecture.Lire(Contexte(U4()), new(element, Observation: new('x', 500))).Valeur?.Texte?.Length);
        Assert.Equal("Ce texte compte 501 caractères. Raccourcissez à 500.", Lecture.Lire(Contexte(U4()), new(element, Observation: new('x', 501))).Refus?.Phrase);
    }

    [Fact]
    public void La_phrase_de_la_date_dit_quoi_faire_selon_l_exclusion()
    {
        var avec = Lecture.Lire(Contexte(U4()), Brute("S1;18/03/2020;12")).Refus!.Phrase;
        var sans = Lecture.Lire(Contexte(U4(), session: Session(exclusion: false)), Brute("S1;18/03/2020;12")).Refus!.Phrase;

        Assert.StartsWith("Le 18/03/2020 n’est pas avant le 16 mars 2020", avec, StringComparison.Ordinal);
        Assert.Contains("ni en CCF ni en contrôle continu", avec, StringComparison.Ordinal);
        Assert.Contains("passez la note en contrôle continu", sans, StringComparison.Ordinal);
    }
}
