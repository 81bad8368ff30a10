using Livret.Domaine.Notations;
using Livret.Domaine.Referentiels;
using Livret.Domaine.Sessions;
using static Livret.Domaine.Tests.Reglement;

namespace Livret.Domaine.Tests.Notations;

/// <summary>The rows of the decision table, from lines as they are typed (rules, section 4).</summary>
public class NotationTests
{
    [Theory]
    // Cas 1: every situation done, weighted 40 and 60; the first year counts like any other.
    [InlineData("CAS1", "13,20", "", "S1;10/01/2020;12", "S2;13/03/2020;14")]
    [InlineData("CAS1", "13,20", "", "S1;15/05/2019;12", "S2;15/03/2020;14")]
    [InlineData("CAS1", "13,20", "DEUX_COLONNES", "S1;10/01/2020;12", "S2;13/03/2020;14", "CCG;;9")]
    [InlineData("CAS1", "13,20", "", "S1;10/01/2020;12", "S2;13/03/2020;14", "CC;10/10/2019;9")]
    [InlineData("CAS1", "13,20", "CHOIX_SANS_OBJET", "S1;10/01/2020;12", "S2;13/03/2020;14", "REFLET;;N;;trop peu")]
    [InlineData("CAS1", "13,20", "CHOIX_SANS_OBJET", "S1;10/01/2020;12", "S2;13/03/2020;14", "ETAT;;AUCUNE")]
    [InlineData("CAS1", "13,20", "", "S1;10/01/2020;12", "S2;13/03/2020;14", "ETAT;;TOUTES", "GLOBALE;13/03/2020;13,2")]
    [InlineData("CAS1", "13,20", "NOTE_GLOBALE_DIVERGENTE", "S1;10/01/2020;12", "S2;13/03/2020;14", "GLOBALE;13/03/2020;13")]
    // Cas 2: the team says whether what was done reflects the level.
    [InlineData("CAS2_A_PRECISER", null, "REFLET_A_PRECISER", "S1;10/01/2020;12")]
    [InlineData("CAS2_A_PRECISER", null, "REFLET_A_PRECISER", "S1;10/01/2020;12", "CCG;;9")]
    [InlineData("CAS2_SEULES", "12,00", "", "S1;10/01/2020;12", "REFLET;;O")]
    [InlineData("CAS2_SEULES", "12,00", "DEUX_COLONNES", "S1;10/01/2020;12", "REFLET;;O", "CCG;;9")]
    [InlineData("CAS2_COMPLETE", "10,20", "", "S1;10/01/2020;12", "REFLET;;N;;malade", "CPL;;9")]
    [InlineData("CAS2_COMPLETE", "7,80", "", "S1;10/01/2020;12", "REFLET;;N;;malade", "CPL;;9", "CPL:S2;;5", "CPL:S1;;20")]
    [InlineData("CAS2_COMPLETE", "10,20", "", "S1;10/01/2020;12", "REFLET;;N;;malade", "CCG;;9")]
    [InlineData("CAS2_COMPLETE", "10,20", "", "S1;10/01/2020;12", "REFLET;;N;;malade", "CPL;;9", "CCG;;5")]
    [InlineData("CAS2_COMPLETE", "10,20", "", "S1;10/01/2020;12", "REFLET;;N;;malade", "CC;10/10/2019;8", "CC;11/10/2019;10")]
    [InlineData("CAS2_COMPLETE", null, "COMPLEMENT_MANQUANT", "S1;10/01/2020;12", "REFLET;;N;;malade")]
    [InlineData("CAS2_COMPLETE", "10,20", "MOTIF_MANQUANT", "S1;10/01/2020;12", "REFLET;;N", "CPL;;9")]
    [InlineData("CAS2_COMPLETE", null, "COMPLEMENT_MANQUANT|MOTIF_MANQUANT|CC_PREMIERE_ANNEE", "S1;10/01/2020;12", "REFLET;;N", "CC;10/10/2018;8")]
    // Cas 3: nothing done, contrôle continu.
    [InlineData("CAS3", "9,00", "", "CCG;;9")]
    [InlineData("CAS3", "9,00", "", "CCG;;9", "CC;10/10/2019;15", "CC;11/10/2019;15")]
    [InlineData("CAS3", "9,50", "", "CC;10/10/2019;8;1", "CC;11/10/2019;10;3")]
    [InlineData("CAS3", "8,00", "CC_UNE_SEULE_EVALUATION", "CC;10/10/2019;8")]
    [InlineData("CAS3", "8,00", "CC_PREMIERE_ANNEE|CC_PERIODE_EXCLUE|CC_UNE_SEULE_EVALUATION", "CC;16/03/2020;20", "CC;31/08/2019;20", "CC;15/03/2020;8")]
    [InlineData("CAS3", "8,00", "CC_PERIODE_EXCLUE|CC_UNE_SEULE_EVALUATION", "CC;31/08/2020;20", "CC;01/09/2019;8")]
    [InlineData("CAS3", null, "NOTE_MANQUANTE")]
    [InlineData("CAS3", null, "NOTE_MANQUANTE|CC_PREMIERE_ANNEE", "CC;31/08/2019;20")]
    [InlineData("CAS3", "9,00", "", "CCG;;9", "ETAT;;AUCUNE")]
    [InlineData("CAS3", "9,00", "MAUVAISE_COLONNE", "CCG;;9", "ETAT;;AUCUNE", "GLOBALE;10/01/2020;12")]
    [InlineData("CAS3", "9,00", "CHOIX_SANS_OBJET", "CCG;;9", "REFLET;;O")]
    [InlineData("CAS3", "9,00", "", "CCG;;9", "CPL;;4")]
    // Direct entry.
    [InlineData("CAS1", "12,00", "", "GLOBALE;10/01/2020;12")]
    [InlineData("CAS1", "12,00", "DEUX_COLONNES", "GLOBALE;10/01/2020;12", "CCG;;9")]
    [InlineData("CAS1", null, "NOTE_MANQUANTE", "ETAT;;TOUTES")]
    [InlineData("CAS1", null, "DEUX_COLONNES|NOTE_MANQUANTE", "ETAT;;TOUTES", "CCG;;9")]
    [InlineData("CAS2_A_PRECISER", null, "REFLET_A_PRECISER", "ETAT;;PARTIE", "GLOBALE;10/01/2020;12")]
    [InlineData("CAS2_SEULES", "12,00", "", "ETAT;;PARTIE", "GLOBALE;10/01/2020;12", "REFLET;;O")]
    [InlineData("CAS2_COMPLETE", "12,00", "", "ETAT;;PARTIE", "GLOBALE;10/01/2020;12", "REFLET;;N;;malade", "CCG;;4")]
    [InlineData("CAS2_COMPLETE", null, "NOTE_MANQUANTE|MOTIF_MANQUANT", "ETAT;;PARTIE", "REFLET;;N", "CCG;;4")]
    // What was decided about the unit itself.
    [InlineData("SANS_NOTE", null, "", "SANS_NOTE;;;;hospitalisé depuis septembre")]
    [InlineData("SANS_NOTE", null, "", "SANS_NOTE;;;;hospitalisé", "S1;10/01/2020;12")]
    [InlineData("CAS3", "9,00", "", "SANS_NOTE;;;;hospitalisé", "CCG;;9")]
    [InlineData("DISPENSE", null, "", "DISPENSE;;;;titulaire d’un autre BTS", "CCG;;9", "REFLET;;O", "BENEFICE;01/07/2018;12")]
    public void Une_unite_en_CCF(string cas, string? note, string anomalies, params string[] lignes)
    {
        var attribution = Attribuer(Contexte(U4()), lignes);

        Assert.Equal((cas, note, anomalies), (attribution.Cas.Code, attribution.Note?.EnDeuxDecimales(), attribution.Codes()));
        Assert.Equal(cas is "CAS3" ? Colonne.ControleContinu : cas is "SANS_NOTE" or "DISPENSE" or "CAS2_A_PRECISER" ? null : Colonne.CcfOuPonctuelle, attribution.Colonne);
    }

