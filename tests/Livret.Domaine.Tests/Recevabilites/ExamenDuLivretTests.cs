using Livret.Domaine.Circuits;
using Livret.Domaine.Livrets;
using Livret.Domaine.Recevabilites;
using Livret.Domaine.Tests.Circuits;

namespace Livret.Domaine.Tests.Recevabilites;

/// <summary>What the application proposes of the three conditions, and the evidence that it gives (circuit, « Recevabilité »).</summary>
public class ExamenDuLivretTests
{
    private static (bool Proposition, string Preuve) Examiner(UnCircuit circuit, ConditionRecevabilite condition)
    {
        var examen = ExamenDuLivret.Examiner(circuit.Livret, circuit.Ici(circuit.Qui(Geste.ConstaterUneCondition))).Single(e => e.Condition == condition);
        return (examen.Proposition, examen.Preuve);
    }

    private static void Dit(UnCircuit circuit, ConditionRecevabilite condition, bool proposition, string preuve)
    {
        var examen = Examiner(circuit, condition);
        Assert.Equal(proposition, examen.Proposition);
        Assert.Contains(preuve, examen.Preuve, StringComparison.Ordinal);
    }

    private static UnCircuit AvecStages(params IReadOnlyList<Stage> stages)
    {
        var circuit = new UnCircuit();
        Assert.Null(circuit.SaisirLeDossier("Bien.", stages: stages));
        return circuit;
    }

    [Fact]
    public void Le_visa_se_juge_sur_ce_qui_a_ete_transmis()
    {
        Dit(new UnCircuit().Jusqua(Etat.Vise), ConditionRecevabilite.VisaEtDeclaration, false, "Aucun livret visé n’a été transmis.");
        var circuit = new UnCircuit().Jusqua(Etat.Transmis);
        Dit(circuit, ConditionRecevabilite.VisaEtDeclaration, true, "Le contenu est celui qui a été scellé.");
        circuit.Livret.Prenom = "Mattéo";
        Dit(circuit, ConditionRecevabilite.VisaEtDeclaration, false, "n’est plus celui que le visa");
    }

    [Fact]
    public void Le_delai_se_juge_sur_la_premiere_transmission_faite_a_temps()
    {
        Dit(new UnCircuit().ApresLaLimite(), ConditionRecevabilite.Delai, false, "Jamais transmis. La limite était le 26 juin 2020 à 18 h 00.");
        var circuit = new UnCircuit().Jusqua(Etat.Transmis);
        var (_, premiere) = Examiner(circuit, ConditionRecevabilite.Delai);
        Assert.StartsWith("Transmis le 8 juin 2020", premiere, StringComparison.Ordinal);
        circuit.Jouer(Geste.DemanderUneRegularisation).Le(new(2020, 6, 10, 8, 0, 0, DateTimeKind.Utc)).Jusqua(Etat.Transmis);
        Assert.Equal((true, premiere), Examiner(circuit, ConditionRecevabilite.Delai));
    }

    [Fact]
    public void Une_transmission_tardive_le_dit_et_la_suivante_ne_la_rattrape_pas()
    {
        var circuit = new UnCircuit().Jusqua(Etat.Vise).ApresLaLimite().Jusqua(Etat.Transmis);
        var (proposition, preuve) = Examiner(circuit, ConditionRecevabilite.Delai);
        Assert.False(proposition);
        Assert.Contains("hors délai. La limite était le 26 juin 2020", preuve, StringComparison.Ordinal);
        circuit.Jouer(Geste.DemanderUneRegularisation).Le(circuit.Instant.AddDays(1)).Jusqua(Etat.Transmis);
        Assert.Equal((false, preuve), Examiner(circuit, ConditionRecevabilite.Delai));
    }

    [Fact]
    public void Les_semaines_de_stage_s_additionnent()
    {
        Dit(AvecStages(UnCircuit.Stage(250), UnCircuit.Stage(150)), ConditionRecevabilite.DureeDeStage, true, "4 semaines enregistrées, pour un minimum de 4.");
        Dit(AvecStages(UnCircuit.Stage(250), UnCircuit.Stage(149)), ConditionRecevabilite.DureeDeStage, false, "3,99 semaines enregistrées, pour un minimum de 4.");
    }

    [Fact]
    public void Une_ligne_d_une_autre_nature_est_la_preuve_et_un_apprenti_sans_ligne_est_a_justifier()
    {
        Stage contrat = new() { Annee = 1, Entreprise = "Roullier", Debut = new(2018, 9, 3), Fin = new(2020, 7, 3), CentiemesDeSemaine = 100, Nature = NatureStage.ContratApprentissage };
        Dit(AvecStages(UnCircuit.Stage(100), contrat), ConditionRecevabilite.DureeDeStage, true, "Contrat d’apprentissage du 03/09/2018 au 03/07/2020 (Roullier).");
        var apprenti = AvecStages();
        apprenti.Livret.Voie = Domaine.Notations.Voie.Apprentissage;
        Dit(apprenti, ConditionRecevabilite.DureeDeStage, false, "à justifier");
    }
}
