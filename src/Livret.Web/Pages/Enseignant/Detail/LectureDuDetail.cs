using Livret.Domaine.Livrets;
using Livret.Domaine.Notations;

namespace Livret.Web.Pages.Enseignant.Detail;

/// <summary>From the texts of the page to the changes asked of the unit, or the sentences that say why not.</summary>
public sealed class LectureDuDetail
{
    /// <summary>Characters above which a text is not looked at.</summary>
    private const int LongueurMaximale = 2000;

    private readonly UniteOuverte _unite;
    private readonly SaisieDetaillee _saisie;
    private readonly IReadOnlyDictionary<string, string> _stockes;
    private readonly List<Changement> _changements = [];
    private readonly List<RefusDeChamp> _refus = [];
    private int _prochainRang;

    public LectureDuDetail(UniteOuverte unite, SaisieDetaillee saisie)
    {
        (_unite, _saisie, _prochainRang) = (unite, saisie, unite.Ligne.ProchainRang);
        var places = unite.Places(saisie.Textes.Keys);
        _stockes = unite.Textes(places);
        foreach (var place in places.Where(p => p.Boites.Any(b => saisie.EstTouche(p.Nom(b)))))
            Lire(place);
        if (unite.Unite.Concertation && ChampsDeConcertation.Noms.Any(saisie.EstTouche))
        {
            ConcertationEstTouchee = true;
            Concertation = ChampsDeConcertation.Lire(unite.Unite, ChampsDeConcertation.Noms.ToDictionary(n => n, Texte), _refus);
        }
    }

    public IReadOnlyList<Changement> Changements => _changements;
    public IReadOnlyList<RefusDeChamp> Refus => _refus;
    public bool ConcertationEstTouchee { get; }
    public Concertation? Concertation { get; }

    private void Lire(Place place)
    {
        if (place.Boites.FirstOrDefault(b => Texte(place.Nom(b)).Length > LongueurMaximale) is var longue && Texte(place.Nom(longue)).Length > LongueurMaximale)
        {
            _refus.Add(new(place.Nom(longue), "Raccourcissez ce texte : il est trop long pour ce champ."));
            return;
        }
        if (Texte(place.Nom(place.Boites[0])).Length == 0)
        {
            Effacer(place);
            return;
        }
        var boites = place.Boites.ToDictionary(b => b, b => Texte(place.Nom(b)));
        var lu = Lecture.Lire(_unite.Contexte, new(
            place.Element.ToString(), boites.GetValueOrDefault(Boite.Date), boites.GetValueOrDefault(Boite.Note),
            boites.GetValueOrDefault(Boite.Coefficient), boites.GetValueOrDefault(Boite.Texte)));
        if (lu.Refus is { } refus)
            _refus.Add(new(place.Nom(Boites.DeLaColonne(refus.Champ) is var boite && place.Boites.Contains(boite) ? boite : place.Boites[0]), refus.Phrase));
        else if (lu.Valeur is { } valeur)
            _changements.Add(Changement.Poser(valeur with { Rang = place.EstNouvelle ? _prochainRang++ : place.Rang }));
    }

    /// <summary>Emptying the first field erases the element; but what was typed beside it must not vanish unsaid.</summary>
    private void Effacer(Place place)
    {
        var seuls = place.Boites.Skip(1).Where(b => _saisie.EstTouche(place.Nom(b)) && Texte(place.Nom(b)).Length > 0).ToList();
        if (seuls.Count > 0)
            _refus.Add(new(place.Nom(place.Boites[0]), Seul(place.Element.Nature)));
        else if (!place.EstNouvelle && _unite.Ligne.Valeur(place.Element, place.Rang) is not null)
            _changements.Add(Changement.Effacer(place.Element, place.Rang));
    }

    private static string Seul(NatureElement nature) => nature switch
    {
        NatureElement.Situation or NatureElement.Partie or NatureElement.Globale => "Saisissez la note, ou videz la date : une date seule n’est pas enregistrée.",
        NatureElement.Evaluation => "Saisissez la note de cette évaluation, ou retirez la ligne.",
        NatureElement.Reflet => "Choisissez « oui » ou « non » : un motif seul n’est pas enregistré.",
        NatureElement.SansNote or NatureElement.NonPresentee => "Cochez la case, ou videz le motif.",
        _ => "Saisissez la note, ou videz le texte qui l’accompagne : il n’est pas enregistré seul.",
    };

    private string Texte(string nom) => SaisieDetaillee.Normaliser(_saisie.Texte(nom, _stockes));
}
