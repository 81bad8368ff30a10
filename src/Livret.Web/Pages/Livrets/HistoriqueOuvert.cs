using Livret.Domaine.Circuits;
using Livret.Domaine.Livrets;
using Livret.Domaine.Notations;
using Livret.Domaine.Perimetres;
using Livret.Domaine.Referentiels;
using Livret.Domaine.Sessions;
using Livret.Donnees.Verifications;
using Livret.Web.Composants;

namespace Livret.Web.Pages.Livrets;

/// <summary>What of the history to show.</summary>
public enum FiltreDHistorique { Tout, Actes, Notes, Dossier }

/// <summary>One act, or the changes of one save, as a person reads it.</summary>
/// <param name="Rang">Of its last event in the journal.</param>
/// <param name="Titre">« Livret soumis au chef d’établissement », « Saisie, U4 ».</param>
public sealed record EntreeDHistorique(
    int Rang, string Titre, string Quand, string Par, string Affectation, string? Motif, string? Detail, IReadOnlyList<ChangementLu> Changements);

/// <summary>A version of the livret that is kept as a file.</summary>
/// <param name="Id">Of its visa, or of its deliberation.</param>
/// <param name="Le">UTC.</param>
public sealed record VersionGardee(Guid Id, DateTime Le, string Titre);

/// <summary>The journal of one livret, as its reader may see it.</summary>
/// <param name="Journal">In the order of the chain.</param>
/// <param name="Bilan">What the verification of this livret says.</param>
public sealed record HistoriqueOuvert(
    Agent Agent, SessionExamen Session, CalendrierAcademie? Calendrier, Referentiel Referentiel, LivretScolaire Livret, IReadOnlyList<Evenement> Journal, BilanDuJournal Bilan)
{
    /// <summary>How the service works on a file before it decides: not for the établissement.</summary>
    private static readonly Geste[] DuService = [Geste.Attribuer, Geste.ConstaterUneCondition, Geste.ProposerLaNonRecevabilite, Geste.EcarterLaProposition];

    /// <summary>What the jury decides: not for the établissement before the publication.</summary>
    private static readonly Geste[] DuJury =
        [Geste.Deliberer, Geste.ReprendreLaDeliberation, Geste.Clore, Geste.DemanderUneRectification, Geste.Rectifier];

    /// <summary>The reader sees every unit, hence the dossier.</summary>
    public bool EstEntier => Livret.Unites.All(u => VoitLUnite(u.Code));

    /// <summary>The versions that are kept as files, the latest first.</summary>
    public IReadOnlyList<VersionGardee> Versions() =>
    [
        .. Livret.Visas.Select(v => new VersionGardee(v.Id, v.Le, $"Signé le {Moment(v.Le)} par {v.Mention}{(v.RetireLe is { } retrait ? $", visa retiré le {Moment(retrait)}" : "")}"))
            .Concat(VoitLeJury(Agent, Livret)
                ? Livret.Deliberations.Select(d => new VersionGardee(d.Id, d.Le, $"Examiné par le jury le {Moment(d.Le)}{(d.RepriseLe is { } reprise ? $", délibération reprise le {Moment(reprise)}" : "")}")) : [])
            .OrderByDescending(v => v.Le),
    ];

    /// <summary>The latest first; the changes of one save together.</summary>
    public IReadOnlyList<EntreeDHistorique> Entrees(FiltreDHistorique filtre)
    {
        List<List<Evenement>> groupes = [];
        foreach (var evenement in Journal.Where(e => EstVisible(e) && Repond(e, filtre)))
        {
            if (groupes is [.., var dernier] && MemeEnregistrement(dernier[^1], evenement))
                dernier.Add(evenement);
            else
                groupes.Add([evenement]);
        }
        return [.. groupes.Select(Dire).Reverse()];
    }

    /// <summary>What the jury did of the livret is for the service and for the jury, then for everyone once it is published.</summary>
    public static bool VoitLeJury(Agent agent, LivretScolaire livret) =>
        livret.Etat is Etat.Publie || agent.Peut(Role.Gestionnaire, livret.Perimetre()) || agent.Peut(Role.MembreJury, livret.Perimetre());

    private bool EstVisible(Evenement evenement) =>
        evenement.Unite is { } unite ? VoitLUnite(unite)
        : DuService.Contains(evenement.Geste) ? Peut(Role.Gestionnaire)
        : DuJury.Contains(evenement.Geste) ? VoitLeJury(Agent, Livret)
        : evenement.Geste is not Geste.SaisirLeDossier || EstEntier;

    private bool Peut(Role role) => Agent.Peut(role, Livret.Perimetre());

    private bool VoitLUnite(string code) =>
        Peut(Role.ChefEtablissement) || Peut(Role.Gestionnaire) || Peut(Role.MembreJury) || Agent.Peut(Role.Enseignant, Livret.Perimetre(code));

    private static bool Repond(Evenement evenement, FiltreDHistorique filtre) => filtre switch
    {
        FiltreDHistorique.Tout => true,
        FiltreDHistorique.Notes => evenement.Unite is not null,
        FiltreDHistorique.Dossier => evenement.Geste is Geste.SaisirLeDossier,
        FiltreDHistorique.Actes => evenement.Unite is null && evenement.Geste is not Geste.SaisirLeDossier,
    };

    private static bool MemeEnregistrement(Evenement avant, Evenement apres) =>
        avant.Unite is not null && (avant.Unite, avant.ParId, avant.Le) == (apres.Unite, apres.ParId, apres.Le);

    private EntreeDHistorique Dire(List<Evenement> groupe)
    {
        var (premier, dernier) = (groupe[0], groupe[^1]);
        var definition = DefinitionGeste.De(premier.Geste);
        return new(
            dernier.Rang, premier.Unite is null ? definition.Fait : $"{definition.Fait}, {premier.Unite}", Moment(premier.Le), premier.Par, premier.Affectation, premier.Motif,
            premier.Unite is null && premier.Geste is not Geste.SaisirLeDossier ? premier.Apres : null, [.. groupe.SelectMany(Changements)]);
    }

    private IEnumerable<ChangementLu> Changements(Evenement e) => e switch
    {
        { Element: { } element, Unite: { } unite } => [new(Nom(element, unite, e.RangElement), MotsDesElements.EnClair(element, e.Avant), MotsDesElements.EnClair(element, e.Apres))],
        { Geste: Geste.Concerter } => [new("Concertation", ConcertationEcrite.EnClair(e.Avant), ConcertationEcrite.EnClair(e.Apres))],
        { Geste: Geste.SaisirLeDossier, Avant: { } avant, Apres: { } apres } => DifferencesDuDossier.Lire(avant, apres),
        _ => [],
    };

    private string Nom(CodeElement element, string code, int rang) =>
        Referentiel.Unite(code) is { } unite ? element.Nom(Livret.Contexte(Session, Referentiel, unite), rang) : element.ToString();

    /// <summary>« 10 juin 2020 à 18 h 00 », in the académie's local time.</summary>
    private string Moment(DateTime instant) => Calendrier?.EnClair(instant) ?? Phrases.JourEnLettres(DateOnly.FromDateTime(instant));
}
