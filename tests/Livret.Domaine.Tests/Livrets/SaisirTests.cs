using Livret.Domaine.Livrets;
using Livret.Domaine.Notations;
using Livret.Domaine.Perimetres;
using Livret.Domaine.Referentiels;
using Livret.Domaine.Sessions;
using static Livret.Domaine.Tests.Reglement;

namespace Livret.Domaine.Tests.Livrets;

/// <summary>The one door of the entry: rights, window, refusals, values set aside, history.</summary>
public class SaisirTests
{
    private static readonly DateTime Lundi = new(2020, 6, 8, 7, 0, 0, DateTimeKind.Utc);
    private static readonly Referentiel Referentiel = new() { Code = "BTS-T", Intitule = "Essai", Version = "1", Unites = [U4()] };
    private static readonly Agent Professeure = Agent(Role.Enseignant, unite: "U4");

    private static readonly CalendrierAcademie Calendrier = new()
    {
        Session = 2020,
        CodeAcademie = "NANTES",
        OuvertureSaisie = new(2020, 5, 25, 0, 0, 0, DateTimeKind.Utc),
        FermetureSaisie = new(2020, 6, 19, 16, 0, 0, DateTimeKind.Utc),
        LimiteTransmission = new(2020, 6, 26, 16, 0, 0, DateTimeKind.Utc),
    };

    private readonly LivretScolaire _livret = Ouvrir();

    private static Agent Agent(Role role, string? unite = null, string division = "TC2") => new(Guid.NewGuid(), "Claire Aubertin",
        [new() { UtilisateurId = Guid.Empty, Role = role, Uai = "0440001A", Division = division, Unite = unite }]);

    private static LivretScolaire Ouvrir()
    {
        var livret = new LivretScolaire
        {
            Session = 2020,
            Numero = "02119300",
            Uai = "0440001A",
            Specialite = "BTS-T",
            Voie = Voie.Scolaire,
            Division = "TC2",
            Nom = "ABELA",
            Prenom = "Matteo",
            DateNaissance = new(2000, 1, 1),
            Etablissement = new()
            {
                Uai = "0440001A",
                Nom = "Lycée",
                Type = TypeEtablissement.Public,
                CodeAcademie = "NANTES",
                Academie = new() { Code = "NANTES", Nom = "Nantes", CodeService = "DEC-NANTES", FuseauHoraire = "Europe/Paris" },
            },
        };
        livret.OuvrirLesUnites(Referentiel);
        return livret;
    }

    private Contexte Unite => _livret.Contexte(Session2020, Referentiel, Referentiel.Unites[0]);

    private (Saisie? Saisie, Refus? Refus) Saisir(bool confirme, params string[] lignes) =>
        _livret.Saisir(Unite, [.. Lire(Unite, lignes).Select(Changement.Poser)], Professeure, Lundi, Calendrier, confirme);

    private (Saisie? Saisie, Refus? Refus) Effacer(string element) =>
        _livret.Saisir(Unite, [Changement.Effacer(CodeElement.Lire(element)!.Value)], Professeure, Lundi, Calendrier);

    [Fact]
    public void Une_note_saisie_se_garde_avec_son_auteur_et_son_historique()
    {
        var version = _livret.Unite("U4")!.Version;

        var saisie = Saisir(false, "GLOBALE;12/03/2020;12,5").Saisie!;

        var valeur = Assert.Single(_livret.Unite("U4")!.Valeurs);
        Assert.Equal((1250, "Claire Aubertin", Lundi), (valeur.Note?.Centiemes, valeur.Par, valeur.Le));
        Assert.Equal((null, "12,5 | 12/03/2020"), (saisie.Journal[0].Avant, saisie.Journal[0].Apres));
        Assert.NotEqual(version, _livret.Unite("U4")!.Version);
    }

    [Fact]
    public void Une_saisie_qui_ne_change_rien_n_ecrit_rien()
    {
        Saisir(false, "GLOBALE;12/03/2020;12,5");
        var version = _livret.Unite("U4")!.Version;

        Assert.Empty(Saisir(false, "GLOBALE;12/03/2020;12,50").Saisie!.Journal);
        Assert.Equal(version, _livret.Unite("U4")!.Version);
    }

    [Fact]
    public void Deux_notes_saisies_ensemble_sont_refusees_et_rien_n_est_ecrit()
    {
        var saisie = Saisir(false, "GLOBALE;12/03/2020;12,5", "CCG;;9").Saisie!;

        Assert.Equal(CodeAnomalie.DeuxColonnes, Assert.Single(saisie.Refus).Code);
        Assert.Empty(_livret.Unite("U4")!.Valeurs);
    }

    [Fact]
    public void La_note_que_la_saisie_met_de_cote_se_confirme_se_garde_et_revient()
    {
        Saisir(false, "CCG;;9");

        var demande = Saisir(false, "GLOBALE;12/03/2020;12,5").Saisie!;
        Assert.True(demande.AConfirmer);
        Assert.Equal("CCG", Assert.Single(demande.MisesDeCote).Element?.ToString());
        Assert.Equal("CAS3", demande.Attribution.Cas.Code);

        var confirmee = Saisir(true, "GLOBALE;12/03/2020;12,5").Saisie!;
        Assert.Equal(("CAS1", true), (confirmee.Attribution.Cas.Code, confirmee.Attribution.EstPrete));
        Assert.Equal(2, _livret.Unite("U4")!.Valeurs.Count);

        var revenue = Effacer("GLOBALE").Saisie!;
        Assert.Equal(("CAS3", 900), (revenue.Attribution.Cas.Code, revenue.Attribution.NoteContinu?.Centiemes));
    }

