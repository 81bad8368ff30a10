namespace Livret.Web.Tests.Verbes;

/// <summary>Each code that a line of a file can meet: its place on standard error, and its trace on the unit.</summary>
public sealed class AttribuerRefusTests : IDisposable
{
    private readonly Bac _bac = new();

    public void Dispose() => _bac.Dispose();

    [Theory]
    [InlineData("note: NOTE_HORS_ECHELLE", "1;U4;S1;12/12/2019;20,01;;")]
    [InlineData("note: NOTE_HORS_ECHELLE", "1;U4;S1;;12,500;;")]
    [InlineData("note: NOTE_HORS_ECHELLE", "1;U4;S1;;1e1;;")]
    [InlineData("note: NOTE_HORS_ECHELLE", "1;U4;S1;;+12;;")]
    [InlineData("note: NOTE_HORS_ECHELLE", "1;U4;S1;;'-1;;")]
    [InlineData("note: NOTE_HORS_ECHELLE", "1;U4;CCG;;EFFACER;;")]
    [InlineData("date: DATE_MANQUANTE", "1;U4;S1;;12;;")]
    [InlineData("date: DATE_MANQUANTE", "1;U4;CC;;12;abc;")]
    [InlineData("date: DATE_MANQUANTE", "1;U4;GLOBALE;;12;;")]
    [InlineData("date: DATE_ILLISIBLE", "1;U4;S1;30/02/2020;12;;")]
    [InlineData("date: DATE_ILLISIBLE", "1;U4;S1;1/3/2020;12;;")]
    [InlineData("date: DATE_APRES_LIMITE", "1;U4;S1;16/03/2020;16;;")]
    [InlineData("date: DATE_APRES_LIMITE", "1;U4;GLOBALE;01/01/2021;16;;")]
    [InlineData("date: DATE_HORS_FORMATION", "1;U4;S1;31/08/2018;16;;")]
    [InlineData("date: DATE_HORS_FORMATION", "1;U4;CC;01/09/2020;16;0;")]
    [InlineData("coefficient: COEFFICIENT_INVALIDE", "1;U4;CC;12/12/2019;16;0;")]
    [InlineData("coefficient: COEFFICIENT_INVALIDE", "1;U4;CC;12/12/2019;16;1e1;")]
    [InlineData("note: VALEUR_INCONNUE", "1;U4;REFLET;;OUI;;")]
    [InlineData("note: VALEUR_INCONNUE", "1;U4;ETAT;;TOUT;;")]
    [InlineData("observation: CHAMP_VIDE", "1;U4;SANS_NOTE;;;;")]
    [InlineData("element: CHAMP_VIDE", "1;U4;;12/12/2019;12;;")]
    [InlineData("element: SITUATION_INCONNUE", "1;U4;S3;12/12/2019;99;;")]
    [InlineData("element: SITUATION_INCONNUE", "1;U4;P1;12/12/2019;12;;")]
    [InlineData("element: SITUATION_INCONNUE", "2;U4;S1;12/12/2019;12;;")]
    [InlineData("element: SITUATION_INCONNUE", "1;U4;CPL:S3;;12;;")]
    [InlineData("element: SITUATION_INCONNUE", "1;U4;ORAL;12/12/2019;12;;")]
    [InlineData("note: ETAT_IMPOSSIBLE", "1;U6;ETAT;;PARTIE;;")]
    [InlineData("note: BENEFICE_INVALIDE", "1;U4;BENEFICE;10/07/2019;9,99;;")]
    [InlineData("note: BENEFICE_INVALIDE", "5;U4;BENEFICE;10/07/2014;12;;")]
    [InlineData("element: ACTE_INTERDIT", "1;U4;NON_PRESENTEE;;;;")]
    public async Task Une_ligne_refusee_dit_sa_place_et_laisse_son_code_sur_l_unite(string attendu, string ligne)
    {
        var (numero, unite) = (ligne.Split(';')[0], ligne.Split(';')[1]);

        var resultat = await _bac.AttribuerAsync(ligne);

        Assert.StartsWith($"{_bac.Chemin("notes.csv")}:2:{attendu} ", Assert.Single(resultat.LignesDErreur), StringComparison.Ordinal);
        Assert.StartsWith(attendu.Split(' ')[1] + "|", resultat.Anomalies(numero, unite), StringComparison.Ordinal);
        Assert.Equal(1, resultat.Statut);
    }

