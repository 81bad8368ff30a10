using Livret.Domaine;
using Livret.Domaine.Livrets;
using Livret.Domaine.Notations;
using Livret.Domaine.Perimetres;
using Livret.Domaine.Referentiels;
using Livret.Domaine.Sessions;

namespace Livret.Web.Pages.Enseignant.Detail;

/// <summary>One unit of one candidate, as its teacher may enter it now.</summary>
/// <param name="Instant">Now, UTC.</param>
public sealed record UniteOuverte(
    Agent Agent, SessionExamen Session, CalendrierAcademie? Calendrier, DateTime Instant, LivretScolaire Livret, Referentiel Referentiel, Unite Unite)
{
    public Contexte Contexte { get; } = Livret.Contexte(Session, Referentiel, Unite);

    /// <summary>What is typed for it.</summary>
    public UniteDuLivret Ligne => Livret.Unite(Unite.Code)!;

    public Attribution Attribution => Ligne.Attribuer(Contexte);

    /// <summary>Why nothing may be typed now; null: the entry is open.</summary>
    public Refus? Verrou => Livret.Verrou(Unite.Code, Instant, Calendrier);

    /// <summary>Every place of the page, the évaluations that the form adds included.</summary>
    public IReadOnlyList<Place> Places(IEnumerable<string> noms) => [.. Place.De(Contexte), .. Place.DesEvaluations(Ligne, noms)];

    /// <summary>Field → stored text, for every field of the page.</summary>
    public IReadOnlyDictionary<string, string> Textes(IReadOnlyList<Place> places)
    {
        var textes = new Dictionary<string, string>();
        foreach (var place in places)
        {
            var valeur = place.EstNouvelle ? null : Ligne.Valeur(place.Element, place.Rang);
            foreach (var boite in place.Boites)
                textes[place.Nom(boite)] = boite.Texte(valeur);
        }
        if (Unite.Concertation)
            ChampsDeConcertation.Ecrire(Ligne.Concertation, textes);
        return textes;
    }

    /// <summary>« 10 juin 2020 à 18 h 00 », in the académie's local time.</summary>
    public string Moment(DateTime instant) => Calendrier?.EnClair(instant) ?? Phrases.JourEnLettres(DateOnly.FromDateTime(instant));
}
