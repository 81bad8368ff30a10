using Livret.Domaine.Circuits;
using Livret.Domaine.Circuits.Actes;
using Livret.Domaine.Livrets;
using Livret.Domaine.Perimetres;
using Livret.Domaine.Recevabilites;

namespace Livret.Domaine.Tests.Circuits;

/// <summary>Each condition of the table refuses with its sentence; that it passes is in <see cref="TableauTests"/>, which plays every row.</summary>
public class ConditionsTests
{
    private static readonly Dictionary<string, (Func<UnCircuit> Scene, Geste Geste, Role? Par, string Phrase)> Cas = new()
    {
        ["aucune anomalie bloquante"] = (() => new(note: null), Geste.Soumettre, null, "Ce livret n’est pas complet. U4"),
        ["le coordonnateur ; sans coordonnateur, chaque enseignant de la division"] = (() => new(), Geste.Soumettre, Role.Enseignant, "La division TC2 a un coordonnateur"),
        ["le chef d’établissement, ou un délégataire de ce jour"] =
            (() => new UnCircuit { Delegation = null }.Jusqua(Etat.Soumis), Geste.Viser, Role.Delegataire, "Aucune délégation de signature ne vous couvre"),
        ["le contenu est celui qui a été signé"] = (Altere, Geste.Transmettre, null, "n’est plus celui que le visa a scellé"),
        ["le livret est transmis, ou ne l’a jamais été et le délai est passé"] =
            (() => new(), Geste.ConstaterUneCondition, null, "peut encore être transmis jusqu’au 26 juin 2020 à 18 h 00"),
        ["une régularisation ou une réouverture est ouverte et sa date est passée"] =
            (() => new UnCircuit().EnRegularisation(), Geste.CloreSansReponse, null, "pour répondre. Attendez cette date."),
        ["aucune demande n’est en attente"] =
            (() => new UnCircuit().Jusqua(Etat.Transmis).Jouer(Geste.DemanderUneReouverture), Geste.DemanderUneReouverture, null, "Une demande est déjà en attente, faite par Odile ChefEtablissement"),
        ["le chef d’établissement a demandé la réouverture"] = (() => new UnCircuit().Jusqua(Etat.Recevable), Geste.Rouvrir, null, "Aucune demande de réouverture"),
        ["le responsable du service a demandé la rectification"] = (() => new UnCircuit().Jusqua(Etat.Clos), Geste.Rectifier, null, "Aucune rectification n’est demandée"),
        ["aucune proposition de non-recevabilité n’est en attente"] = (Proposee, Geste.DemanderUneRegularisation, null, "Odile Gestionnaire a proposé la non-recevabilité"),
        ["une proposition de non-recevabilité est en attente"] =
            (() => new UnCircuit().Jusqua(Etat.Transmis), Geste.PrononcerLaNonRecevabilite, null, "Aucune proposition de non-recevabilité"),
        ["une condition au moins est constatée non remplie"] =
            (() => new UnCircuit().Jusqua(Etat.Transmis).Constater(true), Geste.ProposerLaNonRecevabilite, null, "Aucune des trois conditions n’est constatée"),
        ["les trois conditions sont constatées remplies"] =
            (() => new UnCircuit().Jusqua(Etat.Transmis), Geste.DeclarerRecevable, null, "Constatez d’abord « remplie » : Visa et déclaration sur l’honneur, Transmission dans le délai, Durée de stage."),
        ["l’auteur de la proposition, ou le responsable du service"] = (Proposee, Geste.EcarterLaProposition, Role.Gestionnaire, "Seuls son auteur et le responsable"),
        ["une autre personne que l’auteur de la proposition, sauf exception motivée"] = (ProposeeParLeResponsable, Geste.PrononcerLaNonRecevabilite, null, "une autre personne la prononce"),
        ["le jour de la séance est venu"] = (() => new UnCircuit().Jusqua(Etat.AuJury), Geste.Deliberer, null, "La commission siège le 30 juin 2020"),
        ["les résultats de la session sont publiés"] = (() => new UnCircuit().Jusqua(Etat.Recevable), Geste.RemettreLesDonnees, null, "Un candidat ne voit aucune note avant les résultats. Attendez leur publication, le 10 juillet 2020"),
        ["l’instant de publication est venu"] = (() => new UnCircuit().Jusqua(Etat.Clos), Geste.Publier, null, "La publication est fixée au 10 juillet 2020 à 10 h 00"),
    };

    public static TheoryData<string> Enonces => [.. Circuit.Tableau.SelectMany(t => t.Conditions).Select(c => c.Enonce).Distinct()];

    [Theory]
    [MemberData(nameof(Enonces))]
    public void Une_condition_qui_ne_tient_pas_refuse_avec_sa_phrase_et_rien_ne_change(string enonce)
    {
        var (scene, geste, par, phrase) = Cas[enonce];
        var circuit = scene();
        Assert.Contains(Circuit.Transition(circuit.Livret.Etat, geste)!.Conditions, c => c.Enonce == enonce);
        var photo = circuit.Photo();
        // A gestionnaire who is not the author of the proposal.
        var agent = par is Role.Gestionnaire ? UnCircuit.Autre(Role.Gestionnaire) : par is { } role ? circuit.Agent(role) : null;

        Assert.Contains(phrase, circuit.Demander(circuit.Acte(geste), agent)?.Phrase, StringComparison.Ordinal);

        Assert.Contains(phrase, circuit.Livret.Empecher(circuit.Acte(geste), circuit.Ici(agent ?? circuit.Qui(geste)))?.Phrase, StringComparison.Ordinal);
        Assert.Equal(photo, circuit.Photo());
    }

    private static UnCircuit Altere()
    {
        var circuit = new UnCircuit().Jusqua(Etat.Vise);
        circuit.Livret.Prenom = "Mattéo";
        return circuit;
    }

    private static UnCircuit Proposee() => new UnCircuit().Jusqua(Etat.Transmis).Preparer(Geste.EcarterLaProposition);

    private static UnCircuit ProposeeParLeResponsable()
    {
        var circuit = new UnCircuit().Jusqua(Etat.Transmis).Preparer(Geste.ProposerLaNonRecevabilite);
        return circuit.Jouer(new ProposerLaNonRecevabilite(), circuit.Agent(Role.ResponsableService));
    }

    [Fact]
    public void La_proposition_compte_les_trois_conditions_et_trois_seulement() => Assert.Equal(3, Enum.GetValues<ConditionRecevabilite>().Length);
}
