using Livret.Domaine.Livrets;
using Livret.Domaine.Notations;
using Livret.Domaine.Perimetres;
using Livret.Domaine.Recevabilites;

namespace Livret.Domaine.Circuits;

/// <summary>The conditions that the table of the circuit names, each with the sentence that refuses.</summary>
internal static class Conditions
{
    public static Condition SansAnomalieBloquante { get; } = new("aucune anomalie bloquante", (livret, _, ici) =>
    {
        var obstacles = livret.Attribuer(ici.Session, ici.Referentiel).Where(a => !a.EstPrete).ToList();
        return obstacles.Count == 0 ? null
            : Non($"Ce livret n’est pas complet. {string.Join(' ', obstacles.Select(a => $"{a.Contexte.Unite.Code}\u00a0: {Premiere(a)}"))}", "§1");
    });

    public static Condition EquipeHabilitee { get; } = new("le coordonnateur ; sans coordonnateur, chaque enseignant de la division", (livret, _, ici) =>
        ici.SansCoordonnateur || ici.Agent.Peut(Role.Coordonnateur, livret.Perimetre()) || ici.Agent.Peut(Role.ChefEtablissement, livret.Perimetre())
            ? null : Non($"La division {livret.Division} a un coordonnateur : demandez-lui de le faire."));

    public static Condition SignataireHabilite { get; } = new("le chef d’établissement, ou un délégataire de ce jour", (livret, _, ici) =>
        ici.Delegation is not null || EstChef(livret, ici.Agent)
            ? null : Non("Aucune délégation de signature ne vous couvre aujourd’hui pour cette division. Demandez-la au chef d’établissement, ou laissez-lui cet acte.", "§2"));

    public static Condition EmpreinteIntacte { get; } = new("le contenu est celui qui a été signé", (livret, _, ici) =>
        livret.Visa is { } visa && visa.EstIntact(livret, ici.Session, ici.Referentiel)
            ? null : Non("Le contenu de ce livret n’est plus celui que le visa a scellé. Retirez le visa, faites relire le livret, puis signez de nouveau.", "§2"));

    public static Condition TransmisOuHorsDelai { get; } = new("le livret est transmis, ou ne l’a jamais été et le délai est passé", (livret, _, ici) =>
        livret.Etat is Etat.Transmis ? null
        : livret.Transmissions.Count > 0 ? Non("La version transmise de ce livret est en cours de reprise par l’établissement. Attendez la nouvelle transmission, ou closez la demande une fois sa date passée.")
        : ici.Calendrier is { } c && ici.Instant > c.LimiteTransmission ? null
        : Non(ici.Calendrier is { } limite
            ? $"Ce livret peut encore être transmis jusqu’au {limite.EnClair(limite.LimiteTransmission)}. Attendez cette date."
            : "Aucune date limite de transmission n’est fixée pour cette académie. Fixez-la dans le calendrier.", "§2"));

    public static Condition ReponseEchue { get; } = new("une régularisation ou une réouverture est ouverte et sa date est passée", (livret, _, ici) =>
        livret.Point(NaturePoint.Regularisation, NaturePoint.Reouverture) is not { } point ? Non("Aucune demande n’attend de réponse sur ce livret.")
        : ici.Instant <= point.Jusquau ? Non($"L’établissement a jusqu’au {ici.EnClair(point.Jusquau!.Value)} pour répondre. Attendez cette date.")
        : null);

    public static Condition SansDemande { get; } = new("aucune demande n’est en attente", (livret, _, _) =>
        livret.Point(NaturePoint.DemandeDeReouverture, NaturePoint.DemandeDeRectification) is { } point
            ? Non($"Une demande est déjà en attente, faite par {point.Par}. Elle attend sa réponse.") : null);

    public static Condition DemandeDeReouverture { get; } = new("le chef d’établissement a demandé la réouverture", (livret, _, _) =>
        livret.Point(NaturePoint.DemandeDeReouverture) is null
            ? Non("Aucune demande de réouverture n’est en attente. Elle vient du chef d’établissement, depuis la page du livret.") : null);

    public static Condition DemandeDeRectification { get; } = new("le responsable du service a demandé la rectification", (livret, _, _) =>
        livret.Point(NaturePoint.DemandeDeRectification) is null
            ? Non("Aucune rectification n’est demandée pour ce livret. Elle se demande au responsable du service des examens.") : null);

