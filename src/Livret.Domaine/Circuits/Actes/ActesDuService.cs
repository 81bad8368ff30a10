using Livret.Domaine.Livrets;
using Livret.Domaine.Notations;
using Livret.Domaine.Recevabilites;

namespace Livret.Domaine.Circuits.Actes;

/// <summary>The file is given to a gestionnaire of the service; null: to nobody.</summary>
public sealed record Attribuer(Guid? GestionnaireId, string? Gestionnaire) : Acte(Geste.Attribuer)
{
    internal override string Detail => Gestionnaire is null ? "à personne" : $"à {Gestionnaire}";

    internal override void Produire(LivretScolaire livret, Circonstances ici) => livret.Attribuer(GestionnaireId);
}

/// <summary>A person records a condition; against the proposal, with a motive.</summary>
public sealed record ConstaterUneCondition(ConditionRecevabilite Condition, bool Remplie) : Acte(Geste.ConstaterUneCondition)
{
    internal override string Detail => $"{Condition.EnClair()} : {(Remplie ? "remplie" : "non remplie")}";

    internal override Refus? Refuser(LivretScolaire livret, Circonstances ici)
    {
        var examen = ExamenDuLivret.Examiner(Condition, livret, ici);
        return examen.Proposition != Remplie && string.IsNullOrWhiteSpace(Motif)
            ? new(CodeAnomalie.ChampVide, $"L’application propose « {(examen.Proposition ? "remplie" : "non remplie")} » : donnez le motif de votre choix (dérogation, force majeure, pièce vue…).", "§2", $"motif-{Condition}")
            : null;
    }

    internal override void Produire(LivretScolaire livret, Circonstances ici)
    {
        var examen = ExamenDuLivret.Examiner(Condition, livret, ici);
        livret.Constater(new()
        {
            Condition = Condition,
            Remplie = Remplie,
            Proposition = examen.Proposition,
            Preuve = examen.Preuve,
            Motif = examen.Proposition == Remplie ? null : Motif,
            ParId = ici.Agent.Id,
            Par = ici.Agent.Nom,
            Le = ici.Instant,
        });
    }
}

/// <summary>The school is asked to correct named parts before a date; the transmitted version stays sealed.</summary>
public sealed record DemanderUneRegularisation(IReadOnlyList<string> Parties, DateTime Jusquau) : Acte(Geste.DemanderUneRegularisation)
{
    internal override string Detail => string.Join(", ", Parties.Select(PointOuvert.EnClair));

    internal override Refus? Refuser(LivretScolaire livret, Circonstances ici) =>
        Ouvertures.RefuserLesParties(livret, Parties) ?? Ouvertures.RefuserLaDate(Jusquau, ici);

    internal override void Produire(LivretScolaire livret, Circonstances ici)
    {
        livret.Fermer(NaturePoint.DemandeDeReouverture, ici.Instant, "régularisation demandée par le service");
        livret.Ouvrir(NaturePoint.Regularisation, Motif!, Parties, Jusquau, ici.Auteur);
    }
}

/// <summary>Nothing came before the date: the version transmitted first is current again, the draft stays in the history.</summary>
public sealed record CloreSansReponse() : Acte(Geste.CloreSansReponse)
{
    internal override void Produire(LivretScolaire livret, Circonstances ici)
    {
        foreach (var nature in (NaturePoint[])[NaturePoint.Renvoi, NaturePoint.Regularisation, NaturePoint.Reouverture])
            livret.Fermer(nature, ici.Instant, "clos sans réponse");
        livret.RetirerLeBrouillon(ici.Auteur, "demande close sans réponse");
        livret.Restaurer(livret.VisaTransmis!, ici);
    }
}

/// <summary>The service refuses the request of the head.</summary>
public sealed record EcarterLaDemande() : Acte(Geste.EcarterLaDemande)
{
    internal override void Produire(LivretScolaire livret, Circonstances ici) =>
        livret.Fermer(NaturePoint.DemandeDeReouverture, ici.Instant, $"écartée : {Motif}");
}

