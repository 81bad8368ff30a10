using Livret.Domaine.Circuits;
using Livret.Domaine.Circuits.Actes;
using Livret.Domaine.Livrets;
using Livret.Domaine.Notations;
using Livret.Domaine.Perimetres;
using Livret.Domaine.Recevabilites;
using Livret.Domaine.Sessions;

namespace Livret.Domaine.Tests.Circuits;

/// <summary>What the service decides: the conditions, the proposal, the decision, and what undoes them.</summary>
public class RecevabiliteTests
{
    private static SessionExamen SansQuatreYeux { get; } = new()
    {
        Annee = 2020,
        DateLimiteCcf = new(2020, 3, 16),
        DebutFormation = new(2018, 9, 1),
        DebutAnnee2 = new(2019, 9, 1),
        FinAnnee2 = new(2020, 8, 31),
        SeuilStageSemaines = 4,
        QuatreYeux = false,
    };

    [Fact]
    public void Quatre_yeux_regardent_une_non_recevabilite_sauf_si_la_session_le_dit() => Assert.True(Reglement.Session().QuatreYeux);

    [Fact]
    public void Constater_contre_la_proposition_demande_un_motif_et_le_garde()
    {
        var circuit = new UnCircuit().Jusqua(Etat.Transmis);
        var photo = circuit.Photo();
        Assert.Equal("motif-Delai", circuit.Demander(new ConstaterUneCondition(ConditionRecevabilite.Delai, false))?.Champ);
        Assert.Equal(photo, circuit.Photo());

        circuit.Jouer(new ConstaterUneCondition(ConditionRecevabilite.Delai, false) { Motif = "Force majeure écartée." }).Jouer(new ConstaterUneCondition(ConditionRecevabilite.Delai, true));

        Assert.Equal((true, true, null), (Assert.Single(circuit.Livret.Constats).Remplie, circuit.Livret.Constats[0].Proposition, circuit.Livret.Constats[0].Motif));
    }