    public static Condition SansProposition { get; } = new("aucune proposition de non-recevabilité n’est en attente", (livret, _, _) =>
        livret.Proposition is { } proposition
            ? Non($"{proposition.Par} a proposé la non-recevabilité de ce livret. Écartez la proposition, ou faites-la prononcer.", "§2") : null);

    public static Condition UneProposition { get; } = new("une proposition de non-recevabilité est en attente", (livret, _, _) =>
        livret.Proposition is null ? Non("Aucune proposition de non-recevabilité n’est en attente sur ce livret.", "§2") : null);

    public static Condition UneConditionNonRemplie { get; } = new("une condition au moins est constatée non remplie", (livret, _, _) =>
        livret.Constats.Any(c => !c.Remplie) ? null : Non("Aucune des trois conditions n’est constatée « non remplie ». Constatez-la d’abord.", "§2"));

    public static Condition ToutesConditionsRemplies { get; } = new("les trois conditions sont constatées remplies", (livret, _, _) =>
        Enum.GetValues<ConditionRecevabilite>().Where(c => livret.Constat(c)?.Remplie is not true).ToList() is not [var premiere, ..] manquantes ? null
        : Non($"Constatez d’abord « remplie » : {string.Join(", ", manquantes.Select(c => c.EnClair()))}.", "§2"));

    public static Condition AuteurOuResponsable { get; } = new("l’auteur de la proposition, ou le responsable du service", (livret, _, ici) =>
        livret.Proposition?.ParId == ici.Agent.Id || ici.Agent.Peut(Role.ResponsableService, livret.Perimetre())
            ? null : Non($"Cette proposition est de {livret.Proposition?.Par}. Seuls son auteur et le responsable du service peuvent l’écarter."));

    public static Condition QuatreYeux { get; } = new("une autre personne que l’auteur de la proposition, sauf exception motivée", (livret, acte, ici) =>
        !ici.Session.QuatreYeux || livret.Proposition?.ParId != ici.Agent.Id || acte is Actes.PrononcerLaNonRecevabilite { Exception.Length: > 0 }
            ? null : Non("Vous avez proposé cette non-recevabilité : une autre personne la prononce. Si c’est impossible, donnez le motif de l’exception.", "§2"));

    public static Condition SeanceOuverte { get; } = new("le jour de la séance est venu", (livret, _, ici) =>
        livret.Commission is not { } commission ? Non("Ce livret n’est dans aucune commission.")
        : ici.Jour < commission.Seance ? Non($"La commission siège le {Phrases.JourEnLettres(commission.Seance)}. La délibération s’ouvre ce jour-là.", "code de l’éducation, D643-26")
        : null);

    public static Condition PublicationOuverte { get; } = new("l’instant de publication est venu", (_, _, ici) =>
        ici.Calendrier?.Publication is not { } publication ? Non("Aucune date de publication n’est fixée pour cette académie. Fixez-la dans le calendrier.")
        : ici.Instant < publication ? Non($"La publication est fixée au {ici.EnClair(publication)}. Attendez cette date, ou changez-la dans le calendrier.")
        : null);

    /// <summary>A candidate never sees a proposed note (circuit, section 4).</summary>
    public static Condition ResultatsPublies { get; } = new("les résultats de la session sont publiés", (livret, _, ici) =>
        livret.Etat is Etat.Publie || ici.Calendrier?.Publication <= ici.Instant ? null
        : Non("Un candidat ne voit aucune note avant les résultats. " + (ici.Calendrier?.Publication is { } publication
            ? $"Attendez leur publication, le {ici.EnClair(publication)}."
            : "Attendez leur publication : sa date n’est pas encore fixée pour cette académie.")));

    /// <summary>Holds the role of head itself, not by delegation.</summary>
    internal static bool EstChef(LivretScolaire livret, Agent agent) =>
        agent.PeutEnPropre(Role.ChefEtablissement, livret.Perimetre());

    private static string Premiere(Attribution attribution) => attribution.Anomalies.First(a => a.Severite is Severite.Bloquante).Phrase;

    private static Refus Non(string phrase, string reference = "") => new(CodeAnomalie.ActeInterdit, phrase, reference);
}
