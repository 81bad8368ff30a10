using Livret.Domaine.Circuits;
using Livret.Domaine.Circuits.Actes;
using Livret.Domaine.Livrets;
using Livret.Domaine.Notations;
using Livret.Domaine.Perimetres;
using Livret.Domaine.Recevabilites;

namespace Livret.Domaine.Tests.Circuits;

/// <summary>The very instant of each date of the circuit, and what happens when a date was not set.</summary>
public class BornesTests
{
    private static readonly TimeSpan UneMinute = TimeSpan.FromMinutes(1);

    /// <summary>So that the next act is asked at that instant: each takes a minute.</summary>
    private static UnCircuit A(UnCircuit circuit, DateTime instant) => circuit.Le(instant - UneMinute);

    private static Refus? SansCalendrier(UnCircuit circuit, Acte acte) => circuit.Livret.Appliquer(acte, circuit.Ici(circuit.Qui(acte.Geste)) with { Calendrier = null });

    [Fact]
    public void La_date_limite_de_transmission_est_incluse()
    {
        var circuit = new UnCircuit().Jusqua(Etat.Vise);
        Assert.True(A(circuit, circuit.Calendrier.LimiteTransmission).Jouer(Geste.Transmettre).Livret.DerniereTransmission!.DansLeDelai);
        var tardif = new UnCircuit().Jusqua(Etat.Vise);
        Assert.False(A(tardif, tardif.Calendrier.LimiteTransmission + UneMinute).Jouer(Geste.Transmettre).Livret.DerniereTransmission!.DansLeDelai);

        var jamais = A(new UnCircuit(), circuit.Calendrier.LimiteTransmission);
        Assert.NotNull(jamais.Demander(jamais.Acte(Geste.ConstaterUneCondition)));
        Assert.Null(jamais.Demander(jamais.Acte(Geste.ConstaterUneCondition)));
    }

    [Fact]
    public void La_fenetre_de_saisie_s_ouvre_a_son_instant_et_se_ferme_au_sien()
    {
        var circuit = new UnCircuit();
        var (livret, calendrier) = (circuit.Livret, circuit.Calendrier);
        Assert.Contains("La saisie ouvre le 25 mai 2020", livret.Verrou("U4", calendrier.OuvertureSaisie - UneMinute, calendrier)?.Phrase, StringComparison.Ordinal);
        Assert.Null(livret.Verrou("U4", calendrier.OuvertureSaisie, calendrier));
        Assert.Null(livret.Verrou("U4", calendrier.FermetureSaisie - UneMinute, calendrier));
        Assert.NotNull(livret.Verrou("U4", calendrier.FermetureSaisie, calendrier));
        Assert.Null(livret.Verrou("U4", calendrier.FermetureSaisie, calendrier: null));
    }

    [Fact]
    public void La_date_d_une_demande_est_incluse_et_ne_se_clot_qu_apres()
    {
        var circuit = new UnCircuit().EnRegularisation();
        var limite = circuit.Livret.Points[^1].Jusquau!.Value;
        Assert.Null(circuit.Livret.Verrou("U4", limite, circuit.Calendrier));
        Assert.NotNull(circuit.Livret.Verrou("U4", limite + UneMinute, circuit.Calendrier));
        Assert.NotNull(A(circuit, limite).Demander(new CloreSansReponse()));
        Assert.Null(circuit.Demander(new CloreSansReponse()));
    }

    [Fact]
    public void La_publication_s_ouvre_a_son_instant()
    {
        var circuit = new UnCircuit().Jusqua(Etat.Clos);
        var publication = circuit.Calendrier.Publication!.Value;
        Assert.NotNull(A(circuit, publication - UneMinute).Demander(new Publier()));
        Assert.Null(circuit.Demander(new Publier()));
        Assert.Null(circuit.Demander(new RemettreLesDonnees()));

        var service = new UnCircuit().Jusqua(Etat.Recevable);
        Assert.NotNull(A(service, publication - UneMinute).Demander(new RemettreLesDonnees()));
        Assert.Null(service.Demander(new RemettreLesDonnees()));
    }

