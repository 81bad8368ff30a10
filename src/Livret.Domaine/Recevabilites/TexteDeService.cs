using System.Text.RegularExpressions;
using Livret.Domaine.Notations;

namespace Livret.Domaine.Recevabilites;

/// <summary>What a text of the letter says.</summary>
public enum NatureDeTexte
{
    /// <summary>The voies et délais de recours.</summary>
    Recours,

    /// <summary>What follows for the candidate.</summary>
    Consequence,
}

/// <summary>One version of a text of the letters, with fields in braces (<see cref="ChampDeTexte"/>). It never changes: a correction is a new version.</summary>
public sealed partial class TexteDeService
{
    public int Id { get; init; }

    /// <summary>Code of the service; null: the text of the installation, for the services that have none.</summary>
    public string? Service { get; init; }

    public required NatureDeTexte Nature { get; init; }

    /// <summary>From 1, by service and nature.</summary>
    public required int Version { get; init; }

    /// <summary>One paragraph per line.</summary>
    public required string Texte { get; init; }

    /// <summary>UTC.</summary>
    public required DateTime ValableDu { get; init; }

    /// <summary>The text with its fields replaced, or the refusal that names the first one nobody knows.</summary>
    public (string? Texte, Refus? Refus) Remplir(IReadOnlyDictionary<string, string> champs)
    {
        if (Champ().Matches(Texte).FirstOrDefault(m => !champs.ContainsKey(m.Groups["nom"].Value)) is { } inconnu)
            return (null, Refuser(inconnu, champs.Keys));
        return (Champ().Replace(Texte, m => champs[m.Groups["nom"].Value]), null);
    }

    private Refus Refuser(Match champ, IEnumerable<string> connus)
    {
        var quoi = $"le texte {Nature.EnClair()}";
        var phrase = champ.Groups["nom"].Success
            ? $"Corrigez {quoi} : le champ « {Phrases.Extrait(champ.Value)} » n’existe pas. Les champs sont {string.Join(", ", connus.Select(c => $"{{{c}}}"))}."
            : $"Corrigez {quoi} : une accolade y est seule. Un champ s’écrit entre deux accolades, par exemple {{tribunal}}.";
        return new(CodeAnomalie.ValeurInconnue, phrase);
    }

    /// <summary>A field, or a brace alone.</summary>
    [GeneratedRegex(@"\{(?<nom>[^{}\n]*)\}|[{}]", RegexOptions.CultureInvariant)]
    private static partial Regex Champ();
}

public static class TextesDeService
{
    /// <summary>As a sentence names it: « le texte des voies et délais de recours ».</summary>
    public static string EnClair(this NatureDeTexte nature) => nature switch
    {
        NatureDeTexte.Recours => "des voies et délais de recours",
        NatureDeTexte.Consequence => "de la conséquence pour le candidat",
    };

    /// <summary>The last version in force at that instant: the service's own, else the installation's; null when there is none.</summary>
    public static TexteDeService? EnVigueur(this IEnumerable<TexteDeService> textes, string service, NatureDeTexte nature, DateTime instant) =>
        textes.Where(t => t.Nature == nature && t.ValableDu <= instant && (t.Service == service || t.Service is null))
            .OrderByDescending(t => t.Service is not null).ThenByDescending(t => t.Version).FirstOrDefault();
}
