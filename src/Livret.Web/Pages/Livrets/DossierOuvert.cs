using Livret.Domaine;
using Livret.Domaine.Livrets;
using Livret.Domaine.Perimetres;
using Livret.Domaine.Sessions;

namespace Livret.Web.Pages.Livrets;

/// <summary>The dossier of one candidate, as who enters it may do it now.</summary>
/// <param name="Instant">Now, UTC.</param>
public sealed record DossierOuvert(Agent Agent, SessionExamen Session, CalendrierAcademie? Calendrier, DateTime Instant, LivretScolaire Livret)
{
    /// <summary>Who enters dossiers.</summary>
    public static IReadOnlyList<Role> Auteurs { get; } = [Role.Coordonnateur, Role.ChefEtablissement];

    /// <summary>Why nothing may be typed now; null: the entry is open.</summary>
    public Refus? Verrou => Livret.Verrou(PointOuvert.Dossier, Instant, Calendrier);
}
