namespace Livret.Web.Tests.Verbes;

/// <summary>Every row of the decision table, from a file to a line of the output.</summary>
public sealed class AttribuerCasTests : IDisposable
{
    private readonly Bac _bac = new();

    public void Dispose() => _bac.Dispose();

    [Theory]
    [InlineData("CAS1;CCF;13,20;;13,20;§1.1.1 Cas 1;", "1;U4;S1;12/12/2019;12;;|1;U4;S2;2020-03-06;14.0;;")]
    [InlineData("CAS1;CCF;13,00;;13,00;§1.1.1 Cas 1;", "1;U4;GLOBALE;15/03/2020;13;;")]
    [InlineData("CAS2_SEULES;CCF;12,50;;12,50;§1.1.1 Cas 2, premier tiret;", "1;U4;S1;12/12/2019;12,5;;|1;U4;REFLET;;o;;")]
    [InlineData("CAS2_COMPLETE;CCF;11,00;;11,00;§1.1.1 Cas 2, second tiret;", "1;U4;S1;12/12/2019;8;;|1;U4;REFLET;;N;;Souffrant|1;U4;CPL:S2;;13;;|1;U4;CPL;;20;;")]
    [InlineData("CAS2_COMPLETE;CCF;11,00;;11,00;§1.1.1 Cas 2, second tiret;MOTIF_MANQUANT", "1;U4;S1;12/12/2019;8;;|1;U4;REFLET;;N;;|1;U4;CPL;;13;;")]
    [InlineData("CAS2_COMPLETE;CCF;10,00;;10,00;§1.1.1 Cas 2, second tiret;", "1;U4;ETAT;;Partie;;|1;U4;REFLET;;N;;Souffrant|1;U4;GLOBALE;12/12/2019;10;;")]
    [InlineData("CAS2_COMPLETE;CCF;;;;§1.1.1 Cas 2, second tiret;COMPLEMENT_MANQUANT", "1;U4;S1;12/12/2019;8;;|1;U4;REFLET;;N;;Souffrant")]
    [InlineData("CAS2_A_PRECISER;;;;;§1.1.1 Cas 2;REFLET_A_PRECISER", "1;U4;S2;12/12/2019;8;;|1;U4;S1;;;;")]
    [InlineData("CAS3;CC;;13,00;13,00;§1.1.1 Cas 3;", "1;U4;CC;10/10/2019;11;1;A|1;U4;CC;06/02/2020;14;2;B")]
    [InlineData("CAS3;CC;;11,00;11,00;§1.1.1 Cas 3;CC_UNE_SEULE_EVALUATION", "1;U4;CC;10/10/2019;11;;A")]
    [InlineData("CAS3;CC;;11,00;11,00;§1.1.1 Cas 3;", "1;U4;CC;10/10/2019;11;;A|1;U4;CC;10/10/2019;11;;A")]
    [InlineData("PONCT_TOTALE;CCF;15,50;;15,50;§1.1.2, premier tiret;", "1;U2;P1;05/03/2020;15,5;;")]
    [InlineData("PONCT_TOTALE;CCF;15,50;;15,50;§1.2, second alinéa;", "2;U2;P1;05/03/2020;15,5;;")]
    [InlineData("CC;CC;;12,00;12,00;§1.1.2, dernier alinéa;", "1;U5;CCG;;12;;Concertation du 25/05/2020")]
    [InlineData("CC_NON_HABILITE;CC;;12,00;12,00;§1.2, premier alinéa;", "2;U4;CCG;;12;;")]
    [InlineData("PONCT_PARTIELLE_NON_HABILITE;CC;;12,00;12,00;§1.2;PARTIE_NON_REPRISE", "4;U42;P1;05/03/2020;18;;|4;U42;CCG;;11,5;;")]
    [InlineData("PONCT_PARTIELLE_NON_HABILITE;CC;;12,00;12,00;§1.2;PARTIE_NON_REPRISE", "4;U42;ETAT;;PARTIE;;|4;U42;GLOBALE;05/03/2020;18;;|4;U42;CCG;;11,5;;")]
    [InlineData("DISPENSE;;;;;code de l’éducation, D643-17;", "1;U2;DISPENSE;;;;Décision du 3 mai|1;U2;BENEFICE;10/07/2018;12;;|1;U2;P1;05/03/2020;9;;")]
    [InlineData("BENEFICE;;;;12,01;code de l’éducation, D643-15 et D643-23;", "3;U42;BENEFICE;10/07/2018;12,01;;|3;U42;GLOBALE;05/03/2020;9;;")]
    [InlineData("NON_PRESENTEE;;;;;code de l’éducation, D643-14;", "5;U2;NON_PRESENTEE;;;;")]
    [InlineData("SANS_NOTE;;;;;décret n° 2020-684;", "1;U5;SANS_NOTE;;;;Aucune évaluation dans l’année")]
    [InlineData("CC;CC;;12,00;12,00;§1.1.2, dernier alinéa;", "1;U5;SANS_NOTE;;;;Aucune évaluation|1;U5;CCG;;12;;")]
    public async Task Chaque_ligne_de_la_table_se_lit_dans_la_sortie(string attendue, string notes)
    {
        var lignes = notes.Split('|');
        var (numero, unite) = (lignes[0].Split(';')[0], lignes[0].Split(';')[1]);

        var resultat = await _bac.AttribuerAsync([.. lignes, $"{numero};{unite};APPR;;;;Travail régulier."]);

        Assert.Equal(attendue, resultat.Ligne(numero, unite));
        Assert.Equal("", resultat.Erreurs);
        Assert.Equal(0, resultat.Statut);
    }

