using Livret.Domaine.Circuits;
using Livret.Domaine.Circuits.Actes;
using Livret.Domaine.Livrets;
using Livret.Domaine.Notations;
using Livret.Domaine.Perimetres;
using Livret.Domaine.Recevabilites;
using Livret.Domaine.Referentiels;
using Livret.Domaine.Tests.Circuits;
using static Livret.Domaine.Tests.Reglement;

namespace Livret.Domaine.Tests.Livrets;

/// <summary>A livret around its circuit: its name, its units, who types what, what a correction of the inscription changes.</summary>
public class LivretScolaireTests
{
    private readonly UnCircuit _circuit = new();

    private LivretScolaire Livret => _circuit.Livret;

    private Contexte Contexte(string unite) => Livret.Contexte(_circuit.Session, UnCircuit.Referentiel, UnCircuit.Referentiel.Unite(unite)!);

    private Refus? Importer(string unite, string ligne, Role role, string? fichier) => Livret.Saisir(
        Contexte(unite), [.. Lire(Contexte(unite), ligne).Select(Changement.Poser)], _circuit.Agent(role), _circuit.Instant, _circuit.Calendrier, confirme: true, fichier).Refus;

    [Fact]
    public void Un_candidat_se_cherche_par_son_nom_et_son_prenom_d_aujourd_hui()
    {
        Assert.Equal("ABELA MATTEO", Livret.NomRecherche);
        Livret.Nom = "Évrard";
        Assert.Equal("EVRARD MATTEO", Livret.NomRecherche);
        Livret.Prenom = "Anne-Lise";
        Assert.Equal("EVRARD ANNE LISE", Livret.NomRecherche);
    }

    [Fact]
    public void L_academie_est_celle_de_l_etablissement_et_reste_quand_il_n_est_plus_charge()
    {
        Livret.Etablissement = new() { Uai = "0690001A", Nom = "Lycée", Type = TypeEtablissement.Public, CodeAcademie = "10" };
        Assert.Equal("10", Livret.CodeAcademie);
        Livret.Etablissement = null;
        Assert.Equal("10", Livret.CodeAcademie);
    }

    [Fact]
    public void Le_chef_importe_les_notes_de_ses_equipes_mais_ne_les_saisit_pas()
    {
        Assert.Equal(
            "L’unité U4 n’est pas de votre ressort, ou cet élément revient à l’équipe pédagogique.",
            Importer("U4", "S1;06/01/2020;13", Role.ChefEtablissement, fichier: null)?.Phrase);
        Assert.Null(Importer("U4", "S1;06/01/2020;13", Role.ChefEtablissement, "notes.csv"));
        Assert.Equal(("Import de notes.csv", 1300), (Livret.Evenements[^1].Motif, Livret.Unite("U4")!.Valeur(CodeElement.Lire("S1")!.Value)?.Note?.Centiemes));
        Assert.Null(Importer("U4", "S1;06/01/2020;14", Role.Enseignant, "notes.csv"));
        Assert.Equal("Import de notes.csv", Livret.Evenements[^1].Motif);
        Assert.Null(Importer("U4", "S1;06/01/2020;15", Role.Enseignant, fichier: null));
        Assert.Null(Livret.Evenements[^1].Motif);
    }

    [Fact]
    public void Une_dispense_refusee_dit_a_qui_elle_revient() =>
        Assert.Equal("DISPENSE revient au service des examens.", Importer("U4", "DISPENSE", Role.Enseignant, fichier: null)?.Phrase);

    [Theory]
    [InlineData(Role.Enseignant, null, true)]
    [InlineData(Role.Enseignant, "concertations.csv", true)]
    [InlineData(Role.ChefEtablissement, "concertations.csv", true)]
    [InlineData(Role.ChefEtablissement, null, false)]
    [InlineData(Role.Gestionnaire, "concertations.csv", false)]
    public void La_concertation_est_de_l_equipe_et_le_chef_peut_l_importer(Role role, string? fichier, bool acceptee)
    {
        var refus = Livret.Concerter("U4", new(new(2020, 6, 3), ["Claire Aubertin"], []), _circuit.Agent(role), _circuit.Instant, _circuit.Calendrier, fichier);

        Assert.Equal(acceptee ? null : "L’unité U4 n’est pas de votre ressort.", refus?.Phrase);
        Assert.Equal(acceptee, Livret.Unite("U4")!.Concertation is not null);
    }

