using System.Text.Json;
using Livret.Domaine;
using Livret.Domaine.Referentiels;

namespace Livret.Donnees.Referentiels;

/// <summary>What the schema cannot say of one value alone: it must fit in what the application computes and prints with.</summary>
internal static class ValeursDeReferentiel
{
    private const decimal OrdreMaximal = 999;

    /// <summary>The numbers that are bounded, by the name of their property.</summary>
    private static readonly Dictionary<string, (Predicate<decimal> Convient, string Phrase)> Bornes = new()
    {
        ["coefficient"] = (n => Coefficient.Convertir(n) is not null, "Donnez un nombre supérieur à 0, de moins d’un million et d’au plus neuf décimales."),
        ["poids"] = (n => Coefficient.Convertir(n) is not null, "Donnez un nombre supérieur à 0, de moins d’un million et d’au plus neuf décimales."),
        ["ordre"] = (n => n <= OrdreMaximal, "Donnez un rang de 1 à 999."),
    };

    /// <summary>The texts that name something: blank, they would leave a hole on the livret.</summary>
    private static readonly HashSet<string> Noms = ["code", "intitule", "libelle", "version"];

    public static IEnumerable<Defaut> Verifier(JsonElement valeur, string chemin = "$", string nom = "") => valeur.ValueKind switch
    {
        JsonValueKind.Object => valeur.EnumerateObject().SelectMany(p => Verifier(p.Value, $"{chemin}.{p.Name}", p.Name)),
        JsonValueKind.Array => valeur.EnumerateArray().SelectMany((e, rang) => Verifier(e, $"{chemin}[{rang}]", nom)),
        JsonValueKind.Number => Nombre(valeur, chemin, nom),
        JsonValueKind.String => Texte(valeur.GetString()!, chemin, nom),
        _ => [],
    };

    private static IEnumerable<Defaut> Nombre(JsonElement valeur, string chemin, string nom)
    {
        if (!valeur.TryGetDecimal(out var nombre))
            yield return new(chemin, "Donnez un nombre plus petit : celui-ci dépasse ce qui se calcule.");
        else if (Bornes.TryGetValue(nom, out var borne) && !borne.Convient(nombre))
            yield return new(chemin, borne.Phrase);
    }

    private static IEnumerable<Defaut> Texte(string texte, string chemin, string nom)
    {
        if (Noms.Contains(nom) && string.IsNullOrWhiteSpace(texte))
            yield return new(chemin, "Remplissez ce texte : il est vide.");
        if (texte.Any(c => char.IsControl(c) && c is not '\n') || Caracteres.Nettoyer(texte).Length != texte.Length)
            yield return new(chemin, "Retirez de ce texte les caractères de commande, tabulations comprises : seul le passage à la ligne est permis.");
    }
}