    [Fact]
    public async Task Une_epreuve_ponctuelle_partielle_est_completee()
    {
        File.Copy(Path.Combine(Depot.Racine, "docs", "exemples", "bts-exemple.json"), _bac.Chemin("exemple.json"));
        _bac.Ecrire("candidats.csv", "numero_candidat,nom,prenom,date_naissance,uai,specialite,voie\n8,HUIT,Hélène,2000-04-15,0449901Y,BTS-EXEMPLE,SCOLAIRE");
        _bac.Ecrire("notes.csv", $"{Bac.EntetesDeNotes}\n8;U3;P1;05/03/2020;10;;\n8;U3;CPL:P2;;13;;\n8;U2;S1;11/04/2019;9;;\n8;U2;S2;13/02/2020;12;;");

        var resultat = await _bac.AttribuerLesFichiersAsync("--referentiel", _bac.Chemin("exemple.json"));

        Assert.Equal("PONCT_PARTIELLE;CCF;12,00;;12,00;§1.1.2, second tiret;APPRECIATION_MANQUANTE", resultat.Ligne("8", "U3"));
        Assert.Equal("CAS1;CCF;11,00;;11,00;§1.1.1 Cas 1;APPRECIATION_MANQUANTE", resultat.Ligne("8", "U2"));
    }

    [Fact]
    public async Task La_moyenne_suit_les_unites_du_candidat_et_les_numeros_sont_ordinaux()
    {
        _bac.Ecrire("candidats.csv", """
            numero_candidat;nom;prenom;date_naissance;uai;specialite;voie
            9;NEUF;A;01/01/2000;0449901Y;BTS-TC;SCOLAIRE
            10;DIX;B;01/01/2000;0449901Y;BTS-FICTIF-7;SCOLAIRE
            A;LETTRE;C;01/01/2000;0449901Y;BTS-TC;SCOLAIRE
            """);

        var resultat = await _bac.AttribuerAsync();

        string[] tc = ["U1", "U2", "U3", "U4", "U5", "U6", "MOYENNE"];
        string[] sept = ["U1", "U2", "U3", "U41", "U42", "U51", "U52", "MOYENNE"];
        Assert.Equal("numero_candidat;unite;cas;colonne;note_ccf;note_cc;note_retenue;reference;anomalies", resultat.Lignes[0]);
        Assert.Equal(
            [.. sept.Select(u => $"10;{u}"), .. tc.Select(u => $"9;{u}"), .. tc.Select(u => $"A;{u}")],
            resultat.Lignes.Skip(1).Select(l => string.Join(';', l.Split(';')[..2])));
    }