    [Theory]
    [InlineData("numero_candidat: CANDIDAT_INCONNU", "999;U9;S9;99/99/9999;99;;")]
    [InlineData("numero_candidat: CHAMP_VIDE", ";U4;S1;12/12/2019;12;;")]
    [InlineData("unite: UNITE_INCONNUE", "1;U9;S9;99/99/9999;99;;")]
    [InlineData("unite: CHAMP_VIDE", "1;;S1;12/12/2019;12;;")]
    [InlineData("observation: VALEUR_INCONNUE", "1;U4;APPR;;;;Bon travail ; peut mieux faire")]
    public async Task Une_ligne_sans_unite_connue_n_est_que_signalee(string attendu, string ligne)
    {
        var resultat = await _bac.AttribuerAsync(ligne);

        Assert.StartsWith($"{_bac.Chemin("notes.csv")}:2:{attendu} ", Assert.Single(resultat.LignesDErreur), StringComparison.Ordinal);
        Assert.Equal("NOTE_MANQUANTE|APPRECIATION_MANQUANTE", resultat.Anomalies("1", "U4"));
        Assert.Equal(1, resultat.Statut);
    }

    [Theory]
    [InlineData("CAS1;CCF;12,00;;12,00;§1.1.1 Cas 1;DEUX_COLONNES", "4:note: DEUX_COLONNES", "1;U4;S1;12/12/2019;12;;|1;U4;S2;12/12/2019;12;;|1;U4;CCG;;15;;")]
    [InlineData("CAS2_SEULES;CCF;12,00;;12,00;§1.1.1 Cas 2, premier tiret;DEUX_COLONNES", "2:note: DEUX_COLONNES", "1;U4;CCG;;15;;|1;U4;S2;12/12/2019;12;;|1;U4;REFLET;;O;;")]
    [InlineData("CAS3;CC;;11,00;11,00;§1.1.1 Cas 3;MAUVAISE_COLONNE", "2:note: MAUVAISE_COLONNE", "1;U4;GLOBALE;12/12/2019;12;;|1;U4;ETAT;;AUCUNE;;|1;U4;CCG;;11;;")]
    [InlineData("PONCT_TOTALE;CCF;12,00;;12,00;§1.1.2, premier tiret;DEUX_COLONNES", "3:note: DEUX_COLONNES", "1;U2;GLOBALE;12/12/2019;12;;|1;U2;CCG;;11;;")]
    public async Task Ce_que_seule_l_unite_entiere_refuse_est_rapporte_a_sa_ligne(string attendue, string place, string notes)
    {
        var unite = notes.Split(';')[1];

        var resultat = await _bac.AttribuerAsync([.. notes.Split('|'), $"1;{unite};APPR;;;;Travail régulier."]);

        Assert.StartsWith($"{_bac.Chemin("notes.csv")}:{place} ", Assert.Single(resultat.LignesDErreur), StringComparison.Ordinal);
        Assert.Equal(attendue, resultat.Ligne("1", unite));
        Assert.Equal(1, resultat.Statut);
    }

    [Theory]
    [InlineData("CC_PREMIERE_ANNEE|CC_PERIODE_EXCLUE", "1;U4;S1;12/12/2019;12;;|1;U4;S2;12/12/2019;12;;|1;U4;CC;31/08/2019;15;;|1;U4;CC;16/03/2020;15;;")]
    [InlineData("NOTE_GLOBALE_DIVERGENTE|CHOIX_SANS_OBJET", "1;U4;S1;12/12/2019;12;;|1;U4;S2;12/12/2019;12;;|1;U4;GLOBALE;12/12/2019;13;;|1;U4;ETAT;;AUCUNE;;")]
    [InlineData("CHOIX_SANS_OBJET", "1;U2;P1;12/12/2019;12;;|1;U2;REFLET;;O;;")]
    [InlineData("CC_PREMIERE_ANNEE|CC_UNE_SEULE_EVALUATION", "6;U5;CC;12/12/2016;12;;|6;U5;CC;12/12/2019;12;;")]
    public async Task Les_informations_sont_dans_l_ordre_de_la_table_et_ne_refusent_rien(string attendues, string notes)
    {
        var lignes = notes.Split('|');
        var (numero, unite) = (lignes[0].Split(';')[0], lignes[0].Split(';')[1]);

        var resultat = await _bac.AttribuerAsync([.. lignes, $"{numero};{unite};APPR;;;;Travail régulier."]);

        Assert.Equal(attendues, resultat.Anomalies(numero, unite));
        Assert.Equal(0, resultat.Statut);
    }

    [Fact]
    public async Task Des_lignes_qui_different_sont_toutes_des_doublons()
    {
        var resultat = await _bac.AttribuerAsync(
            "1;U4;S1;12/12/2019;12;;", "1;U4;S2;12/12/2019;14;;", "1;U4;s1;12/12/2019;12,5;;", "1;U4;S1;;;;");

        Assert.Equal([2, 4], resultat.LignesDErreur.Select(l => int.Parse(l.Split(':')[^3], null)));
        Assert.All(resultat.LignesDErreur, l => Assert.Contains(":element: DOUBLON ", l, StringComparison.Ordinal));
        Assert.Equal("CAS2_A_PRECISER;;;;;§1.1.1 Cas 2;DOUBLON|REFLET_A_PRECISER|APPRECIATION_MANQUANTE", resultat.Ligne("1", "U4"));
    }

