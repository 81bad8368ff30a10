using Livret.Domaine.Livrets;
using Livret.Domaine.Notations;
using Livret.Domaine.Perimetres;
using static Livret.Domaine.Circuits.Conditions;
using static Livret.Domaine.Livrets.Etat;
using static Livret.Domaine.Perimetres.Role;

namespace Livret.Domaine.Circuits;

/// <summary>
/// The circuit of a livret as one table. The check, the buttons, the history and the diagram of the documentation are drawn from it;
/// what is not in it is refused.
/// </summary>
public static class Circuit
{
    private const string Note = "§2";
    private const string Jury = "code de l’éducation, D643-26";
    private const bool AvecMotif = true, SansMotif = false;

    /// <summary>Where a livret that was never transmitted may be found.</summary>
    private static readonly Etat[] AvantTransmission = [EnSaisie, Soumis, Vise];

    private static readonly Etat[] AuService = [Transmis, EnSaisie, Soumis, Vise];
    private static readonly Role[] Equipe = [Enseignant];
    private static readonly Role[] Direction = [ChefEtablissement];
    private static readonly Role[] Soumettants = [Coordonnateur, ChefEtablissement, Enseignant];
    private static readonly Role[] Service = [Gestionnaire];
    private static readonly Role[] Responsable = [ResponsableService];
    private static readonly Role[] Presidence = [PresidentJury];

    public static IReadOnlyList<Transition> Tableau { get; } =
    [
        new(Geste.Saisir, [EnSaisie], EnSaisie, [Enseignant, Gestionnaire], "§1", SansMotif),
        new(Geste.Concerter, [EnSaisie], EnSaisie, Equipe, "§1", SansMotif),
        new(Geste.SaisirLeDossier, [EnSaisie], EnSaisie, [Coordonnateur, ChefEtablissement], Note, SansMotif),
        new(Geste.Soumettre, [EnSaisie], Soumis, Soumettants, "§1", SansMotif, EquipeHabilitee, SansAnomalieBloquante),
        new(Geste.Reprendre, [Soumis], EnSaisie, Soumettants, "§1", SansMotif, EquipeHabilitee),
        new(Geste.RenvoyerALEquipe, [Soumis], EnSaisie, Direction, Note, AvecMotif),
        new(Geste.Viser, [Soumis], Vise, Direction, Note, SansMotif, SignataireHabilite, SansAnomalieBloquante),
        new(Geste.RetirerLeVisa, [Vise], Soumis, Direction, Note, AvecMotif, SignataireHabilite),
        new(Geste.Transmettre, [Vise], Transmis, Direction, Note, SansMotif, SignataireHabilite, EmpreinteIntacte),
        new(Geste.Attribuer, [.. AuService, Recevable, NonRecevable], Arrivee.Meme, Service, Note, SansMotif),
        new(Geste.ConstaterUneCondition, AuService, Arrivee.Meme, Service, Note, SansMotif, TransmisOuHorsDelai),
        new(Geste.DemanderUneRegularisation, [Transmis], EnSaisie, Service, Note, AvecMotif, SansProposition),
        new(Geste.CloreSansReponse, AvantTransmission, Transmis, Service, Note, SansMotif, ReponseEchue),
        new(Geste.DemanderUneReouverture, [Transmis, Recevable], Arrivee.Meme, Direction, Note, AvecMotif, SansDemande),
        new(Geste.EcarterLaDemande, [Transmis, Recevable], Arrivee.Meme, Responsable, Note, AvecMotif, DemandeDeReouverture),
        new(Geste.Rouvrir, [Transmis, Recevable], EnSaisie, Responsable, Note, SansMotif, DemandeDeReouverture, SansProposition),
        new(Geste.ProposerLaNonRecevabilite, AuService, Arrivee.Meme, Service, Note, SansMotif, TransmisOuHorsDelai, SansProposition, UneConditionNonRemplie),
        new(Geste.EcarterLaProposition, AuService, Arrivee.Meme, Service, Note, AvecMotif, UneProposition, AuteurOuResponsable),
        new(Geste.PrononcerLaNonRecevabilite, AuService, NonRecevable, Responsable, Note, SansMotif, UneProposition, UneConditionNonRemplie, QuatreYeux),
        new(Geste.DeclarerRecevable, [Transmis], Recevable, Service, Note, SansMotif, SansProposition, ToutesConditionsRemplies),
        new(Geste.RapporterLaDecision, [Recevable, NonRecevable], Arrivee.Anterieure, Responsable, Note, AvecMotif),
        new(Geste.EnvoyerLaLettre, [NonRecevable], Arrivee.Meme, Service, Note, SansMotif),
        new(Geste.NotifierLaLettre, [NonRecevable], Arrivee.Meme, Service, Note, SansMotif),
        new(Geste.TransmettreAuJury, [Recevable], AuJury, Service, Note, SansMotif, SansDemande),
        new(Geste.RetirerDuJury, [AuJury], Transmis, Responsable, Note, AvecMotif),
        new(Geste.Deliberer, [AuJury], Delibere, Presidence, Jury, SansMotif, SeanceOuverte),
        new(Geste.ReprendreLaDeliberation, [Delibere], AuJury, Presidence, Jury, SansMotif),
        new(Geste.Clore, [Delibere], Clos, Presidence, Jury, SansMotif),
        new(Geste.Publier, [Clos], Publie, Responsable, Jury, SansMotif, PublicationOuverte),
        new(Geste.DemanderUneRectification, [Clos, Publie], Arrivee.Meme, Responsable, Jury, AvecMotif, SansDemande),
        new(Geste.Rectifier, [Clos, Publie], AuJury, Presidence, Jury, AvecMotif, DemandeDeRectification),
        new(Geste.RetirerDeLaSession, [EnSaisie, Soumis, Vise, Transmis], Retire, Service, "", AvecMotif),
        new(Geste.Retablir, [Retire], EnSaisie, Service, "", AvecMotif),
        new(Geste.Inscrire, [EnSaisie], EnSaisie, Service, "", SansMotif),
        new(Geste.CorrigerLInscription, [EnSaisie], EnSaisie, Service, Note, SansMotif),
        new(Geste.ActualiserLesCoordonnees, Enum.GetValues<Etat>(), Arrivee.Meme, Service, "", SansMotif),
        new(Geste.RemettreLesDonnees, [.. AuService, Recevable, NonRecevable, Publie, Retire], Arrivee.Meme, Service, "RGPD, article 15", SansMotif, ResultatsPublies),
    ];

