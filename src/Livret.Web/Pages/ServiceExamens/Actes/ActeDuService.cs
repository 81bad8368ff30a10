using Livret.Domaine.Circuits;
using Livret.Domaine.Livrets;

namespace Livret.Web.Pages.ServiceExamens.Actes;

/// <summary>What the page of an act asks for.</summary>
[Flags]
public enum Demandes { Rien = 0, Motif = 1, Parties = 2, Jour = 4, Commission = 8, Cause = 16, Defauts = 32, Lettre = 64 }

/// <summary>An act of the service on one file, as its confirmation page tells it.</summary>
/// <param name="Code">In the address.</param>
/// <param name="Part">What leaves or changes.</param>
/// <param name="Reste">What does not, and why.</param>
/// <param name="AUnSujet">Whether the livret has what the act is about; otherwise it is not even offered.</param>
public sealed record ActeDuService(string Code, Geste Geste, Demandes Demande, string Part, string Reste, Func<LivretScolaire, bool> AUnSujet)
{
    private static readonly Func<LivretScolaire, bool> Toujours = _ => true;
    private static readonly Func<LivretScolaire, bool> UneOuverture = l => l.Point(NaturePoint.Regularisation, NaturePoint.Reouverture) is not null;
    private static readonly Func<LivretScolaire, bool> UneDemande = l => l.Point(NaturePoint.DemandeDeReouverture) is not null;
    private static readonly Func<LivretScolaire, bool> UneProposition = l => l.Proposition is not null;

    /// <summary>In the order in which they are offered.</summary>
    public static IReadOnlyList<ActeDuService> Tableau { get; } =
    [
        new("recevable", Geste.DeclarerRecevable, Demandes.Rien,
            "Le livret devient recevable. Les conditions que l’application propose remplies et que personne n’a encore constatées sont constatées à votre nom.",
            "Rien ne part au jury : la transmission est un acte distinct. Le responsable du service peut rapporter la décision.", Toujours),
        new("regularisation", Geste.DemanderUneRegularisation, Demandes.Motif | Demandes.Parties | Demandes.Jour | Demandes.Defauts,
            "L’établissement lit votre phrase et peut corriger les seules parties nommées, jusqu’à la date.",
            "La version transmise reste scellée et sa première date de transmission compte pour le délai. Les autres parties restent fermées.", Toujours),
        new("cloture", Geste.CloreSansReponse, Demandes.Rien,
            "La version transmise redevient la version en vigueur : notes, stages et dossier reviennent à ce qui a été scellé.",
            "Le brouillon de l’établissement reste dans l’historique. Rien n’est décidé sur la recevabilité.", UneOuverture),
        new("reouverture", Geste.Rouvrir, Demandes.Parties | Demandes.Jour,
            "L’établissement peut corriger les parties nommées jusqu’à la date. Si le livret est recevable, la décision est rapportée.",
            "Une nouvelle transmission avant cette date est dans le délai. Les autres parties restent fermées.", UneDemande),
        new("ecarter-demande", Geste.EcarterLaDemande, Demandes.Motif,
            "L’établissement lit que sa demande est écartée, et pourquoi.", "Le livret reste dans son état.", UneDemande),
        new("non-recevabilite", Geste.ProposerLaNonRecevabilite, Demandes.Motif | Demandes.Lettre,
            "La proposition attend le responsable du service. Tant qu’elle est en attente, le livret ne peut être ni déclaré recevable ni renvoyé en régularisation.",
            "Aucune lettre ne part : la décision revient à une autre personne.", Toujours),
        new("ecarter-proposition", Geste.EcarterLaProposition, Demandes.Motif,
            "La proposition est écartée. Le livret peut de nouveau être déclaré recevable ou régularisé.", "Les constats des trois conditions restent.", UneProposition),
        new("prononcer", Geste.PrononcerLaNonRecevabilite, Demandes.Lettre,
            "Le livret devient non recevable. La lettre ci-dessous est archivée avec son empreinte et attend son envoi ; sa copie est remise au chef d’établissement.",
            "Le livret n’est pas transmis au jury. La lettre archivée ne change plus, même si la décision est rapportée.", UneProposition),
        new("rapporter", Geste.RapporterLaDecision, Demandes.Motif,
            "La décision et sa lettre sont marquées « rapportée ». Le livret revient à l’état d’avant.", "La lettre et la décision restent dans le dossier.", Toujours),
        new("jury", Geste.TransmettreAuJury, Demandes.Commission,
            "La commission reçoit la version scellée du livret, sur un bordereau numéroté.", "L’adresse du candidat ne part pas.", Toujours),
        new("retrait-jury", Geste.RetirerDuJury, Demandes.Motif,
            "Le livret revient au service. La décision de recevabilité est rapportée.", "L’exemplaire remis à la commission est conservé, marqué « retiré ».", Toujours),
        new("rectification", Geste.DemanderUneRectification, Demandes.Motif,
            "Le président de la commission lit votre demande et peut rouvrir la délibération de ce seul candidat.", "La décision du jury ne change pas avant son acte.", Toujours),
        new("publication", Geste.Publier, Demandes.Rien, "La décision du jury est publiée.", "Les notes du livret ne sont pas communiquées.", Toujours),
        new("retrait", Geste.RetirerDeLaSession, Demandes.Motif | Demandes.Cause,
            "Le candidat sort de tous les comptes de la session.", "Le livret et son historique restent. Le candidat peut être rétabli.", Toujours),
        new("retablissement", Geste.Retablir, Demandes.Motif,
            "Le livret revient en saisie dans son établissement.", "Un visa ou une transmission d’avant le retrait restent dans l’historique.", Toujours),
    ];

    public string Verbe => DefinitionGeste.De(Geste).Verbe;

    public static ActeDuService? De(string code) => Tableau.FirstOrDefault(a => a.Code == code);

    /// <summary>Those that exist in the state of the livret and have something to be about.</summary>
    public static IEnumerable<ActeDuService> Depuis(LivretScolaire livret) =>
        Tableau.Where(a => Circuit.Transition(livret.Etat, a.Geste) is not null && a.AUnSujet(livret));
}