    [Fact]
    public async Task Une_ligne_repetee_compte_une_fois_meme_ecrite_autrement()
    {
        var resultat = await _bac.AttribuerAsync(
            "1;U2;P1;12/12/2019;12;;", "1;u2;p1;2019-12-12;12,00;3;ignorée", "1;U2;APPR;;;;Bien.", "1;U2;APPR;;;; Bien. ");

        Assert.Equal("PONCT_TOTALE;CCF;12,00;;12,00;§1.1.2, premier tiret;", resultat.Ligne("1", "U2"));
        Assert.Equal(0, resultat.Statut);
    }

    [Fact]
    public async Task Ce_qui_est_refuse_compte_comme_absent()
    {
        var resultat = await _bac.AttribuerAsync("1;U6;ETAT;;PARTIE;;", "1;U6;GLOBALE;12/12/2019;12;;", "1;U4;S1;16/03/2020;12;;", "1;U4;CCG;;13;;");

        Assert.Equal("CAS1;CCF;12,00;;12,00;§1.1.1 Cas 1;ETAT_IMPOSSIBLE|APPRECIATION_MANQUANTE", resultat.Ligne("1", "U6"));
        Assert.Equal("CAS3;CC;;13,00;13,00;§1.1.1 Cas 3;DATE_APRES_LIMITE|APPRECIATION_MANQUANTE", resultat.Ligne("1", "U4"));
    }

    [Fact]
    public async Task Les_notes_d_un_candidat_refuse_sont_celles_d_un_inconnu()
    {
        _bac.Ecrire("candidats.csv", "numero_candidat;nom;prenom;date_naissance;uai;specialite;voie;forme\n1;UN;A;01/01/2000;0449901Y;BTS-TC;SCOLAIRE;PROGRESSIVE");

        var resultat = await _bac.AttribuerAsync("1;U4;CCG;;12;;");

        Assert.StartsWith($"{_bac.Chemin("candidats.csv")}:2:forme: VALEUR_INCONNUE ", resultat.LignesDErreur[0], StringComparison.Ordinal);
        Assert.StartsWith($"{_bac.Chemin("notes.csv")}:2:numero_candidat: CANDIDAT_INCONNU ", resultat.LignesDErreur[1], StringComparison.Ordinal);
        Assert.Single(resultat.Lignes);
        Assert.Equal(1, resultat.Statut);
    }

    [Theory]
    [InlineData("uai: UAI_INVALIDE", "0449901A;Lycée;PUBLIC;Nantes")]
    [InlineData("uai: UAI_INVALIDE", "449901Z;Lycée;PUBLIC;Nantes")]
    [InlineData("type: VALEUR_INCONNUE", "0449904B;Lycée;LYCEE;Nantes")]
    [InlineData("academie: ACADEMIE_INCONNUE", "0449904B;Lycée;PUBLIC;Atlantide")]
    [InlineData("nom: CHAMP_VIDE", "0449904B;;PUBLIC;Nantes")]
    public async Task Un_etablissement_refuse_dit_pourquoi(string attendu, string ligne)
    {
        _bac.Ecrire("etablissements.csv", $"uai;nom;type;academie\n{ligne}\n0449901Y;Lycée;public;académie de NANTES");
        _bac.Ecrire("candidats.csv", "numero_candidat;nom;prenom;date_naissance;uai;specialite;voie\n1;UN;A;01/01/2000;0449901y;bts-tc;scolaire");

        var resultat = await _bac.AttribuerAsync();

        Assert.StartsWith($"{_bac.Chemin("etablissements.csv")}:2:{attendu} ", Assert.Single(resultat.LignesDErreur), StringComparison.Ordinal);
        Assert.Equal(8, resultat.Lignes.Count);
    }