    [Theory]
    [InlineData("ADMISSIBLE;;;;10,00;;", "10", "10")]
    [InlineData("INFERIEURE_A_10;;;;9,99;;", "9,99", "10")]
    [InlineData("INFERIEURE_A_10;;;;9,99;;", "10", "9,99")]
    [InlineData("INCOMPLET;;;;;;", "10", "")]
    public async Task La_moyenne_est_exacte_puis_tronquee(string attendue, string noteU1, string autres)
    {
        var resultat = await _bac.AttribuerAsync([$"1;U1;CCG;;{noteU1};;", .. new[] { "U2", "U3", "U4", "U5", "U6" }.Select(u => $"1;{u};CCG;;{autres};;")]);

        Assert.Equal(attendue, resultat.Ligne("1", "MOYENNE"));
    }

    [Fact]
    public async Task Une_unite_dispensee_sort_de_la_moyenne_et_un_benefice_y_entre()
    {
        var resultat = await _bac.AttribuerAsync(
            "1;U1;DISPENSE;;;;", "1;U6;BENEFICE;10/07/2019;12;;", "1;U2;CCG;;10;;", "1;U3;CCG;;10;;", "1;U4;CCG;;10;;", "1;U5;CCG;;10;;");

        Assert.Equal("ADMISSIBLE;;;;10,55;;", resultat.Ligne("1", "MOYENNE"));
    }

    [Theory]
    [InlineData("STAGE_INSUFFISANT", "1;2;Entreprise;06/01/2020;31/01/2020;3,9;")]
    [InlineData("", "1;1;Entreprise;03/06/2019;28/06/2019;2;|1;2;Entreprise;06/01/2020;31/01/2020;2;")]
    [InlineData("", "1;2;Entreprise;06/01/2020;10/01/2020;1;EMPLOI")]
    public async Task Les_stages_se_lisent_sur_la_ligne_de_la_moyenne(string attendue, string stages)
    {
        _bac.Ecrire("stages.csv", string.Join('\n', ["numero_candidat;annee;entreprise;debut;fin;semaines;nature", .. stages.Split('|')]));
        var avec = await _bac.AttribuerAsync();
        avec = await _bac.AttribuerLesFichiersAsync("--stages", _bac.Chemin("stages.csv"));

        Assert.Equal(attendue, avec.Anomalies("1", "MOYENNE"));
        Assert.Equal("STAGE_INSUFFISANT", avec.Anomalies("2", "MOYENNE"));
        Assert.Equal("STAGE_A_JUSTIFIER", avec.Anomalies("7", "MOYENNE"));
    }

    [Fact]
    public async Task Sans_fichier_de_stages_rien_n_est_dit_des_stages()
    {
        var resultat = await _bac.AttribuerAsync();

        Assert.Equal("", resultat.Anomalies("1", "MOYENNE"));
    }

    [Fact]
    public async Task Une_unite_d_option_n_existe_que_pour_elle()
    {
        _bac.Ecrire("candidats.csv", "numero_candidat;nom;prenom;date_naissance;uai;specialite;voie;option\n1;UN;A;01/01/2000;0449901Y;BTS-FICTIF-OPT;SCOLAIRE;b");
        _bac.Ecrire("notes.csv", $"{Bac.EntetesDeNotes}\n1;U20A;CCG;;12;;\n1;u20b;CCG;;12;;");

        var resultat = await _bac.AttribuerLesFichiersAsync("--referentiel", _bac.Chemin("options.json"));

        Assert.Equal(["U10", "U20B", "U30", "MOYENNE"], resultat.Lignes.Skip(1).Select(l => l.Split(';')[1]));
        Assert.StartsWith($"{_bac.Chemin("notes.csv")}:2:unite: UNITE_INCONNUE ", Assert.Single(resultat.LignesDErreur), StringComparison.Ordinal);
        Assert.StartsWith("CAS3;CC;;12,00;", resultat.Ligne("1", "U20B"), StringComparison.Ordinal);
    }
}