    [Theory]
    [InlineData(Regime.Habilite, "PONCT_TOTALE", "13,50", "", "P1;10/01/2020;12", "P2;10/01/2020;14")]
    [InlineData(Regime.Habilite, "PONCT_TOTALE", "12,00", "", "GLOBALE;10/01/2020;12")]
    [InlineData(Regime.Habilite, "PONCT_TOTALE", "12,00", "CHOIX_SANS_OBJET", "GLOBALE;10/01/2020;12", "REFLET;;O")]
    [InlineData(Regime.Habilite, "PONCT_PARTIELLE", "9,75", "", "P1;10/01/2020;12", "CPL;;9")]
    [InlineData(Regime.Habilite, "PONCT_PARTIELLE", null, "COMPLEMENT_MANQUANT", "P1;10/01/2020;12")]
    [InlineData(Regime.Habilite, "PONCT_PARTIELLE", "9,75", "", "P1;10/01/2020;12", "CCG;;9")]
    [InlineData(Regime.Habilite, "PONCT_PARTIELLE", "12,00", "", "ETAT;;PARTIE", "GLOBALE;10/01/2020;12")]
    [InlineData(Regime.Habilite, "PONCT_PARTIELLE", null, "NOTE_MANQUANTE", "ETAT;;PARTIE", "CCG;;9")]
    [InlineData(Regime.Habilite, "CC", "9,00", "", "CCG;;9")]
    [InlineData(Regime.NonHabilite, "PONCT_TOTALE", "13,50", "", "P1;10/01/2020;12", "P2;10/01/2020;14")]
    [InlineData(Regime.NonHabilite, "PONCT_PARTIELLE_NON_HABILITE", "9,00", "PARTIE_NON_REPRISE", "P1;10/01/2020;12", "CCG;;9")]
    [InlineData(Regime.NonHabilite, "PONCT_PARTIELLE_NON_HABILITE", null, "NOTE_MANQUANTE|PARTIE_NON_REPRISE", "P1;10/01/2020;12")]
    [InlineData(Regime.NonHabilite, "PONCT_PARTIELLE_NON_HABILITE", "9,00", "PARTIE_NON_REPRISE", "P1;10/01/2020;12", "GLOBALE;10/01/2020;13", "CCG;;9")]
    [InlineData(Regime.NonHabilite, "PONCT_PARTIELLE_NON_HABILITE", "9,00", "PARTIE_NON_REPRISE", "ETAT;;PARTIE", "GLOBALE;10/01/2020;12", "CCG;;9")]
    [InlineData(Regime.NonHabilite, "CC_NON_HABILITE", "9,00", "", "CCG;;9")]
    public void Une_unite_ponctuelle(Regime regime, string cas, string? note, string anomalies, params string[] lignes)
    {
        var attribution = Attribuer(Contexte(Oral(), regime), lignes);

        Assert.Equal((cas, note, anomalies), (attribution.Cas.Code, attribution.Note?.EnDeuxDecimales(), attribution.Codes()));
    }

