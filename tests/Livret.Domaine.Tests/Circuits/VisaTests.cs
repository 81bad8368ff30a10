using Livret.Domaine.Circuits;
using Livret.Domaine.Circuits.Actes;
using Livret.Domaine.Livrets;
using Livret.Domaine.Perimetres;
using Livret.Domaine.Recevabilites;

namespace Livret.Domaine.Tests.Circuits;

/// <summary>The visa seals what is printed; the transmission leaves with it, or not at all.</summary>
public class VisaTests
{
    [Fact]
    public void Le_visa_garde_la_declaration_le_signataire_l_empreinte_et_la_fin_du_journal()
    {
        var circuit = new UnCircuit().Jusqua(Etat.Soumis);
        var (rang, empreinte) = (circuit.Livret.RangJournal, circuit.Livret.EmpreinteJournal);

        var visa = circuit.Jouer(Geste.Viser).Livret.Visa!;

        Assert.Equal((Declaration.Courante.Version, Declaration.Courante.Texte), (visa.VersionDeclaration, visa.TexteDeclaration));
        Assert.Equal(("Odile ChefEtablissement, Proviseure", circuit.Instant), (visa.Mention, visa.Le));
        Assert.Equal((rang, empreinte), (visa.RangJournal, visa.EmpreinteJournal));
        Assert.Equal(Visa.Sceller(visa.Contenu), visa.Empreinte);
        Assert.Contains("\"ccfOuPonctuelle\":1200", visa.Contenu, StringComparison.Ordinal);
        Assert.DoesNotContain("adresse", visa.Contenu, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public void Ce_qui_est_imprime_ne_change_pas_sans_briser_le_sceau_et_l_adresse_si()
    {
        (Action<LivretScolaire> Changer, bool Intact)[] changements =
        [
            (l => l.Adresse1 = "3 rue des Lilas", true), (l => l.Courriel = "a@exemple.test", true), (l => l.Ville = "Nantes", true),
            (l => l.Nom = "ABELLA", false), (l => l.DateNaissance = new(2000, 1, 2), false), (l => l.Division = "TC1", false), (l => l.Redoublant = true, false),
            (l => l.LangueVivante = "Anglais", false), (l => l.Ine = "0123456789A", false), (l => l.Etablissement!.Nom = "Autre lycée", false),
        ];
        foreach (var (changer, intact) in changements)
        {
            var circuit = new UnCircuit().Jusqua(Etat.Vise);
            changer(circuit.Livret);
            Assert.Equal(intact, circuit.Livret.Visa!.EstIntact(circuit.Livret, circuit.Session, UnCircuit.Referentiel));
            Assert.Equal(intact, circuit.Livret.Empecher(circuit.Acte(Geste.Transmettre), circuit.Ici(circuit.Agent(Role.ChefEtablissement))) is null);
        }
    }

    [Fact]
    public void Le_visa_d_un_delegataire_reste_valable_apres_sa_delegation()
    {
        var circuit = new UnCircuit().Jusqua(Etat.Soumis);
        circuit.Jouer(circuit.Acte(Geste.Viser), circuit.Agent(Role.Delegataire));
        Assert.Equal("Odile Delegataire, proviseure adjointe, par délégation (arrêté n° 12)", circuit.Livret.Visa!.Mention);
        Assert.Contains("\"parDelegation\":\"arrêté n° 12\"", circuit.Livret.Visa.Contenu, StringComparison.Ordinal);

        circuit.Delegation = null;
        Assert.NotNull(circuit.Demander(circuit.Acte(Geste.Transmettre), circuit.Agent(Role.Delegataire)));
        circuit.Jouer(Geste.Transmettre);

        Assert.Equal(circuit.Livret.Visa.Empreinte, circuit.Livret.DerniereTransmission!.Empreinte);
    }

    [Fact]
    public void Un_autre_delegataire_du_jour_peut_retirer_le_visa_qui_se_garde_retire()
    {
        var circuit = new UnCircuit().Jusqua(Etat.Vise);
        circuit.Jouer(circuit.Acte(Geste.RetirerLeVisa), UnCircuit.Autre(Role.Delegataire));

        Assert.Null(circuit.Livret.Visa);
        Assert.Equal(("Odile Delegataire", "Une appréciation manque."), (Assert.Single(circuit.Livret.Visas).RetirePar, circuit.Livret.Visas[0].MotifDuRetrait));
    }

    [Fact]
    public void L_ordre_des_stages_en_memoire_ne_change_pas_ce_qui_est_scelle()
    {
        Stage[] stages = [UnCircuit.Stage(300), UnCircuit.Stage(100)];
        Assert.Equal(DossierEcrit.Ecrire(new(), stages), DossierEcrit.Ecrire(new(), stages.Reverse()));
    }

    [Fact]
    public void Signer_demande_une_qualite()
    {
        var circuit = new UnCircuit().Jusqua(Etat.Soumis);
        Assert.Equal("qualite", circuit.Demander(new Viser(" ", Section.Vide))?.Champ);
        Assert.Empty(circuit.Livret.Visas);
    }

    [Fact]
    public void Une_transmission_apres_la_limite_est_possible_et_dite_hors_delai()
    {
        var circuit = new UnCircuit().Jusqua(Etat.Vise).ApresLaLimite().Jouer(Geste.Transmettre);
        Assert.False(circuit.Livret.DerniereTransmission!.DansLeDelai);
        Assert.EndsWith("hors délai", circuit.Livret.Evenements[^1].Apres, StringComparison.Ordinal);
    }

    [Fact]
    public void La_premiere_date_de_transmission_compte_apres_une_regularisation()
    {
        var circuit = new UnCircuit().EnRegularisation(Etat.Vise).ApresLaLimite().Jouer(Geste.Transmettre);
        var (premiere, seconde) = (circuit.Livret.Transmissions[0], circuit.Livret.Transmissions[1]);
        Assert.Equal((true, premiere.Bordereau), (premiere.DansLeDelai, seconde.Precedent));

        var examen = ExamenDuLivret.Examiner(ConditionRecevabilite.Delai, circuit.Livret, circuit.Ici(circuit.Agent(Role.Gestionnaire)));

        Assert.True(examen.Proposition);
        Assert.Contains("Transmis le 8 juin 2020", examen.Preuve, StringComparison.Ordinal);
    }

    [Fact]
    public void Retablir_un_candidat_ne_laisse_pas_en_vigueur_un_visa_qui_n_est_pas_parti()
    {
        var circuit = new UnCircuit().Jusqua(Etat.Vise).Jouer(Geste.RetirerDeLaSession, Geste.Retablir);
        Assert.Null(circuit.Livret.Visa);
        Assert.Equal("candidat retiré de la session", Assert.Single(circuit.Livret.Visas).MotifDuRetrait);
    }
}