    [Theory]
    [InlineData("uai: ETABLISSEMENT_INCONNU", "8;N;P;01/01/2000;0860038Z;BTS-TC;SCOLAIRE;")]
    [InlineData("specialite: SPECIALITE_INCONNUE", "8;N;P;01/01/2000;0449901Y;BTS-XX;SCOLAIRE;")]
    [InlineData("date_naissance: DATE_ILLISIBLE", "8;N;P;2000;0449901Y;BTS-TC;SCOLAIRE;")]
    [InlineData("voie: VALEUR_INCONNUE", "8;N;P;01/01/2000;0449901Y;BTS-TC;COURS;")]
    [InlineData("option: VALEUR_INCONNUE", "8;N;P;01/01/2000;0449901Y;BTS-TC;SCOLAIRE;Z")]
    public async Task Un_candidat_refuse_dit_pourquoi(string attendu, string ligne)
    {
        _bac.Ecrire("candidats.csv", $"numero_candidat;nom;prenom;date_naissance;uai;specialite;voie;option\n{ligne}");

        var resultat = await _bac.AttribuerAsync();

        Assert.StartsWith($"{_bac.Chemin("candidats.csv")}:2:{attendu} ", Assert.Single(resultat.LignesDErreur), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("semaines: COEFFICIENT_INVALIDE", "1;2;E;06/01/2020;31/01/2020;4,2;")]
    [InlineData("semaines: COEFFICIENT_INVALIDE", "1;2;E;31/01/2020;06/01/2020;1;")]
    [InlineData("semaines: COEFFICIENT_INVALIDE", "1;2;E;06/01/2020;31/01/2020;0;")]
    [InlineData("annee: VALEUR_INCONNUE", "1;3;E;06/01/2020;31/01/2020;4;")]
    [InlineData("nature: VALEUR_INCONNUE", "1;2;E;06/01/2020;31/01/2020;4;VACANCES")]
    [InlineData("numero_candidat: CANDIDAT_INCONNU", "999;2;E;06/01/2020;31/01/2020;4;")]
    public async Task Un_stage_refuse_dit_pourquoi(string attendu, string ligne)
    {
        _bac.Ecrire("notes.csv", Bac.EntetesDeNotes);
        _bac.Ecrire("stages.csv", $"numero_candidat;annee;entreprise;debut;fin;semaines;nature\n{ligne}");

        var resultat = await _bac.AttribuerLesFichiersAsync("--stages", _bac.Chemin("stages.csv"));

        Assert.StartsWith($"{_bac.Chemin("stages.csv")}:2:{attendu} ", Assert.Single(resultat.LignesDErreur), StringComparison.Ordinal);
        Assert.Equal("STAGE_INSUFFISANT", resultat.Anomalies("1", "MOYENNE"));
    }

    [Fact]
    public async Task Des_stages_qui_se_chevauchent_sont_signales_sans_etre_refuses()
    {
        _bac.Ecrire("notes.csv", Bac.EntetesDeNotes);
        _bac.Ecrire("stages.csv", """
            numero_candidat;annee;entreprise;debut;fin;semaines
            1;2;Longue;06/01/2020;31/01/2020;4
            1;2;Courte;08/01/2020;10/01/2020;0,5
            1;2;Autre;20/01/2020;24/01/2020;1
            """);

        var resultat = await _bac.AttribuerLesFichiersAsync("--stages", _bac.Chemin("stages.csv"));

        Assert.Equal(["3", "4"], resultat.LignesDErreur.Select(l => l.Split(':')[^3]));
        Assert.Equal(0, resultat.Statut);
    }

    [Fact]
    public async Task Un_refus_tient_sur_une_ligne_quoi_qu_il_cite()
    {
        var resultat = await _bac.AttribuerAsync($"1;U4;REFLET;;\"A\nB{new string('x', 100_000)}\";;", "999\u0007;U4;CCG;;12;;");

        Assert.Equal(2, resultat.LignesDErreur.Count);
        Assert.All(resultat.LignesDErreur, l => Assert.InRange(l.Length, 1, 500));
        Assert.Contains(":4:numero_candidat: CANDIDAT_INCONNU ", resultat.LignesDErreur[1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Une_voie_inattendue_dans_le_type_est_signalee_et_traitee_comme_non_habilitee()
    {
        _bac.Ecrire("candidats.csv", "numero_candidat;nom;prenom;date_naissance;uai;specialite;voie\n1;UN;A;01/01/2000;0449903A;BTS-TC;SCOLAIRE");

        var resultat = await _bac.AttribuerAsync();

        Assert.Contains("candidats.csv:2:voie: ", Assert.Single(resultat.LignesDErreur), StringComparison.Ordinal);
        Assert.StartsWith("CC_NON_HABILITE;", resultat.Ligne("1", "U4"), StringComparison.Ordinal);
        Assert.Equal(0, resultat.Statut);
    }

    [Fact]
    public async Task Des_coefficients_extremes_ne_font_pas_tomber_le_calcul()
    {
        var lignes = Enumerable.Range(0, 200).Select(i => $"3;U42;CC;12/12/2019;{i % 20},{i % 100:00};{999999 - i},{123456789 + i};");

        var resultat = await _bac.AttribuerAsync([.. lignes, "3;U42;S1;12/12/2019;12,34;;", "3;U42;REFLET;;N;;Motif"]);

        Assert.StartsWith("CAS2_COMPLETE;CCF;", resultat.Ligne("3", "U42"), StringComparison.Ordinal);
        Assert.Equal(0, resultat.Statut);
    }
}
