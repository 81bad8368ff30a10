using Livret.Domaine.Circuits;
using Livret.Domaine.Circuits.Actes;
using Livret.Domaine.Deliberations;
using Livret.Domaine.Livrets;
using Livret.Domaine.Notations;
using Livret.Domaine.Perimetres;
using Livret.Domaine.Recevabilites;

namespace Livret.Domaine.Tests.Circuits;

/// <summary>What the history says of an act, and whose name or motive is kept.</summary>
public class DetailsTests
{
    private static string? Dit(UnCircuit circuit) => circuit.Livret.Evenements[^1].Apres?.Replace('\u00a0', ' ');

    [Fact]
    public void Un_candidat_s_inscrit_et_ses_unites_s_ouvrent()
    {
        var circuit = new UnCircuit(note: null);
        circuit.Jouer(Geste.Inscrire);
        Assert.Equal((1, Geste.Inscrire), (circuit.Livret.RangJournal, circuit.Livret.Evenements[0].Geste));
        Assert.Equal("Ce candidat est déjà inscrit à la session.", circuit.Demander(new Inscrire(), circuit.Agent(Role.Gestionnaire))?.Phrase);
    }

    [Fact]
    public void L_historique_dit_a_qui_le_dossier_est_attribue()
    {
        var circuit = new UnCircuit().Jusqua(Etat.Transmis).Jouer(Geste.Attribuer);
        Assert.Equal("à Odile Gestionnaire", Dit(circuit));
        Assert.Equal(circuit.Agent(Role.Gestionnaire).Id, circuit.Livret.GestionnaireId);

        circuit.Jouer(new Attribuer(null, null));

        Assert.Equal("à personne", Dit(circuit));
        Assert.Null(circuit.Livret.GestionnaireId);
    }

    [Fact]
    public void L_historique_dit_ce_qui_est_constate()
    {
        var circuit = new UnCircuit().Jusqua(Etat.Transmis);
        Assert.Equal("Durée de stage : remplie", Dit(circuit.Jouer(new ConstaterUneCondition(ConditionRecevabilite.DureeDeStage, true))));
        Assert.Equal("Durée de stage : non remplie", Dit(circuit.Jouer(new ConstaterUneCondition(ConditionRecevabilite.DureeDeStage, false) { Motif = "Attestation sans cachet." })));
    }

    [Fact]
    public void Constater_contre_la_proposition_rappelle_ce_que_l_application_propose()
    {
        var circuit = new UnCircuit().Jusqua(Etat.Transmis);
        Assert.StartsWith("L’application propose « remplie »", circuit.Demander(new ConstaterUneCondition(ConditionRecevabilite.Delai, false)).SansInsecables()?.Phrase, StringComparison.Ordinal);

        var jamais = new UnCircuit().ApresLaLimite();
        Assert.StartsWith("L’application propose « non remplie »", jamais.Demander(new ConstaterUneCondition(ConditionRecevabilite.Delai, true)).SansInsecables()?.Phrase, StringComparison.Ordinal);
    }

    [Fact]
    public void Une_transmission_dans_le_delai_ne_se_dit_pas_hors_delai()
    {
        var circuit = new UnCircuit().Jusqua(Etat.Transmis);
        Assert.Equal($"Bordereau {circuit.Livret.DerniereTransmission!.Bordereau}", Dit(circuit));
    }

    [Fact]
    public void L_historique_cite_la_lettre_et_son_numero_d_envoi_quand_elle_en_a_un()
    {
        var circuit = new UnCircuit().Jusqua(Etat.NonRecevable);
        var reference = circuit.Livret.Courriers[0].Reference;
        Assert.Equal(reference, Dit(circuit));
        Assert.Equal($"{reference}, le 08/06/2020, n° 1A 234", Dit(circuit.Jouer(Geste.EnvoyerLaLettre)));
        Assert.Equal($"{reference}, le 08/06/2020", Dit(circuit.Jouer(new EnvoyerLaLettre(reference, ModeEnvoi.RemiseEnMainPropre, null, new(2020, 6, 8)))));
    }

    [Fact]
    public void Une_exception_vide_n_en_est_pas_une()
    {
        var circuit = new UnCircuit().Jusqua(Etat.Transmis).Preparer(Geste.ProposerLaNonRecevabilite);
        circuit.Jouer(new ProposerLaNonRecevabilite(), circuit.Agent(Role.ResponsableService));
        var lettre = circuit.Lettre();
        var sansException = new PrononcerLaNonRecevabilite(lettre, []) { Exception = "" };
        Assert.Contains("une autre personne la prononce", circuit.Demander(sansException)?.Phrase, StringComparison.Ordinal);

        circuit.Jouer(sansException, UnCircuit.Autre(Role.ResponsableService));

        Assert.Equal(lettre.Reference, Dit(circuit));
    }

    [Fact]
    public void Le_chef_signe_en_son_nom_meme_s_il_tient_aussi_une_delegation()
    {
        var circuit = new UnCircuit().Jusqua(Etat.Soumis);
        var chef = circuit.Agent(Role.ChefEtablissement);
        var lesDeux = chef with { Affectations = [.. chef.Affectations, .. circuit.Agent(Role.Delegataire).Affectations] };
        Assert.NotNull(circuit.Ici(lesDeux).Delegation);

        circuit.Jouer(circuit.Acte(Geste.Viser), lesDeux);

        Assert.Equal("Odile ChefEtablissement, Proviseure", circuit.Livret.Visa!.Mention);
    }

    [Fact]
    public void Dix_de_moyenne_arretee_admet()
    {
        var circuit = new UnCircuit().Jusqua(Etat.AuJury).Preparer(Geste.Deliberer);
        circuit.Jouer(new Deliberer(circuit.Notes(1000), IssueJury.Admis, []));
        Assert.Equal((IssueJury.Admis, 1000), (circuit.Livret.Deliberation!.Issue, circuit.Livret.Deliberation.Moyenne!.Value.Centiemes));
    }

    [Fact]
    public void Un_admis_n_a_pas_de_motif_et_une_note_qui_ne_change_pas_non_plus()
    {
        var circuit = new UnCircuit().Jusqua(Etat.AuJury).Preparer(Geste.Deliberer);
        circuit.Jouer(new Deliberer([.. circuit.Notes().Select(n => n with { Motif = "Sans objet." })], IssueJury.Admis, []) { Motif = "Assiduité." });
        Assert.Null(circuit.Livret.Deliberation!.Motif);
        Assert.All(circuit.Livret.Deliberation.Notes, n => Assert.Null(n.Motif));
    }
}