    [Fact]
    public void Le_parametre_rend_la_ponctuelle_partielle_au_non_habilite()
    {
        var contexte = Contexte(Oral(), Regime.NonHabilite, Session(partielle: PonctuellePartielleNonHabilite.CommeHabilite));

        var attribution = Attribuer(contexte, "P1;10/01/2020;12", "CPL;;9");

        Assert.Equal(("PONCT_PARTIELLE", "9,75", ""), (attribution.Cas.Code, attribution.NoteCcf?.EnDeuxDecimales(), attribution.Codes()));
    }

    [Fact]
    public void Sans_exclusion_l_evaluation_du_printemps_compte()
    {
        var attribution = Attribuer(Contexte(U4(), session: Session(exclusion: false)), "CC;20/04/2020;15", "CC;10/10/2019;11");

        Assert.Equal(("CAS3", "13,00", ""), (attribution.Cas.Code, attribution.NoteContinu?.EnDeuxDecimales(), attribution.Codes()));
    }

    [Fact]
    public void L_evaluation_d_apres_la_periode_exclue_compte()
    {
        var session = Session();
        session.FinExclusion = new(2020, 5, 10);

        var attribution = Attribuer(Contexte(U4(), session: session), "CC;10/05/2020;19", "CC;11/05/2020;15", "CC;10/10/2019;11");

        Assert.Equal(("13,00", "CC_PERIODE_EXCLUE"), (attribution.NoteContinu?.EnDeuxDecimales(), attribution.Codes()));
    }

    [Fact]
    public void La_note_conservee_n_est_ni_arrondie_ni_dans_une_colonne()
    {
        var contexte = Contexte(U4(new(50, SensArrondi.Superieur)), progressive: true);

        var attribution = Attribuer(contexte, "BENEFICE;01/07/2018;9,25", "CCG;;12");

        Assert.Equal(("BENEFICE", null, null, "9,25"), (attribution.Cas.Code, attribution.Colonne, attribution.Note, attribution.NoteRetenue?.EnDeuxDecimales()));
        Assert.Equal("CCG", Assert.Single(attribution.SansEffet).Element.ToString());
    }

