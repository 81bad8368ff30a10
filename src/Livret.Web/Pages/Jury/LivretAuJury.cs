using Livret.Domaine;
using Livret.Domaine.Circuits;
using Livret.Domaine.Circuits.Actes;
using Livret.Domaine.Deliberations;
using Livret.Domaine.Livrets;
using Livret.Domaine.Notations;
using Livret.Domaine.Referentiels;
using Livret.Web.Circuits;

namespace Livret.Web.Pages.Jury;

/// <summary>A livret before its commission, as a member reads it now.</summary>
/// <param name="Scelle">What was transmitted.</param>
/// <param name="EstIntact">The snapshot still has its hash.</param>
public sealed record LivretAuJury(CommissionOuverte Ouverte, Place Place, LivretInstruit Instruit, LivretScelle Scelle, bool EstIntact, IReadOnlyList<UniteAuJury> Unites, Masque Masque)
{
    public LivretScolaire Livret => Instruit.Livret;
    public Referentiel Referentiel => Instruit.Ici.Referentiel;
    public Deliberation? Deliberation => Livret.Deliberation;
    public IEnumerable<Attribution> Attributions => Unites.Select(u => u.Attribution);
    public string Designation => Ouverte.Designer(Place);
    public string Adresse => $"{Ouverte.Adresse}/{Place.Rang}";

    /// <summary>Why the president may not deliberate now; null: he may.</summary>
    public Refus? Obstacle => Instruit.Obstacle(new Deliberer([], IssueJury.Admis, []));

    public bool PeutDeliberer => Ouverte.EstPresident && Instruit.Permet(Geste.Deliberer) && Obstacle is null;
    public bool PeutReprendre => Ouverte.EstPresident && Instruit.Permet(Geste.ReprendreLaDeliberation);

    /// <summary>The request of the service; null: none is pending.</summary>
    public PointOuvert? Rectification => Livret.Point(NaturePoint.DemandeDeRectification);
}
