using System.Text.Json;

namespace Livret.Donnees.Referentiels;

/// <summary>Reading of optional properties, for elements whose schema has been checked.</summary>
internal static class AccesJson
{
    public static JsonElement? Rubrique(this JsonElement element, string nom) =>
        element.TryGetProperty(nom, out var valeur) ? valeur : null;

    public static string Texte(this JsonElement element, string nom) => element.GetProperty(nom).GetString()!;

    public static string? TexteOuRien(this JsonElement element, string nom) => element.Rubrique(nom)?.GetString();

    /// <summary>The elements of a list; none when the property is absent.</summary>
    public static IEnumerable<JsonElement> Liste(this JsonElement element, string nom) =>
        element.Rubrique(nom) is { } liste ? liste.EnumerateArray() : [];

    public static IReadOnlyList<string> Textes(this JsonElement element, string nom) =>
        [.. element.Liste(nom).Select(e => e.GetString()!)];
}
