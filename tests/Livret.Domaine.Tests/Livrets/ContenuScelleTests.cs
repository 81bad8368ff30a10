using System.Text.Json;
using Livret.Domaine.Circuits;
using Livret.Domaine.Circuits.Actes;
using Livret.Domaine.Deliberations;
using Livret.Domaine.Livrets;
using Livret.Domaine.Notations;
using Livret.Domaine.Perimetres;
using Livret.Domaine.Tests.Circuits;

namespace Livret.Domaine.Tests.Livrets;

/// <summary>What a visa seals, written out (circuit, section 2): a hash of 2020 must still be found in ten years.</summary>
public class ContenuScelleTests
{
    private static readonly Section Section = new(
        [(AvisConseil.TresFavorable, 3), (AvisConseil.Favorable, 12)], 15, [new() { Uai = UnCircuit.Uai, Specialite = "BTS-T", Annee = 2019, Presentes = 20, Recus = 17 }]);

    private readonly UnCircuit _circuit = new(note: null);

    public ContenuScelleTests()
    {
        var livret = _circuit.Livret;
        (livret.Ine, livret.LangueVivante, livret.Redoublant) = ("0123456789A", "Anglais", true);
        Saisir("U4", "S1;06/01/2020;12", "S2;03/03/2020;12", "APPR;;;;Bon travail.");
        Saisir("U6", "SANS_NOTE;;;;Aucune évaluation.");
        Assert.Null(_circuit.SaisirLeDossier("Élève sérieuse.", stages: [UnCircuit.Stage(400)]));
    }

    private void Saisir(string unite, params string[] lignes) => Assert.All(lignes, l => Assert.Null(_circuit.Saisir(unite, l)));

    private Visa Viser() => _circuit.Jouer(Geste.Soumettre).Jouer(new Viser("Proviseure", Section)).Livret.Visa!;

    private LivretScelle Projeter() => LivretScelle.Projeter(_circuit.Livret, _circuit.Session, UnCircuit.Referentiel, Section);

    [Fact]
    public void Le_contenu_scelle_suit_le_document_notes_en_centiemes_et_sans_l_adresse()
    {
        _circuit.Livret.Adresse1 = "3 rue des Lilas";

        Assert.Equal(
            """
            {"livret":{"session":2020,"numero":"02119300","nom":"ABELA","prenom":"Matteo","dateNaissance":"2000-01-01","ine":"0123456789A","uai":"0440001A","etablissement":"Lycée","division":"TC2","specialite":"BTS-T","option":null,"voie":"Scolaire","langueVivante":"Anglais","redoublant":true,"progressive":false,"unites":[
            {"unite":"U4","intitule":"U4","coefficient":"4","cas":"CAS1","statut":"Ordinaire","ccfOuPonctuelle":1200,"controleContinu":null,"conservee":null,"appreciation":"Bon travail.","motif":null},
            {"unite":"U6","intitule":"U6","coefficient":"5","cas":"SANS_NOTE","statut":"SansNote","ccfOuPonctuelle":null,"controleContinu":null,"conservee":null,"appreciation":null,"motif":"Aucune évaluation."}],
            "elementsComplementaires":null,"assiduite":null,"stages":[{"annee":1,"entreprise":"Établissements Roullier","debut":"2019-05-20","fin":"2019-06-14","centiemesDeSemaine":400,"nature":"Stage","appreciation":null,"remarques":null}],"avis":"Favorable","observations":"Élève sérieuse."},
            "classe":{"effectif":15,"TresFavorable":3,"Favorable":12},"resultats":[{"annee":2019,"presentes":20,"recus":17}],
            "declaration":{"version":"2020-1","texte":"Je certifie sur l’honneur l’exactitude des éléments portés sur le présent livret."},
            "signataire":{"nom":"Odile ChefEtablissement","qualite":"Proviseure","parDelegation":null,"le":"2020-06-08T07:07:00.0000000Z"}}
            """.ReplaceLineEndings(""),
            Viser().Contenu);
    }

    [Fact]
    public void Le_motif_d_une_absence_de_note_ne_se_scelle_plus_quand_la_note_est_venue()
    {
        Saisir("U6", "S1;10/03/2020;14");
        Assert.NotNull(_circuit.Livret.Unite("U6")!.Valeur(new(NatureElement.SansNote)));

        var u6 = LivretScelle.Relire(Viser().Contenu).Unites[1];

        Assert.Equal((Statut.Ordinaire, 1400, null), (u6.Statut, u6.Retenue?.Centiemes, u6.Motif));
    }

    [Fact]
    public void Le_livret_se_projette_avant_la_signature_comme_il_sera_scelle()
    {
        var (projete, relu) = (Projeter(), LivretScelle.Relire(Viser().Contenu));

        Assert.Equal((relu.NomEtLieu(), "02119300 ABELA Matteo 0440001A Lycée TC2 0123456789A Anglais True False"), (projete.NomEtLieu(), relu.NomEtLieu()));
        Assert.Equal(relu.Unites, projete.Unites);
        Assert.All([projete.Section, relu.Section], s =>
        {
            Assert.Equal(15, s.Effectif);
            Assert.Equal([(AvisConseil.TresFavorable, 3), (AvisConseil.Favorable, 12)], s.Cotation);
            var resultat = Assert.Single(s.Resultats);
            Assert.Equal((UnCircuit.Uai, "BTS-T", 2019, 20, 17), (resultat.Uai, resultat.Specialite, resultat.Annee, resultat.Presentes, resultat.Recus));
        });
    }