/// <summary>The service grants the réouverture until a date; a decision in force is withdrawn.</summary>
public sealed record Rouvrir(IReadOnlyList<string> Parties, DateTime Jusquau) : Acte(Geste.Rouvrir)
{
    internal override string Detail => string.Join(", ", Parties.Select(PointOuvert.EnClair));

    internal override Refus? Refuser(LivretScolaire livret, Circonstances ici) =>
        Ouvertures.RefuserLesParties(livret, Parties) ?? Ouvertures.RefuserLaDate(Jusquau, ici);

    internal override void Produire(LivretScolaire livret, Circonstances ici)
    {
        var demande = livret.Point(NaturePoint.DemandeDeReouverture)!;
        demande.Fermer(ici.Instant, "accordée");
        livret.Decision?.Rapporter(ici.Auteur, $"réouverture : {demande.Motif}");
        livret.Ouvrir(NaturePoint.Reouverture, demande.Motif, Parties, Jusquau, ici.Auteur);
    }
}

/// <summary>Proposed by one; while it is pending nothing else is decided.</summary>
public sealed record ProposerLaNonRecevabilite() : Acte(Geste.ProposerLaNonRecevabilite)
{
    internal override void Produire(LivretScolaire livret, Circonstances ici) => livret.Ajouter(new PropositionDeNonRecevabilite
    {
        ParId = ici.Agent.Id,
        Par = ici.Agent.Nom,
        Le = ici.Instant,
        PourNonTransmission = livret.Etat is not Etat.Transmis,
    });
}

public sealed record EcarterLaProposition() : Acte(Geste.EcarterLaProposition)
{
    internal override void Produire(LivretScolaire livret, Circonstances ici) => livret.Proposition!.Fermer(ici.Instant, $"écartée : {Motif}");
}

/// <summary>Pronounced by another: the letter is archived with its hash.</summary>
/// <param name="Courrier">The letter, composed and sealed; its <see cref="Courrier.DecisionId"/> is the one of the decision.</param>
/// <param name="Manques">What the letter lacks, one sentence each; nothing is pronounced while there is one.</param>
public sealed record PrononcerLaNonRecevabilite(Courrier? Courrier, IReadOnlyList<string> Manques) : Acte(Geste.PrononcerLaNonRecevabilite)
{
    /// <summary>Why the author of the proposal pronounces it himself.</summary>
    public string? Exception { get; init; }

    internal override string? Detail => Exception is { Length: > 0 } ? $"Exception au double regard : {Exception}" : Courrier?.Reference;

    internal override Refus? Refuser(LivretScolaire livret, Circonstances ici) => Manques.Count == 0 && Courrier is not null ? null
        : new(CodeAnomalie.ActeInterdit, $"La lettre ne peut pas être établie. {string.Join(' ', Manques)}", "§2");

    internal override void Produire(LivretScolaire livret, Circonstances ici)
    {
        livret.Proposition!.Fermer(ici.Instant, "prononcée");
        livret.Ajouter(new DecisionDeRecevabilite
        {
            Id = Courrier!.DecisionId,
            Recevable = false,
            ParId = ici.Agent.Id,
            Par = ici.Agent.Nom,
            Le = ici.Instant,
            EtatAvant = livret.Etat,
            Exception = Exception,
        });
        livret.Ajouter(Courrier);
    }
}

public sealed record DeclarerRecevable() : Acte(Geste.DeclarerRecevable)
{
    internal override void Produire(LivretScolaire livret, Circonstances ici) => livret.Ajouter(new DecisionDeRecevabilite
    {
        Recevable = true,
        ParId = ici.Agent.Id,
        Par = ici.Agent.Nom,
        Le = ici.Instant,
        EtatAvant = livret.Etat,
    });
}

/// <summary>The decision and its letter are kept, marked « rapportée ».</summary>
public sealed record RapporterLaDecision() : Acte(Geste.RapporterLaDecision)
{
    internal override void Produire(LivretScolaire livret, Circonstances ici) => livret.Decision!.Rapporter(ici.Auteur, Motif!);
}