    [Fact]
    public void Une_note_deja_mise_de_cote_ne_se_confirme_pas_deux_fois()
    {
        Saisir(false, "CCG;;9");
        Saisir(true, "GLOBALE;12/03/2020;12,5");

        Assert.Single(Saisir(false, "GLOBALE;12/03/2020;13").Saisie!.Journal);
    }

    [Fact]
    public void Modifier_la_note_mise_de_cote_est_refuse()
    {
        Saisir(false, "CCG;;9");
        Saisir(true, "GLOBALE;12/03/2020;12,5");

        Assert.Equal(CodeAnomalie.DeuxColonnes, Assert.Single(Saisir(true, "CCG;;10").Saisie!.Refus).Code);
    }

    [Fact]
    public void Effacer_ecrit_l_historique()
    {
        Saisir(false, "CCG;;9;;concertation du 3 juin");

        var ligne = Assert.Single(Effacer("CCG").Saisie!.Journal);

        Assert.Equal(("9 |  |  | concertation du 3 juin", null), (ligne.Avant, ligne.Apres));
        Assert.Empty(_livret.Unite("U4")!.Valeurs);
    }

    [Fact]
    public void Hors_de_la_fenetre_rien_ne_s_ecrit_et_la_phrase_dit_quand()
    {
        var ferme = _livret.Saisir(Unite, [], Professeure, Calendrier.FermetureSaisie, Calendrier).Refus!;
        var pasEncore = _livret.Saisir(Unite, [], Professeure, Calendrier.OuvertureSaisie.AddTicks(-1), Calendrier).Refus!;

        Assert.Equal((CodeAnomalie.LivretVerrouille, CodeAnomalie.LivretVerrouille), (ferme.Code, pasEncore.Code));
        Assert.Contains("fermée depuis le 19 juin 2020", ferme.Phrase, StringComparison.Ordinal);
        Assert.Contains("ouvre le 25 mai 2020", pasEncore.Phrase, StringComparison.Ordinal);
        Assert.Null(_livret.Saisir(Unite, [], Professeure, Calendrier.OuvertureSaisie, Calendrier).Refus);
    }

    [Fact]
    public void On_ne_saisit_que_dans_son_ressort()
    {
        Agent[] etrangers = [Agent(Role.Enseignant, "U6"), Agent(Role.Enseignant, "U4", "TC1"), Agent(Role.ChefEtablissement), Agent(Role.Administrateur)];
        Assert.All(etrangers, a => Assert.Equal(CodeAnomalie.ActeInterdit, _livret.Saisir(Unite, [], a, Lundi, Calendrier).Refus?.Code));
        Assert.Null(_livret.Saisir(Unite, [], Agent(Role.Coordonnateur), Lundi, Calendrier).Refus);
    }

    [Theory]
    [InlineData("DISPENSE")]
    [InlineData("BENEFICE;01/07/2018;12")]
    public void La_dispense_et_le_benefice_reviennent_au_service(string ligne) => Assert.Equal(CodeAnomalie.ActeInterdit, Saisir(false, ligne).Refus?.Code);

    [Theory]
    [InlineData("DISPENSE", null)]
    [InlineData("BENEFICE;01/07/2018;12", null)]
    [InlineData("GLOBALE;12/03/2020;12,5", CodeAnomalie.ActeInterdit)]
    public void Le_service_saisit_ce_qui_lui_revient_et_jamais_une_note(string ligne, CodeAnomalie? refus)
    {
        var service = new Agent(Guid.NewGuid(), "Isabelle Fontenoy", [new() { UtilisateurId = Guid.Empty, Role = Role.Gestionnaire, Service = "DEC-NANTES" }]);

        var issue = _livret.Saisir(Unite, [.. Lire(Unite, ligne).Select(Changement.Poser)], service, Lundi, Calendrier);

        Assert.Equal(refus, issue.Refus?.Code);
        Assert.Equal(refus is null ? 1 : 0, _livret.Unite("U4")!.Valeurs.Count);
    }

    [Fact]
    public void Le_dossier_revient_au_coordonnateur_ou_au_chef()
    {
        var dossier = new Dossier { Observations = "Sérieux." };

        Assert.Equal(CodeAnomalie.ActeInterdit, _livret.SaisirLeDossier(dossier, [], Professeure, Lundi, Calendrier)?.Code);
        Assert.Null(_livret.SaisirLeDossier(dossier, [], Agent(Role.Coordonnateur), Lundi, Calendrier));
        Assert.Equal("Sérieux.", _livret.Dossier.Observations);
    }

    [Fact]
    public void La_concertation_se_garde_et_renouvelle_la_version()
    {
        var version = _livret.Unite("U4")!.Version;
        var concertation = new Concertation(new(2020, 6, 3), ["Claire Aubertin", "Karim Saïdi"], ["C1.1.1"]);

        Assert.Null(_livret.Concerter("U4", concertation, Professeure, Lundi, Calendrier));

        Assert.Equal(concertation, _livret.Unite("U4")!.Concertation);
        Assert.NotEqual(version, _livret.Unite("U4")!.Version);
    }

    [Fact]
    public void Une_habilitation_par_specialite_l_emporte()
    {
        var etablissement = _livret.Etablissement!;
        etablissement.HabiliteCcf = true;
        etablissement.Habiliter("BTS-T", false);

        Assert.False(etablissement.EstHabilite("BTS-T"));
        Assert.True(etablissement.EstHabilite("BTS-X"));
    }
}
