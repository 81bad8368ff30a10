namespace Livret.Domaine.Circuits;

/// <summary>Everything that can happen to a livret (circuit, section 1), in the order of the circuit.</summary>
public enum Geste
{
    Saisir,
    Concerter,
    SaisirLeDossier,
    Soumettre,
    Reprendre,
    RenvoyerALEquipe,
    Viser,
    RetirerLeVisa,
    Transmettre,
    Attribuer,
    ConstaterUneCondition,
    DemanderUneRegularisation,
    CloreSansReponse,
    DemanderUneReouverture,
    EcarterLaDemande,
    Rouvrir,
    ProposerLaNonRecevabilite,
    EcarterLaProposition,
    PrononcerLaNonRecevabilite,
    DeclarerRecevable,
    RapporterLaDecision,
    EnvoyerLaLettre,
    NotifierLaLettre,
    TransmettreAuJury,
    RetirerDuJury,
    Deliberer,
    ReprendreLaDeliberation,
    Clore,
    Publier,
    DemanderUneRectification,
    Rectifier,
    RetirerDeLaSession,
    Retablir,
    Inscrire,
    CorrigerLInscription,
    ActualiserLesCoordonnees,
    RemettreLesDonnees,

    /// <summary>The end of a livret: outside the table, because nothing of the circuit remains (<see cref="Livrets.LivretScolaire.Purger"/>).</summary>
    Purger,
}

/// <summary>How an act is said.</summary>
/// <param name="Verbe">As a button: « Soumettre au chef d’établissement ».</param>
/// <param name="Fait">As the history: « Livret soumis au chef d’établissement ».</param>
public sealed record DefinitionGeste(Geste Geste, string Verbe, string Fait)
{
    /// <summary>One row per act, in the order of <see cref="Circuits.Geste"/>.</summary>
    public static IReadOnlyList<DefinitionGeste> Tableau { get; } =
    [
        new(Geste.Saisir, "Saisir", "Saisie"),
        new(Geste.Concerter, "Consigner la concertation", "Concertation consignée"),
        new(Geste.SaisirLeDossier, "Saisir le dossier", "Dossier enregistré"),
        new(Geste.Soumettre, "Soumettre au chef d’établissement", "Livret soumis au chef d’établissement"),
        new(Geste.Reprendre, "Reprendre", "Livret repris par l’équipe"),
        new(Geste.RenvoyerALEquipe, "Renvoyer à l’équipe", "Livret renvoyé à l’équipe"),
        new(Geste.Viser, "Viser et signer la déclaration", "Visa et déclaration sur l’honneur"),
        new(Geste.RetirerLeVisa, "Retirer le visa", "Visa retiré"),
        new(Geste.Transmettre, "Transmettre au service des examens", "Livret transmis au service des examens"),
        new(Geste.Attribuer, "Attribuer le dossier", "Dossier attribué"),
        new(Geste.ConstaterUneCondition, "Constater une condition", "Condition constatée"),
        new(Geste.DemanderUneRegularisation, "Demander une régularisation", "Régularisation demandée"),
        new(Geste.CloreSansReponse, "Clore sans réponse", "Demande close sans réponse : la version transmise est de nouveau en vigueur"),
        new(Geste.DemanderUneReouverture, "Demander la réouverture", "Réouverture demandée"),
        new(Geste.EcarterLaDemande, "Écarter la demande", "Demande écartée"),
        new(Geste.Rouvrir, "Rouvrir", "Livret rouvert"),
        new(Geste.ProposerLaNonRecevabilite, "Proposer la non-recevabilité", "Non-recevabilité proposée"),
        new(Geste.EcarterLaProposition, "Écarter la proposition", "Proposition écartée"),
        new(Geste.PrononcerLaNonRecevabilite, "Prononcer la non-recevabilité", "Livret déclaré non recevable"),
        new(Geste.DeclarerRecevable, "Déclarer recevable", "Livret déclaré recevable"),
        new(Geste.RapporterLaDecision, "Rapporter la décision", "Décision rapportée"),
        new(Geste.EnvoyerLaLettre, "Consigner l’envoi", "Envoi de la lettre consigné"),
        new(Geste.NotifierLaLettre, "Consigner la notification", "Notification de la lettre consignée"),
        new(Geste.TransmettreAuJury, "Transmettre au jury", "Livret transmis au jury"),
        new(Geste.RetirerDuJury, "Retirer du jury", "Livret retiré du jury"),
        new(Geste.Deliberer, "Délibérer", "Délibération du jury"),
        new(Geste.ReprendreLaDeliberation, "Reprendre la délibération", "Délibération reprise"),
        new(Geste.Clore, "Clore la commission", "Délibération close par le procès-verbal"),
        new(Geste.Publier, "Publier", "Décision publiée"),
        new(Geste.DemanderUneRectification, "Demander une rectification", "Rectification demandée"),
        new(Geste.Rectifier, "Rectifier une erreur matérielle", "Délibération rouverte pour rectifier une erreur matérielle"),
        new(Geste.RetirerDeLaSession, "Retirer de la session", "Candidat retiré de la session"),
        new(Geste.Retablir, "Rétablir", "Candidat rétabli"),
        new(Geste.Inscrire, "Inscrire", "Candidat inscrit"),
        new(Geste.CorrigerLInscription, "Corriger l’inscription", "Inscription corrigée"),
        new(Geste.ActualiserLesCoordonnees, "Actualiser les coordonnées", "Coordonnées actualisées"),
        new(Geste.RemettreLesDonnees, "Remettre ses données au candidat", "Données du candidat extraites pour lui être remises"),
        new(Geste.Purger, "Purger le livret", "Livret purgé"),
    ];

    public static DefinitionGeste De(Geste geste) => Tableau[(int)geste];
}
