using System.Text.Json;
using Microsoft.Extensions.Primitives;

namespace Livret.Web.Pages.Enseignant.Detail;

/// <summary>What the form sends: every field as text, and what it held when the page was opened.</summary>
/// <param name="Version">Version of the unit that was on the screen.</param>
/// <param name="Textes">Field → text.</param>
/// <param name="Avant">The same at the opening: what differs was typed.</param>
/// <param name="Confirmer">The values that are set aside were shown.</param>
/// <param name="Officielle">The written épreuve was said to be the official one.</param>
public sealed record SaisieDetaillee(
    Guid Version, IReadOnlyDictionary<string, string> Textes, IReadOnlyDictionary<string, string> Avant, bool Confirmer, bool Officielle)
{
    public const string ChampVersion = "version", ChampAvant = "avant", ChampConfirmer = "confirmer", ChampOfficielle = "officielle", ChampAjouter = "ajouter", ChampRetirer = "retirer";

    /// <summary>Prefix of the answers to a conflict, by field. To take the stored value is not to type the field.</summary>
    public const string Choix = "choix-", Garder = "garder", Prendre = "prendre";

    public static SaisieDetaillee Lire(IFormCollection formulaire)
    {
        var textes = formulaire.ToDictionary(c => c.Key, c => Texte(c.Key, c.Value));
        foreach (var (reponse, _) in textes.Where(t => t.Key.StartsWith(Choix, StringComparison.Ordinal) && t.Value == Prendre).ToList())
            textes.Remove(reponse[Choix.Length..]);
        return new(
            Guid.TryParse(formulaire[ChampVersion], out var version) ? version : Guid.Empty,
            textes,
            LireAvant(formulaire[ChampAvant].ToString()),
            formulaire.ContainsKey(ChampConfirmer),
            formulaire.ContainsKey(ChampOfficielle));
    }

    /// <summary>The typed text of a field, or what is stored when the form does not have it.</summary>
    public string Texte(string nom, IReadOnlyDictionary<string, string> stockes) => Textes.GetValueOrDefault(nom) ?? stockes.GetValueOrDefault(nom, "");

    /// <summary>Whether the field was changed on the page.</summary>
    public bool EstTouche(string nom) => Textes.TryGetValue(nom, out var texte) && Normaliser(texte) != Normaliser(Avant.GetValueOrDefault(nom, ""));

    /// <summary>The same, with one more empty évaluation.</summary>
    public SaisieDetaillee Ajouter()
    {
        var numero = 1;
        while (Textes.ContainsKey(Place.Nouvelle(numero).Nom(Boite.Note)))
            numero++;
        return Poser(Place.Nouvelle(numero));
    }

    /// <summary>The same without an évaluation: its fields are emptied if it is stored, forgotten otherwise.</summary>
    public SaisieDetaillee Retirer(Place place) => !place.EstNouvelle ? Poser(place)
        : this with { Textes = Textes.Where(t => !place.Boites.Select(place.Nom).Contains(t.Key)).ToDictionary() };

    private SaisieDetaillee Poser(Place place)
    {
        var textes = Textes.ToDictionary();
        foreach (var boite in place.Boites)
            textes[place.Nom(boite)] = "";
        return this with { Textes = textes };
    }

    /// <summary>Browsers send line ends of their own.</summary>
    public static string Normaliser(string texte) => texte.ReplaceLineEndings("\n").Trim();

    /// <summary>A tick box comes after an empty field of the same name; several ticks make one text.</summary>
    private static string Texte(string nom, StringValues valeurs) => nom == ChampsDeConcertation.Competences
        ? string.Join(ChampsDeConcertation.Separateur, valeurs.Where(v => v?.Length > 0))
        : valeurs.LastOrDefault() ?? "";

    private static Dictionary<string, string> LireAvant(string json)
    {
        try
        {
            return JsonSerializer.Deserialize<Dictionary<string, string>>(json) ?? [];
        }
        catch (JsonException)
        {
            return [];
        }
    }
}

/// <summary>A sentence about one field of the page.</summary>
/// <param name="Champ">Its name; empty: the page as a whole.</param>
public sealed record RefusDeChamp(string Champ, string Phrase);
