using Livret.Domaine.Livrets;
using Livret.Domaine.Notations;
using Livret.Domaine.Perimetres;
using Livret.Web.Circuits;
using Livret.Web.Composants;

namespace Livret.Web.Pages.ChefEtablissement;

/// <summary>One class of the board of the head.</summary>
/// <param name="Saisissants">Those who enter its units, with their affectation.</param>
public sealed record ClasseDuTableau(
    Etablissement Etablissement, string Division, string Specialites, IReadOnlyList<LivretDuTableau> Livrets, Echeance Echeance,
    IReadOnlyList<(Affectation Affectation, string Nom)> Saisissants)
{
    /// <summary>Identifier of the class in the page.</summary>
    public string Ancre => $"c-{Repere.De($"{Etablissement.Uai} {Division}").Replace(' ', '-')}";

    public IEnumerable<(string Etat, int Nombre)> Etats => Livrets.OrderBy(l => l.Livret.Etat).CountBy(l => l.Etat).Select(e => (e.Key, e.Value));

    /// <summary>In the order of the règlement.</summary>
    public IReadOnlyList<AvancementDUnite> Unites =>
    [
        .. from livret in Livrets
           from attribution in livret.Attributions
           group attribution by attribution.Contexte.Unite.Code into unite
           let definition = unite.First().Contexte.Unite
           orderby definition.Ordre
           select new AvancementDUnite(
               definition, unite.Count(a => a.EstPrete), unite.Count(),
               [.. Saisissants.Where(s => s.Affectation.Unite is null ? s.Affectation.Role is Role.Enseignant : s.Affectation.Unite == unite.Key).Select(s => s.Nom).Distinct()]),
    ];

    public IEnumerable<AvancementDEnseignant> Enseignants =>
        from unite in Unites
        from nom in unite.Enseignants
        group unite by nom into siennes
        select new AvancementDEnseignant(siennes.Key, [.. siennes.Select(u => u.Unite.Code)], siennes.Sum(u => u.Reste));

    /// <summary>The coordonnateurs of the class.</summary>
    public IEnumerable<string> Coordonnateurs => Saisissants.Where(s => s.Affectation.Role is Role.Coordonnateur).Select(s => s.Nom).Distinct();

    public IEnumerable<ObstacleDeClasse> Obstacles =>
        from livret in Livrets
        where livret.Livret.Etat is Etat.EnSaisie or Etat.Soumis
        from attribution in livret.Attributions
        let premiere = attribution.Anomalies.FirstOrDefault(a => a.Severite is Severite.Bloquante)
        where premiere is not null
        group livret.Livret by (premiere.Contexte.Unite.Ordre, Unite: premiere.Contexte.Unite.Code, Quoi: premiere.Code) into semblables
        orderby semblables.Key.Ordre, semblables.Key.Quoi
        select new ObstacleDeClasse(semblables.Key.Unite, MotsDObstacle.De(semblables.Key.Quoi), [.. semblables]);

    /// <summary>What waits on livrets of the class: messages to the team, requests of the service, réouvertures.</summary>
    public IEnumerable<(LivretScolaire Livret, PointOuvert Point)> EnAttente =>
        Livrets.SelectMany(l => l.Livret.Points.Where(p => p.EstOuvert && p.Nature is not NaturePoint.DemandeDeRectification).Select(p => (l.Livret, p)));

    /// <summary>What waits for the head, then what the team may hand over.</summary>
    public IReadOnlyList<ProchainGeste> Prochains
    {
        get
        {
            (int Nombre, string Verbe, string Adresse)[] suite =
            [
                (Livrets.Count(l => l.Livret.Etat is Etat.Soumis && l.EstComplet), "Viser", Adresse("visa")),
                (Livrets.Count(l => l.Livret.Etat is Etat.Vise), "Transmettre", Adresse("transmission")),
                (Livrets.Count(l => l.Livret.Etat is Etat.EnSaisie && l.EstComplet && l.Livret.Point(NaturePoint.Renvoi) is null), "Soumettre", AdresseDeSoumission),
            ];
            var incomplets = Livrets.Count(l => l.Livret.Etat is Etat.EnSaisie or Etat.Soumis);
            return suite.Where(s => s.Nombre > 0).Select(s => new ProchainGeste($"{s.Nombre.Compter("livret")} à {s.Verbe.ToLower(Phrases.Francais)}", s.Verbe, s.Adresse)).ToList() is { Count: > 0 } gestes
                ? gestes
                : [new(incomplets > 0 ? $"{incomplets.Compter("livret")} à compléter par l’équipe" : "Rien à faire : tous les livrets sont transmis.")];
        }
    }

    public string AdresseDeSoumission => $"/livrets/classe/{Uri.EscapeDataString(Etablissement.Uai)}/{Uri.EscapeDataString(Division)}";

    public string Adresse(string page) => $"/etablissement/{Uri.EscapeDataString(Division)}/{page}?uai={Uri.EscapeDataString(Etablissement.Uai)}";

    public string EnClair(DateTime instant) => Echeance.Calendrier?.EnClair(instant) ?? Phrases.JourEnLettres(DateOnly.FromDateTime(instant));
}