    [Fact]
    public void Ce_qui_est_mis_de_cote_se_lit_avec_sa_raison()
    {
        Assert.Empty(Livret.MisesDeCote(_circuit.Session, UnCircuit.Referentiel));
        var circuit = new UnCircuit(note: null);
        Assert.Null(circuit.Saisir("U4", "CCG;;9"));
        Assert.Null(circuit.Saisir("U4", "GLOBALE;12/03/2020;12,5"));

        var misesDeCote = Assert.Single(circuit.Livret.MisesDeCote(circuit.Session, UnCircuit.Referentiel));

        Assert.Equal((CodeAnomalie.DeuxColonnes, 900), (misesDeCote.Code, misesDeCote.Valeur?.Note?.Centiemes));
    }

    [Fact]
    public void Une_evaluation_de_plus_prend_le_rang_qui_suit()
    {
        var unite = Livret.Unite("U4")!;
        Assert.Equal(1, unite.ProchainRang);
        foreach (var rang in new[] { 1, 2, 3 })
        {
            var evaluation = Assert.Single(Lire(Contexte("U4"), "CC;06/01/2020;9")) with { Rang = rang };
            Assert.Null(Livret.Saisir(Contexte("U4"), [Changement.Poser(evaluation)], _circuit.Agent(Role.Enseignant), _circuit.Instant, _circuit.Calendrier, confirme: true).Refus);
        }
        Assert.Equal(4, unite.ProchainRang);
    }

    [Fact]
    public void Un_constat_est_celui_de_sa_condition()
    {
        _circuit.Jusqua(Etat.Transmis).Jouer(new ConstaterUneCondition(ConditionRecevabilite.Delai, true)).Jouer(new ConstaterUneCondition(ConditionRecevabilite.DureeDeStage, false) { Motif = "Attestation sans cachet." });
        Assert.Equal((null, true, false), (Livret.Constat(ConditionRecevabilite.VisaEtDeclaration)?.Remplie, Livret.Constat(ConditionRecevabilite.Delai)?.Remplie, Livret.Constat(ConditionRecevabilite.DureeDeStage)?.Remplie));
    }

    [Fact]
    public void Corriger_l_inscription_dit_tout_ce_qui_change()
    {
        var nouvelle = Inscription.De(Livret) with { Redoublant = true, Progressive = true, Ine = "0123456789A" };
        _circuit.Jouer(new CorrigerLInscription(nouvelle, Livret.Etablissement!, UnCircuit.Referentiel));
        Assert.Equal("ine : vide → 0123456789A, redoublant : N → O, forme : GLOBALE → PROGRESSIVE", Livret.Evenements[^1].Apres);
        Assert.Equal(nouvelle, Inscription.De(Livret));
    }

    [Fact]
    public void Une_autre_option_ouvre_ses_unites_et_ne_ferme_que_celles_ou_rien_n_est_ecrit()
    {
        static Unite DOption(string code, string option) => new()
        {
            Code = code,
            Ordre = 2,
            Intitule = code,
            Option = option,
            Coefficient = Coefficient.De(2),
            Habilite = Ccf(1),
            NonHabilite = Ponctuelle(1),
        };
        Referentiel options = new() { Code = "BTS-T", Intitule = "Essai", Version = "2", Unites = [U4(), DOption("U51", "A"), DOption("U52", "A"), DOption("U53", "A"), DOption("U61", "B")] };
        void Choisir(string option) => _circuit.Jouer(new CorrigerLInscription(Inscription.De(Livret) with { Option = option }, Livret.Etablissement!, options));
        IEnumerable<string> Codes() => Livret.Unites.Select(u => u.Code).Order(StringComparer.Ordinal);

        Choisir("A");
        Assert.Equal(["U4", "U51", "U52", "U53", "U6"], Codes());
        var contexte = Livret.Contexte(_circuit.Session, options, options.Unite("U51")!);
        Assert.Null(Livret.Saisir(contexte, [.. Lire(contexte, "S1;10/03/2020;14").Select(Changement.Poser)], _circuit.Agent(Role.Enseignant), _circuit.Instant, _circuit.Calendrier).Refus);
        Assert.Null(Livret.Concerter("U52", new(new(2020, 6, 3), ["Claire Aubertin"], []), _circuit.Agent(Role.Enseignant), _circuit.Instant, _circuit.Calendrier));

        Choisir("B");

        Assert.Equal(["U4", "U51", "U52", "U6", "U61"], Codes());
    }

