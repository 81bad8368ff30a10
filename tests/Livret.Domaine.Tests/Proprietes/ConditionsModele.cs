using Livret.Domaine.Circuits;
using Livret.Domaine.Livrets;
using Livret.Domaine.Perimetres;
using Livret.Domaine.Recevabilites;
using static Livret.Domaine.Tests.Proprietes.UnePiece;

namespace Livret.Domaine.Tests.Proprietes;

/// <summary>The column « conditions and effects » of the circuit: what refuses an act in a state where it exists.</summary>
internal static class ConditionsModele
{
    private const string Non = "ACTE_INTERDIT", Vide = "CHAMP_VIDE", Date = "DATE_ILLISIBLE";

    public static IEnumerable<string> Refuser(EtatModele m, Demande d, Candidat c) => d.Geste switch
    {
        Geste.Soumettre => Si(!PeutSoumettre(d), Non).Concat(Si(EstIncomplet(m, c), Non)),
        Geste.Reprendre => Si(!PeutSoumettre(d), Non),
        Geste.RenvoyerALEquipe => LesParties(d).Concat(Si(m.DuService is { } s && d.Parties.Except(s.Parties).Any(), Non))
            .Concat(Si(m.DuService is { } t && d.Jusquau > t.Jusquau, Date)).Concat(Si(EffetsModele.DateDuRenvoi(m, d) <= d.Instant, Date)),
        Geste.Viser => Si(!Signe(d), Non).Concat(Si(EstIncomplet(m, c), Non)).Concat(Si(d.Qualite.Trim() == "" && d.Par.EstChef, Vide)),
        Geste.RetirerLeVisa => Si(!Signe(d), Non),
        Geste.Transmettre => Si(!Signe(d), Non).Concat(Si(m.Vise != m.Contenu, Non)),
        Geste.ConstaterUneCondition => Si(!Examinable(m, d), Non).Concat(Si(Proposition(m, d.Condition, c) != d.Remplie && string.IsNullOrWhiteSpace(d.Motif), Vide)),
        Geste.DemanderUneRegularisation => Si(m.Proposition is not null, Non).Concat(LesParties(d)).Concat(Si(d.Jusquau <= d.Instant, Date)),
        Geste.CloreSansReponse => Si(m.DuService is null || d.Instant <= m.DuService.Jusquau, Non),
        Geste.DemanderUneReouverture => Si(m.DemandeDeReouverture, Non).Concat(LesParties(d)),
        Geste.EcarterLaDemande => Si(!m.DemandeDeReouverture, Non),
        Geste.Rouvrir => Si(!m.DemandeDeReouverture, Non).Concat(Si(m.Proposition is not null, Non)).Concat(LesParties(d)).Concat(Si(d.Jusquau <= d.Instant, Date)),
        Geste.ProposerLaNonRecevabilite => Si(!Examinable(m, d), Non).Concat(Si(m.Proposition is not null, Non)).Concat(Si(!m.Constats.ContainsValue(false), Non)),
        Geste.EcarterLaProposition => Si(m.Proposition is null, Non).Concat(Si(m.Proposition?.Par != d.Par.Nom && !d.Par.Peut(d.Aujourdhui, Role.ResponsableService), Non)),
        Geste.PrononcerLaNonRecevabilite => Si(m.Proposition is null, Non).Concat(Si(!m.Constats.ContainsValue(false), Non)).Concat(Si(!d.LettreComplete, Non))
            .Concat(Si(c.Parametres.QuatreYeux && m.Proposition?.Par == d.Par.Nom && !d.Exception, Non)),
        Geste.DeclarerRecevable => Si(m.Proposition is not null, Non).Concat(Si(m.Constats.Count < 3 || m.Constats.ContainsValue(false), Non)),
        Geste.EnvoyerLaLettre => Si(d.Mode is ModeEnvoi.Recommande && string.IsNullOrWhiteSpace(d.Numero), Vide).Concat(Si(m.Decision!.Notification is not null, Non))
            .Concat(Si(d.Jour > d.Aujourdhui || d.Jour < m.Decision.Le, Date)),
        Geste.NotifierLaLettre => Si(m.Decision!.Envoi is null || m.Decision.Envoi.Value.Mode is ModeEnvoi.Simple, Non)
            .Concat(Si(d.Notification is NatureNotification.PremierePresentation && m.Decision.Envoi?.Mode is not ModeEnvoi.Recommande, Non))
            .Concat(Si(d.Jour > d.Aujourdhui || d.Jour < m.Decision.Envoi?.Jour, Date)),
        Geste.TransmettreAuJury => Si(m.DemandeDeReouverture, Non).Concat(Si(d.Commission != 12, Non)),
        Geste.Deliberer => Si(d.Aujourdhui < Seance, Non).Concat(DeliberationModele.Refuser(m, d, c)),
        Geste.Publier => Si(d.Instant < Publication, Non),
        Geste.DemanderUneRectification => Si(m.DemandeDeRectification, Non),
        Geste.Rectifier => Si(!m.DemandeDeRectification, Non),
        Geste.RetirerDeLaSession => Si(d.Jour > d.Aujourdhui, Date),
        _ => [],
    };

    /// <summary>What the application proposes of one of the three conditions.</summary>
    public static bool Proposition(EtatModele m, ConditionRecevabilite condition, Candidat c) => condition switch
    {
        ConditionRecevabilite.VisaEtDeclaration => m.Transmissions > 0 && m.Transmis == m.Contenu,
        ConditionRecevabilite.Delai => m.UneDansLeDelai,
        _ => m.Contenu.Stages.Sum() >= 400,
    };

    public static bool EstIncomplet(EtatModele m, Candidat c) => EffetsModele.Unites(m.Contenu, c).Any(u => ModeleDeNotation.Juger(u, m.Contenu.De(u.Code)).Bloque(u.Session));

    /// <summary>A part may be typed: what was sent back or reopened, until its date; otherwise the window, unless the service opened named parts only.</summary>
    public static bool EstOuverte(EtatModele m, string partie, DateTime instant) =>
        m.Ouvertures.Any(o => o.Parties.Contains(partie) && instant <= o.Jusquau) || (m.DuService is null && instant >= OuvertureDeLaSaisie && instant < Fermeture);

    private static bool Examinable(EtatModele m, Demande d) => m.Etat is Etat.Transmis || (m.Transmissions == 0 && d.Instant > Limite);

    private static bool PeutSoumettre(Demande d) => d.SansCoordonnateur || d.Par.Peut(d.Aujourdhui, Role.Coordonnateur) || d.Par.Peut(d.Aujourdhui, Role.ChefEtablissement);

    private static bool Signe(Demande d) => d.Par.EstChef || (d.Par.Signe && d.Aujourdhui <= Personne.FinDeDelegation);

    private static IEnumerable<string> LesParties(Demande d) => Si(d.Parties.Count == 0, Vide).Concat(Si(d.Parties.Contains("U9"), "UNITE_INCONNUE"));

    private static string[] Si(bool condition, string code) => condition ? [code] : [];
}
