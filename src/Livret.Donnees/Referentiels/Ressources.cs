using System.Text.Json;
using System.Text.Json.Serialization;

namespace Livret.Donnees.Referentiels;

/// <summary>The reference data that travel inside the assembly.</summary>
internal static class Ressources
{
    private const string Dossier = "Livret.Donnees.Referentiels.";

    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        Converters = { new JsonStringEnumConverter() },
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    };

    /// <summary>The names of the embedded files, without their folder.</summary>
    public static IEnumerable<string> Noms => typeof(Ressources).Assembly.GetManifestResourceNames()
        .Where(n => n.StartsWith(Dossier, StringComparison.Ordinal)).Select(n => n[Dossier.Length..]).Order(StringComparer.Ordinal);

    public static JsonElement Lire(string nom)
    {
        using var flux = Ouvrir(nom);
        return JsonSerializer.Deserialize<JsonElement>(flux);
    }

    public static T Lire<T>(string nom)
    {
        using var flux = Ouvrir(nom);
        return JsonSerializer.Deserialize<T>(flux, Options)!;
    }

    public static Stream Ouvrir(string nom) => typeof(Ressources).Assembly.GetManifestResourceStream(Dossier + nom)!;
}