    private static readonly Dictionary<(Etat, Geste), Transition> Index =
        Tableau.SelectMany(t => t.De.Select(de => (Cle: (de, t.Geste), Transition: t))).ToDictionary(t => t.Cle, t => t.Transition);

    public static Transition? Transition(Etat etat, Geste geste) => Index.GetValueOrDefault((etat, geste));

    /// <summary>The acts that exist in a state, whoever asks.</summary>
    public static IEnumerable<Transition> Depuis(Etat etat) => Tableau.Where(t => t.De.Contains(etat));

    /// <summary>The acts of a user on a livret, its state and his roles considered; the conditions are looked at when he acts.</summary>
    public static IEnumerable<Transition> Depuis(LivretScolaire livret, Agent agent)
    {
        var ici = livret.Perimetre();
        return Depuis(livret.Etat).Where(t => t.Roles.Any(r => agent.Peut(r, ici)));
    }

    /// <summary>The refusal of an act that does not exist in this state: it says which do.</summary>
    public static Refus Impossible(Etat etat, Geste geste) => new(
        etat is EnSaisie ? CodeAnomalie.ActeInterdit : CodeAnomalie.LivretVerrouille,
        $"« {DefinitionGeste.De(geste).Verbe} » n’est pas possible : ce livret est dans l’état « {etat.EnClair()} ». {Alternative(etat)}",
        Note);

    private static string Alternative(Etat etat)
    {
        var actes = Depuis(etat).Where(t => t.Vers.Etat != etat && t.Vers != Arrivee.Meme).Select(t => DefinitionGeste.De(t.Geste).Verbe);
        return $"Ce qui est possible ici : {string.Join(", ", actes.Select(a => char.ToLower(a[0], Phrases.Francais) + a[1..]))}.";
    }
}
