using Livret.Domaine;
using Livret.Domaine.Deliberations;
using Livret.Domaine.Livrets;
using Livret.Domaine.Notations;
using Livret.Domaine.Perimetres;
using Livret.Domaine.Referentiels;
using Livret.Domaine.Sessions;

namespace Livret.Web.Pages.Livrets;

/// <summary>One livret among those of its class, as its reader may see it now.</summary>
public sealed class LivretOuvert
{
    private static readonly Role[] Lecteurs = [Role.ChefEtablissement, Role.Gestionnaire];
    private readonly IReadOnlyList<LivretScolaire> _classe;

    /// <param name="classe">The livrets of the class and speciality, in alphabetical order.</param>
    /// <param name="section">The class and the section as they stand.</param>
    /// <param name="instant">Now, UTC.</param>
    public LivretOuvert(
        Agent agent, SessionExamen session, CalendrierAcademie? calendrier, DateTime instant, Referentiel referentiel,
        LivretScolaire livret, IReadOnlyList<LivretScolaire> classe, Section section)
    {
        (Agent, Session, Calendrier, Instant, Referentiel, Livret, _classe, Section) = (agent, session, calendrier, instant, referentiel, livret, classe, section);
        var attributions = classe.ToDictionary(l => l, l => l.Attribuer(session, referentiel));
        var notes = attributions.Values.SelectMany(a => a).Where(a => a.Note is not null).ToLookup(a => a.Contexte.Unite.Code, a => a.Note!.Value);
        var verrou = livret.Verrou(instant, calendrier);
        Moyenne = new(attributions[livret]);
        Lignes =
        [
            .. attributions[livret].Select(a =>
            {
                var ici = livret.Perimetre(a.Contexte.Unite.Code);
                var saisissable = agent.Peut(Role.Enseignant, ici);
                return new LigneDuLivret(
                    livret.Unite(a.Contexte.Unite.Code) ?? new(a.Contexte.Unite.Code), a,
                    saisissable || Lecteurs.Any(r => agent.Peut(r, ici)) || EstAuJury(agent, livret), saisissable && livret.Verrou(a.Contexte.Unite.Code, instant, calendrier) is null, new(notes[a.Contexte.Unite.Code]));
            }),
        ];
        Verrou = verrou;
    }

    public Agent Agent { get; }
    public SessionExamen Session { get; }
    public CalendrierAcademie? Calendrier { get; }
    public DateTime Instant { get; }
    public Referentiel Referentiel { get; }
    public LivretScolaire Livret { get; }
    public Section Section { get; }

    /// <summary>In the order of the règlement.</summary>
    public IReadOnlyList<LigneDuLivret> Lignes { get; }
    public MoyenneGenerale Moyenne { get; }

    /// <summary>Why nothing may be typed now; null: the entry is open.</summary>
    public Refus? Verrou { get; }

    /// <summary>The reader sees every unit, hence the mean and the dossier.</summary>
    public bool EstEntier => Lignes.All(l => l.EstVisible);

    /// <summary>The reader enters the dossier, and it is open now.</summary>
    public bool PeutSaisirLeDossier => Livret.Verrou(PointOuvert.Dossier, Instant, Calendrier) is null && DossierOuvert.Auteurs.Any(r => Agent.Peut(r, Livret.Perimetre()));

    public LivretScolaire? Precedent => Voisin(-1);
    public LivretScolaire? Suivant => Voisin(1);

    /// <summary>A share of the class in percent, to the nearest.</summary>
    public int Pourcentage(int nombre) => Part(nombre, Section.Effectif);

    /// <summary>Whole percents, half up; zero of nothing.</summary>
    public static int Part(int nombre, int total) => total == 0 ? 0 : ((200 * nombre) + total) / (2 * total);

    /// <summary>A member of the jury reads the livrets of his commission, unless it must not know their names.</summary>
    private static bool EstAuJury(Agent agent, LivretScolaire livret) =>
        livret.Commission is { Pseudonymisee: false } && agent.Peut(Role.MembreJury, livret.Perimetre());

    private bool EstVisible(LivretScolaire livret) =>
        Agent.Peut(Role.Enseignant, livret.Perimetre()) || Lecteurs.Any(r => Agent.Peut(r, livret.Perimetre())) || EstAuJury(Agent, livret);

    private LivretScolaire? Voisin(int pas)
    {
        var visibles = _classe.Where(EstVisible).ToList();
        return visibles.IndexOf(Livret) is var rang and >= 0 ? visibles.ElementAtOrDefault(rang + pas) : null;
    }
}