    [Fact]
    public void Clore_sans_reponse_rend_aussi_l_inscription_transmise_et_dit_ce_qui_change()
    {
        _circuit.EnRegularisation().Jouer(Geste.CorrigerLInscription);
        Assert.Null(_circuit.Saisir("U4", "S1;06/01/2020;15"));
        var (u4, u6) = (Livret.Unite("U4")!.Version, Livret.Unite("U6")!.Version);
        var rang = Livret.RangJournal;

        _circuit.Preparer(Geste.CloreSansReponse).Jouer(Geste.CloreSansReponse);

        Assert.Equal("Matteo", Livret.Prenom);
        var rendue = Livret.Evenements[rang];
        Assert.Equal((Geste.CorrigerLInscription, "prenom : Camille → Matteo", "Odile Gestionnaire"), (rendue.Geste, rendue.Apres, rendue.Par));
        Assert.NotEqual(u4, Livret.Unite("U4")!.Version);
        Assert.Equal(u6, Livret.Unite("U6")!.Version);
        _circuit.VerifierLaChaine();
    }

    [Fact]
    public void A_l_instant_de_la_date_donnee_la_demande_vaut_encore()
    {
        _circuit.EnRegularisation();
        var limite = Livret.Points[^1].Jusquau!.Value;
        Assert.StartsWith("Ce livret n’est rouvert que pour U4, les stages et le dossier", Livret.Verrou("U6", limite, _circuit.Calendrier)?.Phrase, StringComparison.Ordinal);
        Assert.StartsWith("La date donnée pour corriger ce livret est passée", Livret.Verrou("U6", limite.AddTicks(1), _circuit.Calendrier)?.Phrase, StringComparison.Ordinal);
    }

    [Fact]
    public void Un_livret_n_est_verrouille_que_si_aucune_de_ses_parties_ne_se_saisit()
    {
        _circuit.EnRegularisation();
        var limite = Livret.Points[^1].Jusquau!.Value;
        Assert.Null(Livret.Verrou(limite, _circuit.Calendrier));
        Assert.StartsWith("La date donnée pour corriger ce livret est passée", Livret.Verrou(limite.AddTicks(1), _circuit.Calendrier)?.Phrase, StringComparison.Ordinal);
    }

    [Fact]
    public void Le_jour_de_la_signature_est_celui_de_l_academie()
    {
        _circuit.Jusqua(Etat.Soumis).Le(new(2020, 6, 9, 22, 30, 0, DateTimeKind.Utc)).Jouer(Geste.Viser);
        Assert.StartsWith("Ce livret est signé depuis le 10 juin 2020.", Livret.Verrou("U4", _circuit.Instant, _circuit.Calendrier)?.Phrase, StringComparison.Ordinal);
    }

    [Fact]
    public void Deux_stages_commences_le_meme_jour_se_signalent_le_plus_court_d_abord()
    {
        static Stage Jusquau(int jour) => new() { Annee = 2, Entreprise = "E", CentiemesDeSemaine = 100, Debut = new(2020, 1, 6), Fin = new(2020, 1, jour) };
        Stage longue = Jusquau(31), courte = Jusquau(10);
        Assert.Equal([(courte, longue)], Stage.Chevauchements([longue, courte]));
    }
}
