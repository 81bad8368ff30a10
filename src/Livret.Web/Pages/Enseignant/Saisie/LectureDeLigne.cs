using Livret.Domaine;
using Livret.Domaine.Livrets;
using Livret.Domaine.Notations;

namespace Livret.Web.Pages.Enseignant.Saisie;

/// <summary>From the texts of a row to the changes asked of the unit, or the sentences that say why not.</summary>
/// <param name="Changements">One per element that was typed; erased when its principal field is empty.</param>
/// <param name="Refus">At most one per element.</param>
public sealed record LectureDeLigne(IReadOnlyList<Changement> Changements, IReadOnlyList<MessageDeLigne> Refus)
{
    /// <summary>Characters above which a text is not looked at.</summary>
    private const int LongueurMaximale = 2000;

    public static LectureDeLigne Lire(Contexte contexte, UniteDuLivret unite, IReadOnlyDictionary<string, string?> saisis)
    {
        List<Changement> changements = [];
        List<MessageDeLigne> refus = [];
        foreach (var groupe in Champ.De(contexte.Modalite).GroupBy(c => c.Element).Where(g => g.Any(c => saisis.ContainsKey(c.Nom))))
        {
            var boites = groupe.ToDictionary(c => c.Boite, c => (saisis.TryGetValue(c.Nom, out var texte) ? texte : c.Texte(unite)) ?? "");
            if (LireElement(contexte, unite, [.. groupe], boites, changements) is { } message)
                refus.Add(message);
        }
        return new(changements, refus);
    }

    private static MessageDeLigne? LireElement(
        Contexte contexte, UniteDuLivret unite, IReadOnlyList<Champ> champs, Dictionary<Boite, string> boites, List<Changement> changements)
    {
        var element = champs[0].Element;
        if (champs.FirstOrDefault(c => boites[c.Boite].Length > LongueurMaximale) is { } long_)
            return new(long_.Nom, DefinitionAnomalie.De(CodeAnomalie.ValeurInconnue).Texte, "refusee", "Raccourcissez ce texte : il est trop long pour ce champ.");
        if (string.IsNullOrWhiteSpace(boites[champs[0].Boite]))
            return Effacer(unite, champs, boites, changements);

        // The grid shows no justification: the one typed on the detail page stays.
        var observation = boites.GetValueOrDefault(Boite.Texte) ?? unite.Valeur(element)?.Texte;
        var lu = Lecture.Lire(contexte, new(element.ToString(), boites.GetValueOrDefault(Boite.Date), boites.GetValueOrDefault(Boite.Note), null, observation));
        if (lu.Refus is not { } refus)
        {
            if (lu.Valeur is { } valeur)
                changements.Add(Changement.Poser(valeur));
            return null;
        }
        var champ = champs.FirstOrDefault(c => c.Boite == BoiteDe(refus.Champ)) ?? champs[0];
        var versContinu = refus.Code is CodeAnomalie.DateApresLimite && contexte.Session.DebutExclusion is null;
        return MessageDeLigne.De(refus, champ.Nom, versContinu ? "vers-cc" : null);
    }

    private static MessageDeLigne? Effacer(UniteDuLivret unite, IReadOnlyList<Champ> champs, Dictionary<Boite, string> boites, List<Changement> changements)
    {
        var element = champs[0].Element;
        if (element.Nature is NatureElement.Reflet && !string.IsNullOrWhiteSpace(boites[Boite.Texte]))
            return MessageDeLigne.De(new Refus(CodeAnomalie.ChampVide, "Choisissez « oui » ou « non » : un motif seul n’est pas enregistré."), Champ.Reflet);
        if (unite.Valeur(element) is not null)
            changements.Add(Changement.Effacer(element));
        return null;
    }

    private static Boite BoiteDe(string? colonne) => colonne switch
    {
        "date" => Boite.Date,
        "observation" => Boite.Texte,
        _ => Boite.Note,
    };
}
