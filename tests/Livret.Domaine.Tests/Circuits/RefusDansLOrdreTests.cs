using Livret.Domaine.Circuits;
using Livret.Domaine.Circuits.Actes;
using Livret.Domaine.Livrets;
using Livret.Domaine.Notations;
using Livret.Domaine.Perimetres;
using Livret.Domaine.Recevabilites;

namespace Livret.Domaine.Tests.Circuits;

/// <summary>A request that is wrong in several ways is told the first: the motive, the parts, those that the service named, then the date.</summary>
public class RefusDansLOrdreTests
{
    [Fact]
    public void Le_motif_se_demande_avant_le_reste() =>
        Assert.Equal("motif", new UnCircuit().Demander(new RetirerDeLaSession(CauseDeRetrait.Abandon, new(2021, 1, 1)))?.Champ);

    [Fact]
    public void Un_renvoi_nomme_d_abord_ses_parties_puis_celles_du_service_puis_sa_date()
    {
        var circuit = new UnCircuit().Jusqua(Etat.Soumis);
        Assert.Equal("parties", circuit.Demander(new RenvoyerALEquipe([], UnCircuit.Lundi) { Motif = "À revoir." })?.Champ);

        var repris = new UnCircuit().EnRegularisation(Etat.Soumis);
        Assert.Equal("parties", repris.Demander(new RenvoyerALEquipe(["U6"], UnCircuit.Lundi) { Motif = "À revoir." })?.Champ);
        Assert.Equal("jusquau", repris.Demander(new RenvoyerALEquipe(["U4"], UnCircuit.Lundi) { Motif = "À revoir." })?.Champ);
    }

    [Fact]
    public void Une_regularisation_nomme_ses_parties_et_une_date_a_venir()
    {
        var circuit = new UnCircuit().Jusqua(Etat.Transmis);
        var photo = circuit.Photo();
        Assert.Equal("parties", circuit.Demander(new DemanderUneRegularisation([], UnCircuit.Lundi) { Motif = "U4 manque." })?.Champ);
        Assert.Equal("jusquau", circuit.Demander(new DemanderUneRegularisation(["U4"], UnCircuit.Lundi) { Motif = "U4 manque." })?.Champ);
        Assert.Equal(photo, circuit.Photo());
    }

    [Fact]
    public void Une_reouverture_nomme_ses_parties_et_une_date_a_venir()
    {
        var circuit = new UnCircuit().Jusqua(Etat.Recevable).Jouer(Geste.DemanderUneReouverture);
        var photo = circuit.Photo();
        Assert.Equal("parties", circuit.Demander(new Rouvrir([], UnCircuit.Lundi))?.Champ);
        Assert.Equal(CodeAnomalie.UniteInconnue, circuit.Demander(new Rouvrir(["U9"], circuit.Instant.AddDays(5)))?.Code);
        Assert.Equal("jusquau", circuit.Demander(new Rouvrir(["U6"], UnCircuit.Lundi))?.Champ);
        Assert.Equal(photo, circuit.Photo());
    }

    [Fact]
    public void Seule_la_lettre_de_la_decision_en_vigueur_s_envoie()
    {
        var circuit = new UnCircuit().Jusqua(Etat.NonRecevable);
        var premiere = circuit.Livret.Courriers[0].Reference;
        circuit.Jouer(Geste.RapporterLaDecision).Jouer(Geste.ProposerLaNonRecevabilite, Geste.PrononcerLaNonRecevabilite);
        Refus? Envoyer(string reference) => circuit.Demander(new EnvoyerLaLettre(reference, ModeEnvoi.Simple, null, new(2020, 6, 8)));

        Assert.Equal("Cette lettre n’est pas celle de la décision en vigueur. Rechargez la page.", Envoyer(premiere)?.Phrase);
        Assert.Equal("Cette lettre n’est pas celle de la décision en vigueur. Rechargez la page.", Envoyer("NR-2020-DEC-17-9999")?.Phrase);
        Assert.Null(Envoyer(circuit.Livret.Courriers[1].Reference));
    }

    [Fact]
    public void L_envoi_ne_precede_pas_le_jour_de_la_decision_dans_l_academie()
    {
        var circuit = new UnCircuit().Jusqua(Etat.Transmis).Le(new(2020, 6, 9, 22, 30, 0, DateTimeKind.Utc)).Jusqua(Etat.NonRecevable);
        var reference = circuit.Livret.Courriers[0].Reference;
        Assert.Equal("Indiquez un jour du 10/06/2020 à aujourd’hui.", circuit.Demander(new EnvoyerLaLettre(reference, ModeEnvoi.Simple, null, new(2020, 6, 9)))?.Phrase);
        Assert.Null(circuit.Demander(new EnvoyerLaLettre(reference, ModeEnvoi.Simple, null, new(2020, 6, 10))));
    }

    [Fact]
    public void Un_acte_impossible_dit_ceux_qui_menent_ailleurs_et_ceux_la_seulement()
    {
        var circuit = new UnCircuit().Jusqua(Etat.Transmis);
        Assert.Equal(
            "« Viser et signer la déclaration » n’est pas possible : ce livret est dans l’état « Transmis ». Ce qui est possible ici : demander une régularisation, rouvrir, prononcer la non-recevabilité, déclarer recevable, retirer de la session.",
            circuit.Demander(circuit.Acte(Geste.Viser)).SansInsecables()?.Phrase);
        Assert.Equal(
            "« Viser et signer la déclaration » n’est pas possible : ce livret est dans l’état « En saisie ». Ce qui est possible ici : soumettre au chef d’établissement, clore sans réponse, prononcer la non-recevabilité, retirer de la session.",
            new UnCircuit().Demander(circuit.Acte(Geste.Viser)).SansInsecables()?.Phrase);
        var recevable = new UnCircuit().Jusqua(Etat.Recevable);
        Assert.EndsWith("rouvrir, rapporter la décision, transmettre au jury.", recevable.Demander(recevable.Acte(Geste.Viser))?.Phrase, StringComparison.Ordinal);
    }

    [Fact]
    public void Chacun_ne_voit_que_les_actes_de_son_role()
    {
        var livret = new UnCircuit().Livret;
        Geste[] Actes(Role role) => [.. Circuit.Depuis(livret, UnCircuit.Autre(role)).Select(t => t.Geste)];
        Assert.Equal([Geste.Saisir, Geste.Concerter, Geste.SaisirLeDossier, Geste.Soumettre], Actes(Role.Coordonnateur));
        Assert.Equal([Geste.SaisirLeDossier, Geste.Soumettre], Actes(Role.ChefEtablissement));
        Assert.Empty(Actes(Role.PresidentJury));
        Assert.Empty(Circuit.Depuis(livret, UnCircuit.Autre(Role.Coordonnateur, uai: "0440002B")));
    }
}