    [Fact]
    public void La_moyenne_d_un_livret_scelle_laisse_la_dispense_dehors()
    {
        Saisir("U6", "S1;10/03/2020;14");
        Assert.Equal(1311, Projeter().Moyenne.Affichee?.Centiemes);

        Assert.Null(_circuit.Saisir("U6", "DISPENSE", Role.Gestionnaire));

        Assert.Equal((1200, IssueMoyenne.Admissible), (Projeter().Moyenne.Affichee?.Centiemes, Projeter().Moyenne.Issue));
    }

    [Theory]
    [InlineData(1100, 1200, 1300, 1100, Colonne.CcfOuPonctuelle)]
    [InlineData(1100, null, null, 1100, Colonne.CcfOuPonctuelle)]
    [InlineData(null, 1200, 1300, 1200, Colonne.ControleContinu)]
    [InlineData(null, null, 1300, 1300, null)]
    [InlineData(null, null, null, null, null)]
    public void Une_unite_scellee_compte_pour_la_note_de_sa_colonne(int? ccf, int? continu, int? conservee, int? retenue, Colonne? colonne)
    {
        static Note? Lire(int? centiemes) => centiemes is { } c ? Note.DeCentiemes(c) : null;
        var unite = new UniteScellee("U4", "U4", Domaine.Referentiels.Coefficient.De(4), "CAS1", Statut.Ordinaire, Lire(ccf), Lire(continu), Lire(conservee), null, null);

        Assert.Equal((retenue, colonne), (unite.Retenue?.Centiemes, unite.Colonne));
    }

    [Fact]
    public void Le_sceau_recalcule_est_le_meme_tant_que_rien_n_a_change()
    {
        var visa = Viser();
        Assert.Equal(visa.Empreinte, visa.Recalculer(_circuit.Livret, _circuit.Session, UnCircuit.Referentiel));

        _circuit.Livret.Prenom = "Mattéo";

        var recalcule = visa.Recalculer(_circuit.Livret, _circuit.Session, UnCircuit.Referentiel);
        Assert.NotNull(recalcule);
        Assert.NotEqual(visa.Empreinte, recalcule);
    }

    [Fact]
    public void Un_contenu_altere_ne_se_compare_a_rien()
    {
        var visa = Viser();
        var altere = new Visa
        {
            VersionDeclaration = visa.VersionDeclaration,
            TexteDeclaration = visa.TexteDeclaration,
            SignataireId = visa.SignataireId,
            Nom = visa.Nom,
            Qualite = visa.Qualite,
            Le = visa.Le,
            Contenu = visa.Contenu.Replace("1200", "1800", StringComparison.Ordinal),
            Empreinte = visa.Empreinte,
            Copie = visa.Copie,
            RangJournal = visa.RangJournal,
            EmpreinteJournal = visa.EmpreinteJournal,
        };
        Assert.Null(altere.Recalculer(_circuit.Livret, _circuit.Session, UnCircuit.Referentiel));
    }

    [Fact]
    public void La_copie_gardee_avec_le_visa_ne_depend_pas_de_l_ordre_de_la_saisie()
    {
        var circuit = new UnCircuit(note: null);
        foreach (var (unite, ligne) in new[] { ("U6", "S1;10/03/2020;14"), ("U4", "S2;03/03/2020;12"), ("U4", "CC;06/01/2020;9"), ("U4", "S1;06/01/2020;12") })
            Assert.Null(circuit.Saisir(unite, ligne));
        var contexte = circuit.Livret.Contexte(circuit.Session, UnCircuit.Referentiel, UnCircuit.Referentiel.Unite("U4")!);
        var premiere = Reglement.Lire(contexte, "CC;07/01/2020;10")[0] with { Rang = 0 };
        Assert.Null(circuit.Livret.Saisir(contexte, [Changement.Poser(premiere)], circuit.Agent(Role.Enseignant), circuit.Instant, circuit.Calendrier).Refus);

        using var copie = JsonDocument.Parse(circuit.Jouer(Geste.Soumettre, Geste.Viser).Livret.Visa!.Copie);

        var unites = copie.RootElement.GetProperty("unites").EnumerateObject().ToList();
        Assert.Equal(["U4", "U6"], unites.Select(u => u.Name));
        Assert.Equal(["CC 0", "CC 1", "S1 0", "S2 0"], unites[0].Value.EnumerateArray().Select(v => $"{v.GetProperty("element").GetString()} {v.GetProperty("rang").GetInt32()}"));
    }
}

internal static class LivretsScellesLus
{
    public static string NomEtLieu(this LivretScelle l) => $"{l.Numero} {l.Nom} {l.Prenom} {l.Uai} {l.Etablissement} {l.Division} {l.Ine} {l.LangueVivante} {l.Redoublant} {l.Progressive}";
}
