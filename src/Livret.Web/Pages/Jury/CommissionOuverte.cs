using Livret.Domaine.Deliberations;
using Livret.Domaine.Notations;
using Livret.Domaine.Perimetres;
using Livret.Domaine.Sessions;

namespace Livret.Web.Pages.Jury;

/// <summary>A commission as one of its members sees it now.</summary>
/// <param name="Academie">The first of its académies: its local time is that of the pages.</param>
/// <param name="ToutesLesPlaces">In the order of the ranks, also those whose livret was withdrawn.</param>
/// <param name="ProcesVerbaux">Numbers, in order.</param>
public sealed record CommissionOuverte(
    Agent Agent, Commission Commission, string Specialite, Academie Academie, DateTime Instant, IReadOnlyList<Place> ToutesLesPlaces, IReadOnlyList<string> ProcesVerbaux)
{
    public IReadOnlyList<Place> Places { get; } = [.. ToutesLesPlaces.Where(p => !p.EstRetire)];

    public bool EstPresident => Agent.Affectations.Any(a => a.Role.Inclut(Role.PresidentJury) && a.Commission == Commission.Id);

    /// <summary>Nobody in the commission reads a name while it sits [reading]; once it is closed, everybody does.</summary>
    public bool EstMasquee => Commission is { Pseudonymisee: true, CloseLe: null };

    public int Restants => Places.Count(p => p.EstADeliberer);

    /// <summary>The day of the sitting has come, in the académie.</summary>
    public bool EstEnSeance => DateOnly.FromDateTime(Academie.HeureLocale(Instant)) >= Commission.Seance;

    public string Adresse => $"/jury/{Commission.Id}";

    public string Designer(Place place) => EstMasquee ? place.Pseudonyme : place.NomComplet;

    public Place? Place(int rang) => ToutesLesPlaces.FirstOrDefault(p => p.Rang == rang);

    /// <summary>The next rank of a view in one direction; null at the end.</summary>
    public Place? Voisine(int rang, Vue vue, int sens) => sens > 0
        ? Places.FirstOrDefault(p => p.Rang > rang && vue.Retient(p))
        : Places.LastOrDefault(p => p.Rang < rang && vue.Retient(p));

    /// <summary>What remains to deliberate after a rank, then from the start.</summary>
    public Place? ProchaineADeliberer(int rang) => Places.FirstOrDefault(p => p.EstADeliberer && p.Rang > rang) ?? Places.FirstOrDefault(p => p.EstADeliberer && p.Rang != rang);

    /// <summary>« 3 juillet 2020 à 18 h 00 », in the académie's local time.</summary>
    public string EnClair(DateTime instant)
    {
        var local = Academie.HeureLocale(instant);
        return $"{Phrases.JourEnLettres(DateOnly.FromDateTime(local))} à {local:HH} h {local:mm}";
    }
}