    [Fact]
    public void La_seance_s_ouvre_a_minuit_dans_l_academie()
    {
        var circuit = A(new UnCircuit().Jusqua(Etat.AuJury), new(2020, 6, 29, 21, 59, 0, DateTimeKind.Utc));
        Assert.NotNull(circuit.Demander(circuit.Acte(Geste.Deliberer)));
        Assert.Null(circuit.Demander(circuit.Acte(Geste.Deliberer)));
    }

    [Fact]
    public void Ce_qui_s_ouvre_s_ouvre_jusqu_a_un_instant_a_venir_et_pas_au_dela_de_celui_du_service()
    {
        var circuit = new UnCircuit().Jusqua(Etat.Soumis);
        Assert.Equal("jusquau", circuit.Demander(new RenvoyerALEquipe(["U4"], circuit.Instant + UneMinute) { Motif = "À revoir." })?.Champ);
        Assert.Null(circuit.Demander(new RenvoyerALEquipe(["U4"], circuit.Instant + (2 * UneMinute)) { Motif = "À revoir." }));

        var repris = new UnCircuit().EnRegularisation(Etat.Soumis);
        var limite = repris.Livret.Points[^1].Jusquau!.Value;
        Assert.Equal("jusquau", repris.Demander(new RenvoyerALEquipe(["U4"], limite + UneMinute) { Motif = "À revoir." })?.Champ);
        Assert.Equal("parties", repris.Demander(new RenvoyerALEquipe(["U4", "U6"], limite) { Motif = "À revoir." })?.Champ);
        Assert.Null(repris.Demander(new RenvoyerALEquipe(["U4"], limite) { Motif = "À revoir." }));
        Assert.Equal(limite, repris.Livret.Point(NaturePoint.Renvoi)!.Jusquau);
    }

    [Fact]
    public void Un_renvoi_sans_date_dure_autant_que_la_demande_du_service()
    {
        var circuit = new UnCircuit().EnRegularisation(Etat.Soumis);
        circuit.Jouer(new RenvoyerALEquipe(["U4"], null) { Motif = "À revoir." });
        Assert.Equal(circuit.Livret.Point(NaturePoint.Regularisation)!.Jusquau, circuit.Livret.Point(NaturePoint.Renvoi)!.Jusquau);
    }

    [Fact]
    public void Un_motif_tient_en_500_caracteres()
    {
        var circuit = new UnCircuit().Jusqua(Etat.Vise);
        circuit.Jouer(new RetirerLeVisa { Motif = new('x', Acte.LongueurMotif) });
        Assert.Equal(Acte.LongueurMotif, circuit.Livret.Evenements[^1].Motif!.Length);
    }

    [Fact]
    public void Une_demande_de_retrait_est_datee_d_aujourd_hui_au_plus()
    {
        var circuit = new UnCircuit();
        var jour = DateOnly.FromDateTime(circuit.Instant);
        Assert.Equal("demandeLe", circuit.Demander(new RetirerDeLaSession(CauseDeRetrait.Abandon, jour.AddDays(1)) { Motif = "Départ." })?.Champ);
        Assert.Null(circuit.Demander(new RetirerDeLaSession(CauseDeRetrait.Abandon, jour) { Motif = "Départ." }));
    }

    [Fact]
    public void Sans_calendrier_rien_n_est_tardif_mais_rien_ne_se_decide_sur_un_delai()
    {
        var soumis = new UnCircuit().Jusqua(Etat.Soumis);
        Assert.Contains("aucune date limite n’est fixée", SansCalendrier(soumis, new RenvoyerALEquipe(["U4"], null) { Motif = "À revoir." })?.Phrase, StringComparison.Ordinal);
        Assert.Contains("8 juin 2020", SansCalendrier(soumis, new RenvoyerALEquipe(["U4"], UnCircuit.Lundi) { Motif = "À revoir." })?.Phrase, StringComparison.Ordinal);
        Assert.Contains("Fixez-la dans le calendrier", SansCalendrier(soumis, soumis.Acte(Geste.ConstaterUneCondition))?.Phrase, StringComparison.Ordinal);

        var vise = new UnCircuit().Jusqua(Etat.Vise);
        Assert.Null(SansCalendrier(vise, vise.Acte(Geste.Transmettre)));
        Assert.Equal((null, true), (vise.Livret.DerniereTransmission!.Limite, vise.Livret.DerniereTransmission.DansLeDelai));

        var clos = new UnCircuit().Jusqua(Etat.Clos);
        Assert.Contains("Aucune date de publication", SansCalendrier(clos, new Publier())?.Phrase, StringComparison.Ordinal);
        var recevable = new UnCircuit().Jusqua(Etat.Recevable);
        Assert.Contains("sa date n’est pas encore fixée", SansCalendrier(recevable, new RemettreLesDonnees())?.Phrase, StringComparison.Ordinal);
    }

