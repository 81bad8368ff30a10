using Livret.Domaine.Circuits;
using Livret.Domaine.Livrets;
using Livret.Domaine.Perimetres;
using static Livret.Domaine.Livrets.Etat;

namespace Livret.Domaine.Tests.Proprietes;

/// <summary>
/// The table of section 1 of the circuit, written from the text: for each act, from where, by whom, and every reason for which it is refused. The
/// application says one of them; none: it does the act.
/// </summary>
internal static class ModeleDuCircuit
{
    private static readonly Etat[] AvantEnvoi = [EnSaisie, Soumis, Vise];
    private static readonly Role[] Soumettants = [Role.Coordonnateur, Role.ChefEtablissement, Role.Enseignant];

    /// <summary>From which states, by which roles, with a motive.</summary>
    private static readonly Dictionary<Geste, (Etat[] De, Role[] Par, bool Motif)> Table = new()
    {
        [Geste.Soumettre] = ([EnSaisie], Soumettants, false),
        [Geste.Reprendre] = ([Soumis], Soumettants, false),
        [Geste.RenvoyerALEquipe] = ([Soumis], [Role.ChefEtablissement], true),
        [Geste.Viser] = ([Soumis], [Role.ChefEtablissement], false),
        [Geste.RetirerLeVisa] = ([Vise], [Role.ChefEtablissement], true),
        [Geste.Transmettre] = ([Vise], [Role.ChefEtablissement], false),
        [Geste.ConstaterUneCondition] = ([Transmis, .. AvantEnvoi], [Role.Gestionnaire], false),
        [Geste.DemanderUneRegularisation] = ([Transmis], [Role.Gestionnaire], true),
        [Geste.CloreSansReponse] = (AvantEnvoi, [Role.Gestionnaire], false),
        [Geste.DemanderUneReouverture] = ([Transmis, Recevable], [Role.ChefEtablissement], true),
        [Geste.EcarterLaDemande] = ([Transmis, Recevable], [Role.ResponsableService], true),
        [Geste.Rouvrir] = ([Transmis, Recevable], [Role.ResponsableService], false),
        [Geste.ProposerLaNonRecevabilite] = ([Transmis, .. AvantEnvoi], [Role.Gestionnaire], false),
        [Geste.EcarterLaProposition] = ([Transmis, .. AvantEnvoi], [Role.Gestionnaire], true),
        [Geste.PrononcerLaNonRecevabilite] = ([Transmis, .. AvantEnvoi], [Role.ResponsableService], false),
        [Geste.DeclarerRecevable] = ([Transmis], [Role.Gestionnaire], false),
        [Geste.RapporterLaDecision] = ([Recevable, NonRecevable], [Role.ResponsableService], true),
        [Geste.EnvoyerLaLettre] = ([NonRecevable], [Role.Gestionnaire], false),
        [Geste.NotifierLaLettre] = ([NonRecevable], [Role.Gestionnaire], false),
        [Geste.TransmettreAuJury] = ([Recevable], [Role.Gestionnaire], false),
        [Geste.RetirerDuJury] = ([AuJury], [Role.ResponsableService], true),
        [Geste.Deliberer] = ([AuJury], [Role.PresidentJury], false),
        [Geste.ReprendreLaDeliberation] = ([Delibere], [Role.PresidentJury], false),
        [Geste.Clore] = ([Delibere], [Role.PresidentJury], false),
        [Geste.Publier] = ([Clos], [Role.ResponsableService], false),
        [Geste.DemanderUneRectification] = ([Clos, Publie], [Role.ResponsableService], true),
        [Geste.Rectifier] = ([Clos, Publie], [Role.PresidentJury], true),
        [Geste.RetirerDeLaSession] = ([EnSaisie, Soumis, Vise, Transmis], [Role.Gestionnaire], true),
        [Geste.Retablir] = ([Retire], [Role.Gestionnaire], true),
        [Geste.CorrigerLInscription] = ([EnSaisie], [Role.Gestionnaire], false),
        [Geste.ActualiserLesCoordonnees] = (Enum.GetValues<Etat>(), [Role.Gestionnaire], false),
        [Geste.Attribuer] = ([Transmis, .. AvantEnvoi, Recevable, NonRecevable], [Role.Gestionnaire], false),
    };

    public static IEnumerable<Geste> Gestes => Table.Keys;

    /// <summary>The acts that the text knows in a state, and who may ask them.</summary>
    public static IReadOnlyList<(Geste Geste, Role[] Par)> Depuis(Etat etat) => [.. Table.Where(t => t.Value.De.Contains(etat)).Select(t => (t.Key, t.Value.Par))];

    /// <summary>Every reason to refuse the act, as codes.</summary>
    public static HashSet<string> Refuser(EtatModele m, Demande d, Candidat candidat)
    {
        var (de, par, motif) = Table[d.Geste];
        if (!de.Contains(m.Etat))
            return [m.Etat is EnSaisie ? "ACTE_INTERDIT" : "LIVRET_VERROUILLE"];
        HashSet<string> raisons = [.. ConditionsModele.Refuser(m, d, candidat)];
        if (!par.Any(r => d.Par.Peut(d.Aujourdhui, r, commission: m.AuJury ? 12 : null)))
            raisons.Add("ACTE_INTERDIT");
        if (motif && string.IsNullOrWhiteSpace(d.Motif))
            raisons.Add("CHAMP_VIDE");
        return raisons;
    }
}