    [Fact]
    public void Une_transmission_tardive_annule_la_proposition_pour_non_transmission()
    {
        var circuit = new UnCircuit().Jusqua(Etat.Vise).Preparer(Geste.EcarterLaProposition);
        Assert.True(circuit.Livret.Proposition!.PourNonTransmission);

        circuit.Jouer(Geste.Transmettre);

        Assert.Null(circuit.Livret.Proposition);
        Assert.Equal("annulée par une transmission tardive", Assert.Single(circuit.Livret.Propositions).Issue);
        Assert.Empty(circuit.Livret.Constats);
        Assert.Contains("Aucune proposition", circuit.Demander(circuit.Acte(Geste.PrononcerLaNonRecevabilite))?.Phrase, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(Etat.EnSaisie)]
    [InlineData(Etat.Soumis)]
    [InlineData(Etat.Vise)]
    [InlineData(Etat.Transmis)]
    public void Rapporter_une_decision_rend_l_etat_d_avant(Etat etat)
    {
        var circuit = new UnCircuit().Jusqua(etat).Preparer(Geste.PrononcerLaNonRecevabilite).Jouer(Geste.PrononcerLaNonRecevabilite);
        Assert.Equal(Etat.NonRecevable, circuit.Livret.Etat);

        circuit.Jouer(Geste.RapporterLaDecision);

        Assert.Equal(etat, circuit.Livret.Etat);
        Assert.Null(circuit.Livret.Decision);
        Assert.Equal("Recours gracieux.", Assert.Single(circuit.Livret.Decisions).MotifDuRapport);
        Assert.Single(circuit.Livret.Courriers);
    }

    [Fact]
    public void Une_version_transmise_en_cours_de_reprise_ne_se_propose_pas_non_recevable()
    {
        var circuit = new UnCircuit().EnRegularisation().ApresLaLimite();
        Assert.Contains("est en cours de reprise", circuit.Demander(circuit.Acte(Geste.ProposerLaNonRecevabilite))?.Phrase, StringComparison.Ordinal);
    }

    [Fact]
    public void Tant_qu_une_proposition_attend_rien_d_autre_ne_se_decide()
    {
        var circuit = new UnCircuit().Jusqua(Etat.Transmis).Preparer(Geste.EcarterLaProposition).Jouer(Geste.DemanderUneReouverture);
        var photo = circuit.Photo();
        Geste[] gestes = [Geste.DeclarerRecevable, Geste.DemanderUneRegularisation, Geste.ProposerLaNonRecevabilite, Geste.Rouvrir];
        Assert.All(gestes, g => Assert.Contains("Écartez la proposition", circuit.Demander(circuit.Acte(g))?.Phrase, StringComparison.Ordinal));
        Assert.Equal(photo, circuit.Photo());
    }

    [Fact]
    public void La_non_recevabilite_se_prononce_a_deux_sauf_exception_motivee_ou_session_qui_en_dispense()
    {
        var circuit = new UnCircuit().Jusqua(Etat.Transmis).Preparer(Geste.ProposerLaNonRecevabilite);
        var responsable = circuit.Agent(Role.ResponsableService);
        circuit.Jouer(new ProposerLaNonRecevabilite(), responsable);
        Assert.NotNull(circuit.Demander(circuit.Acte(Geste.PrononcerLaNonRecevabilite), responsable));

        circuit.Jouer(new PrononcerLaNonRecevabilite(circuit.Lettre(), []) { Exception = "Seule en poste." }, responsable);

        Assert.Equal("Seule en poste.", circuit.Livret.Decision!.Exception);
        Assert.Contains("Exception au double regard", circuit.Livret.Evenements[^1].Apres, StringComparison.Ordinal);

        var seule = new UnCircuit(SansQuatreYeux).Jusqua(Etat.Transmis).Preparer(Geste.ProposerLaNonRecevabilite);
        seule.Jouer(new ProposerLaNonRecevabilite(), seule.Agent(Role.ResponsableService)).Jouer(Geste.PrononcerLaNonRecevabilite);
        Assert.Null(seule.Livret.Decision!.Exception);
    }

    [Fact]
    public void Rien_ne_se_prononce_tant_que_la_lettre_manque_d_une_donnee()
    {
        var circuit = new UnCircuit().Jusqua(Etat.Transmis).Preparer(Geste.PrononcerLaNonRecevabilite);
        var photo = circuit.Photo();
        Assert.Contains("L’adresse du candidat manque.", circuit.Demander(new PrononcerLaNonRecevabilite(null, ["L’adresse du candidat manque."]))?.Phrase, StringComparison.Ordinal);
        Assert.NotNull(circuit.Demander(new PrononcerLaNonRecevabilite(null, [])));
        Assert.Equal(photo, circuit.Photo());
    }

    [Theory]
    [InlineData(Etat.EnSaisie)]
    [InlineData(Etat.Soumis)]
    [InlineData(Etat.Vise)]
    public void Clore_sans_reponse_rend_la_version_transmise_et_garde_la_trace_de_tout(Etat etat)
    {
        var circuit = new UnCircuit().EnRegularisation();
        var livret = circuit.Livret;
        var transmis = livret.VisaTransmis!;
        Assert.Null(circuit.Saisir("U4", "S1;06/01/2020;15"));
        Assert.Null(circuit.Saisir("U4", "APPR;;;;Très bien."));
        Assert.Null(circuit.SaisirLeDossier("Changé.", stages: [UnCircuit.Stage(300), UnCircuit.Stage(100)]));
        circuit.Jusqua(etat);
        var rang = livret.RangJournal;

        circuit.Preparer(Geste.CloreSansReponse).Jouer(Geste.CloreSansReponse);

        Assert.Equal((Etat.Transmis, transmis.Id), (livret.Etat, livret.Visa!.Id));
        Assert.Equal(1200, livret.Unite("U4")!.Valeur(CodeElement.Lire("S1")!.Value)!.Note!.Value.Centiemes);
        Assert.Null(livret.Unite("U4")!.Valeur(CodeElement.Appreciation));
        Assert.Equal(("Élève sérieuse.", 400), (livret.Dossier.Observations, Assert.Single(livret.Stages).CentiemesDeSemaine));
        Assert.True(transmis.EstIntact(livret, circuit.Session, UnCircuit.Referentiel));
        Assert.All(livret.Visas, v => Assert.Equal(v != transmis, v.EstRetire));
        Assert.DoesNotContain(livret.Points, p => p.EstOuvert);
        var rendues = livret.Evenements.Skip(rang).Where(e => e.Geste is Geste.CloreSansReponse && e.Element is not null).ToDictionary(e => e.Element.ToString()!, e => (e.Unite, e.Avant, e.Apres));
        Assert.Equal(("U4", "15 | 06/01/2020", "12 | 06/01/2020"), rendues["S1"]);
        Assert.Equal(("U4", null), (rendues["APPR"].Unite, rendues["APPR"].Apres));
        Assert.Equal(2, rendues.Count);
        Assert.Equal(Geste.SaisirLeDossier, livret.Evenements[^2].Geste);
        circuit.VerifierLaChaine();
    }

    [Fact]
    public void Une_demande_de_reouverture_attend_sa_reponse_avant_le_jury()
    {
        var circuit = new UnCircuit().Jusqua(Etat.Recevable).Jouer(Geste.DemanderUneReouverture);
        Assert.Contains("Une demande est déjà en attente", circuit.Demander(circuit.Acte(Geste.TransmettreAuJury))?.Phrase, StringComparison.Ordinal);

        circuit.Jouer(Geste.EcarterLaDemande, Geste.TransmettreAuJury);

        Assert.Equal("écartée : Demande tardive.", Assert.Single(circuit.Livret.Points).Issue);
    }

    [Fact]
    public void Retirer_de_la_session_ferme_ce_qui_attendait()
    {
        var circuit = new UnCircuit().Jusqua(Etat.Transmis).Preparer(Geste.EcarterLaProposition).Jouer(Geste.DemanderUneReouverture).Jouer(Geste.RetirerDeLaSession);
        Assert.Null(circuit.Livret.Proposition);
        Assert.DoesNotContain(circuit.Livret.Points, p => p.EstOuvert);
        Assert.Equal("demandeLe", circuit.Jouer(Geste.Retablir).Demander(new RetirerDeLaSession(CauseDeRetrait.Autre, new(2021, 1, 1)) { Motif = "Départ." })?.Champ);
    }
}