    [Fact]
    public void Une_condition_constatee_comme_proposee_ne_garde_pas_de_motif()
    {
        var circuit = new UnCircuit().Jusqua(Etat.Transmis);
        circuit.Jouer(new ConstaterUneCondition(ConditionRecevabilite.Delai, true) { Motif = "Pour mémoire." });
        Assert.Equal((true, null), (circuit.Livret.Constats[0].Proposition, circuit.Livret.Constats[0].Motif));
        circuit.Jouer(new ConstaterUneCondition(ConditionRecevabilite.Delai, false) { Motif = "Cachet illisible." });
        Assert.Equal((true, false, "Cachet illisible."), (circuit.Livret.Constats[0].Proposition, circuit.Livret.Constats[0].Remplie, circuit.Livret.Constats[0].Motif));
        Assert.StartsWith("Transmis le 8 juin 2020", circuit.Livret.Constats[0].Preuve, StringComparison.Ordinal);
    }

    [Fact]
    public void Une_regularisation_repond_a_la_demande_de_reouverture()
    {
        var circuit = new UnCircuit().Jusqua(Etat.Transmis).Jouer(Geste.DemanderUneReouverture, Geste.DemanderUneRegularisation);
        Assert.Equal("régularisation demandée par le service", circuit.Livret.Points[0].Issue);
        Assert.Equal(NaturePoint.Regularisation, Assert.Single(circuit.Livret.Points, p => p.EstOuvert).Nature);
    }

    [Fact]
    public void Un_candidat_ne_s_inscrit_qu_une_fois()
    {
        var circuit = new UnCircuit();
        Assert.Equal(CodeAnomalie.NumeroDejaPris, circuit.Demander(new Inscrire(), circuit.Agent(Role.Gestionnaire))?.Code);
    }

    [Fact]
    public void Un_livret_transmis_ne_change_plus_d_etablissement_ni_de_specialite_et_ne_va_pas_a_un_autre_service()
    {
        var circuit = new UnCircuit();
        Refus? Corriger(Inscription nouvelle, string service = UnCircuit.Service) => circuit.Demander(new CorrigerLInscription(
            nouvelle, new() { Uai = nouvelle.Uai, Nom = "Lycée", Type = TypeEtablissement.Public, CodeAcademie = "NANTES", Academie = new() { Code = "NANTES", Nom = "Nantes", CodeService = service, FuseauHoraire = "Europe/Paris" } }, UnCircuit.Referentiel));
        var inscription = Inscription.De(circuit.Livret);
        Assert.Equal((CodeAnomalie.ActeInterdit, "uai"), (Corriger(inscription, "DEC-RENNES")!.Code, Corriger(inscription, "DEC-RENNES")!.Champ));
        Assert.Null(Corriger(inscription with { Uai = "0440002B" }));
        Assert.Equal("uai : 0440001A → 0440002B", circuit.Livret.Evenements[^1].Apres);
        Assert.Null(Corriger(inscription));

        circuit.EnRegularisation();
        Assert.Equal("uai", Corriger(inscription with { Uai = "0440002B" })?.Champ);
        Assert.Equal("specialite", Corriger(inscription with { Specialite = "AUTRE" })?.Champ);
        Assert.Null(Corriger(inscription with { Prenom = "Mattéo" }));
    }
}
