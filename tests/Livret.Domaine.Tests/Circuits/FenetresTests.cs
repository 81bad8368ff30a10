using Livret.Domaine.Circuits;
using Livret.Domaine.Circuits.Actes;
using Livret.Domaine.Livrets;
using Livret.Domaine.Perimetres;

namespace Livret.Domaine.Tests.Circuits;

/// <summary>When a livret may be typed: the window of the académie, or the date and the parts of what opened it again.</summary>
public class FenetresTests
{
    private static readonly DateTime ApresLaFermeture = new(2020, 6, 20, 8, 0, 0, DateTimeKind.Utc);

    private static void Refuse(string phrase, Refus? refus) => Assert.Contains(phrase, refus?.Phrase, StringComparison.Ordinal);

    [Fact]
    public void Hors_de_la_fenetre_la_saisie_dit_quand_elle_a_ferme()
    {
        var circuit = new UnCircuit().Le(ApresLaFermeture);
        Refuse("La saisie est fermée depuis le 19 juin 2020 à 18 h 00", circuit.Saisir("U4", "S1;06/01/2020;13"));
        Refuse("La saisie est fermée", circuit.SaisirLeDossier("Non."));
    }

    [Fact]
    public void Un_livret_renvoye_s_ouvre_hors_fenetre_pour_les_unites_nommees_jusqu_a_sa_date()
    {
        var circuit = new UnCircuit().Jusqua(Etat.Soumis).Le(ApresLaFermeture).Jouer(new RenvoyerALEquipe(["U4"], null) { Motif = "U4 est à revoir." });

        Assert.Equal(circuit.Calendrier.LimiteTransmission, Assert.Single(circuit.Livret.Points).Jusquau);
        Assert.Null(circuit.Saisir("U4", "S1;06/01/2020;13"));
        Refuse("La saisie est fermée", circuit.Saisir("U6", "S1;10/03/2020;13"));
        Refuse("La saisie est fermée", circuit.SaisirLeDossier("Non."));
        Refuse("La saisie est fermée", circuit.ApresLaLimite().Saisir("U4", "S1;06/01/2020;14"));
    }

    [Fact]
    public void Un_renvoi_est_traite_par_la_soumission()
    {
        var circuit = new UnCircuit().Jusqua(Etat.Soumis).Jouer(Geste.RenvoyerALEquipe);
        Assert.NotNull(circuit.Livret.Point(NaturePoint.Renvoi));

        circuit.Le(ApresLaFermeture).Jouer(Geste.Soumettre);

        Assert.Equal("soumis de nouveau", Assert.Single(circuit.Livret.Points).Issue);
        circuit.Jouer(Geste.Reprendre);
        Refuse("La saisie est fermée", circuit.Saisir("U4", "S1;06/01/2020;13"));
    }

    [Fact]
    public void Une_regularisation_n_ouvre_que_ce_qu_elle_nomme_meme_dans_la_fenetre()
    {
        var circuit = new UnCircuit().EnRegularisation();
        Assert.True(circuit.Livret.EstARegulariser);
        Assert.Null(circuit.Saisir("U4", "S1;06/01/2020;13"));
        Assert.Null(circuit.SaisirLeDossier("Complété."));
        Refuse("n’est rouvert que pour U4, les stages et le dossier, jusqu’au 13 juin 2020", circuit.Saisir("U6", "S1;10/03/2020;13"));
        Refuse("La date donnée pour corriger ce livret est passée", circuit.Le(new(2020, 6, 18, 8, 0, 0, DateTimeKind.Utc)).Saisir("U4", "S1;06/01/2020;14"));
    }

    [Fact]
    public void Une_reouverture_accordee_n_ouvre_que_ses_unites_et_se_transmet_dans_le_delai()
    {
        var circuit = new UnCircuit().Jusqua(Etat.Transmis).ApresLaLimite().Jouer(Geste.DemanderUneReouverture, Geste.Rouvrir);
        Assert.Null(circuit.Saisir("U6", "S1;10/03/2020;13"));
        Refuse("n’est rouvert que pour U6", circuit.Saisir("U4", "S1;06/01/2020;13"));

        circuit.Jouer(Geste.Soumettre, Geste.Viser, Geste.Transmettre);

        var transmission = circuit.Livret.DerniereTransmission!;
        Assert.True(transmission.DansLeDelai);
        Assert.Equal((circuit.Livret.Points[^1].Jusquau, circuit.Livret.Transmissions[0].Bordereau), (transmission.Limite, transmission.Precedent));
        Assert.DoesNotContain(circuit.Livret.Points, p => p.EstOuvert);
    }

    [Fact]
    public void Une_transmission_apres_la_date_de_la_reouverture_est_hors_delai()
    {
        var circuit = new UnCircuit().Jusqua(Etat.Transmis).Jouer(Geste.DemanderUneReouverture, Geste.Rouvrir).Jouer(Geste.Soumettre, Geste.Viser);
        circuit.Le(circuit.Livret.Points[^1].Jusquau!.Value.AddHours(1)).Jouer(Geste.Transmettre);
        Assert.False(circuit.Livret.DerniereTransmission!.DansLeDelai);
    }

    [Fact]
    public void Rouvrir_un_livret_recevable_rapporte_la_decision()
    {
        var circuit = new UnCircuit().Jusqua(Etat.Recevable).Jouer(Geste.DemanderUneReouverture, Geste.Rouvrir);
        Assert.Null(circuit.Livret.Decision);
        Assert.Equal("réouverture : Une note a été mal recopiée.", Assert.Single(circuit.Livret.Decisions).MotifDuRapport);
    }

    [Theory]
    [InlineData(new string[0], "Choisissez au moins une unité")]
    [InlineData(new[] { "U9" }, "Ce livret ne comporte pas l’unité U9")]
    public void Ce_qui_s_ouvre_se_nomme(string[] parties, string phrase)
    {
        var circuit = new UnCircuit().Jusqua(Etat.Soumis);
        var photo = circuit.Photo();
        Refuse(phrase, circuit.Demander(new RenvoyerALEquipe(parties, null) { Motif = "À revoir." }).SansInsecables());
        Assert.Equal("jusquau", circuit.Demander(new RenvoyerALEquipe(["U4"], circuit.Instant.AddDays(-1)) { Motif = "À revoir." })?.Champ);
        Assert.Equal(photo, circuit.Photo());
    }

    [Fact]
    public void Le_renvoi_ne_s_ouvre_pas_a_qui_n_est_pas_de_l_equipe()
    {
        var circuit = new UnCircuit().Jusqua(Etat.Soumis).Jouer(Geste.RenvoyerALEquipe);
        Refuse("n’est pas de votre ressort", circuit.Saisir("U4", "S1;06/01/2020;13", Role.MembreJury));
    }
}