    [Fact]
    public void Une_unite_non_presentee_reste_sans_note_en_forme_progressive()
    {
        var attribution = Attribuer(Contexte(U4(), progressive: true), "NON_PRESENTEE", "CCG;;12");

        Assert.Equal(("NON_PRESENTEE", null), (attribution.Cas.Code, attribution.NoteRetenue));
    }

    [Fact]
    public void Le_complement_entre_dans_la_moyenne_sans_etre_arrondi()
    {
        // (10 × 40 + (10 + 10 + 11)/3 × 60) / 100 = 10,2 exactly; a complément rounded to 10,33 would give 10,198.
        var attribution = Attribuer(Contexte(U4()), "S1;10/01/2020;10", "REFLET;;N;;malade", "CC;01/10/2019;10", "CC;02/10/2019;10", "CC;03/10/2019;11");

        Assert.Equal(new Fraction(102, 10), attribution.Exacte);
        Assert.Equal("10,20", attribution.Note?.EnDeuxDecimales());
    }

    [Fact]
    public void L_arrondi_de_l_unite_passe_une_fois_sur_ce_qui_entre_dans_une_colonne()
    {
        var contexte = Contexte(U4(new(50, SensArrondi.Superieur)));

        Assert.Equal("12,50", Attribuer(contexte, "CCG;;12,01").Note?.EnDeuxDecimales());
        Assert.Equal("12,50", Attribuer(contexte, "GLOBALE;10/01/2020;12,01").Note?.EnDeuxDecimales());
        Assert.Equal("13,50", Attribuer(contexte, "S1;10/01/2020;12", "S2;13/03/2020;14").Note?.EnDeuxDecimales());
        Assert.Equal("", Attribuer(contexte, "S1;10/01/2020;12", "S2;13/03/2020;14", "GLOBALE;13/03/2020;13,2").Codes());
    }

    [Fact]
    public void L_appreciation_manque_ou_bloque_selon_la_session()
    {
        Assert.Equal(Severite.Information, Assert.Single(Attribuer(Contexte(U4()), "CCG;;12").Anomalies).Severite);
        Assert.Equal(Severite.Bloquante, Assert.Single(Attribuer(Contexte(U4(), session: Session(appreciationBloquante: true)), "CCG;;12").Anomalies).Severite);
        Assert.Empty(Attribuer(Contexte(U4()), "CCG;;12", "APPR;;;;Bon travail.").Anomalies);
        Assert.Empty(Attribuer(Contexte(U4()), "DISPENSE").Anomalies);
    }

    [Fact]
    public void Une_unite_a_une_situation_n_est_jamais_en_cas_2()
    {
        Assert.Equal("CAS1", Attribuer(Contexte(U6()), "S1;10/01/2020;12").Cas.Code);
        Assert.Equal(CodeAnomalie.EtatImpossible, Lecture.Lire(Contexte(U6()), Brute("ETAT;;PARTIE")).Refus?.Code);
    }

    [Fact]
    public void Les_situations_d_un_candidat_devenu_non_habilite_sont_mises_de_cote_et_reviennent()
    {
        var valeurs = Lire(Contexte(U4()), "S1;10/01/2020;12", "S2;13/03/2020;14", "CC;01/10/2019;8", "CC;02/10/2019;9");

        var sansHabilitation = Notation.Attribuer(Contexte(U4(), Regime.NonHabilite), valeurs);
        var rehabilite = Notation.Attribuer(Contexte(U4()), valeurs);

        Assert.Equal(("CC_NON_HABILITE", "8,50", "SITUATION_INCONNUE|SITUATION_INCONNUE"), (sansHabilitation.Cas.Code, sansHabilitation.Note?.EnDeuxDecimales(), sansHabilitation.Codes()));
        Assert.True(sansHabilitation.EstPrete);
        Assert.Equal("CAS1", rehabilite.Cas.Code);
    }

    [Fact]
    public void Le_CCF_etendu_s_applique_a_la_formation_continue_publique_habilitee()
    {
        var unite = Unite("U1", 3, Ponctuelle(1));
        var etendu = new Unite { Code = "U1", Ordre = 1, Intitule = "U1", Coefficient = Coefficient.Un, Habilite = unite.Habilite, NonHabilite = unite.NonHabilite, FpcHabilite = Ccf(1, 1) };

        Assert.Equal("CAS1", Attribuer(Contexte(etendu, Regime.HabiliteFpc), "S1;10/01/2020;12", "S2;10/01/2020;13").Cas.Code);
        Assert.Equal("CC", Attribuer(Contexte(etendu), "CCG;;12").Cas.Code);
    }
}