/// <summary>The sending of the letter is recorded.</summary>
public sealed record EnvoyerLaLettre(string Reference, ModeEnvoi Mode, string? Numero, DateOnly Jour) : Acte(Geste.EnvoyerLaLettre)
{
    internal override string Detail => $"{Reference}, le {Phrases.Jour(Jour)}{(string.IsNullOrWhiteSpace(Numero) ? "" : $", n° {Numero}")}";

    internal override Refus? Refuser(LivretScolaire livret, Circonstances ici) =>
        Courriers.Chercher(livret, Reference) is not { } courrier ? Courriers.Inconnu
        : courrier.RefuserLEnvoi(Mode, Numero, Jour, ici.Jour, Courriers.JourDe(courrier, ici));

    internal override void Produire(LivretScolaire livret, Circonstances ici) => Courriers.Chercher(livret, Reference)!.Envoyer(Mode, Numero, Jour);
}

/// <summary>The notification of the letter is recorded; the last day of recours follows from it.</summary>
public sealed record NotifierLaLettre(string Reference, NatureNotification Nature, DateOnly Jour) : Acte(Geste.NotifierLaLettre)
{
    internal override string Detail => $"{Reference}, le {Phrases.Jour(Jour)}";

    internal override Refus? Refuser(LivretScolaire livret, Circonstances ici) =>
        Courriers.Chercher(livret, Reference) is not { } courrier ? Courriers.Inconnu : courrier.RefuserLaNotification(Nature, Jour, ici.Jour);

    internal override void Produire(LivretScolaire livret, Circonstances ici) => Courriers.Chercher(livret, Reference)!.Notifier(Nature, Jour);
}

internal static class Courriers
{
    public static Refus Inconnu { get; } = new(CodeAnomalie.ActeInterdit, "Cette lettre n’est pas celle de la décision en vigueur. Rechargez la page.");

    public static Courrier? Chercher(LivretScolaire livret, string reference) =>
        livret.Courriers.FirstOrDefault(c => c.Reference == reference && c.DecisionId == livret.Decision?.Id);

    public static DateOnly JourDe(Courrier courrier, Circonstances ici) =>
        DateOnly.FromDateTime(ici.Calendrier?.HeureLocale(courrier.Le) ?? courrier.Le);
}

/// <summary>Why a candidate leaves the session.</summary>
public enum CauseDeRetrait { Abandon, Transfert, DoubleInscription, Autre }

/// <summary>Out of every count, kept in the history.</summary>
/// <param name="DemandeLe">Day of the request of the head.</param>
public sealed record RetirerDeLaSession(CauseDeRetrait Cause, DateOnly DemandeLe) : Acte(Geste.RetirerDeLaSession)
{
    internal override string Detail => $"{EnClair(Cause)}, à la demande de l’établissement du {Phrases.Jour(DemandeLe)}";

    public static string EnClair(CauseDeRetrait cause) => cause switch
    {
        CauseDeRetrait.Abandon => "Abandon",
        CauseDeRetrait.Transfert => "Transfert",
        CauseDeRetrait.DoubleInscription => "Double inscription",
        CauseDeRetrait.Autre => "Autre cause",
    };

    internal override Refus? Refuser(LivretScolaire livret, Circonstances ici) => DemandeLe > ici.Jour
        ? new(CodeAnomalie.DateIllisible, "La demande de l’établissement ne peut pas être datée d’après aujourd’hui.", Champ: "demandeLe") : null;

    internal override void Produire(LivretScolaire livret, Circonstances ici)
    {
        foreach (var nature in Enum.GetValues<NaturePoint>())
            livret.Fermer(nature, ici.Instant, "candidat retiré de la session");
        livret.Proposition?.Fermer(ici.Instant, "candidat retiré de la session");
        livret.RetirerLeBrouillon(ici.Auteur, "candidat retiré de la session");
    }
}

public sealed record Retablir() : Acte(Geste.Retablir);

/// <summary>All that concerns the candidate is given to him: the trace says that it was, and to whom.</summary>
public sealed record RemettreLesDonnees() : Acte(Geste.RemettreLesDonnees);
