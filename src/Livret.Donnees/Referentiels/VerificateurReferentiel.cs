using System.Text.Json;

namespace Livret.Donnees.Referentiels;

/// <summary>Checks a référentiel against its schema, then its values, then its rules: each needs what the one before proved.</summary>
public static class VerificateurReferentiel
{
    /// <summary>Beyond, the list helps nobody.</summary>
    private const int DefautsMontres = 100;

    private static readonly SchemaJson Schema = new(Ressources.Lire("referentiel.schema.json"));

    /// <summary>The defects of the file, in the order of the file; none when the référentiel can be used. Never throws, whatever the bytes.</summary>
    public static IReadOnlyList<Defaut> Verifier(ReadOnlyMemory<byte> octets)
    {
        var (document, defaut) = DocumentJson.Ouvrir(octets);
        using (document)
            return document is null ? [defaut!] : Verifier(document.RootElement);
    }

    internal static IReadOnlyList<Defaut> Verifier(JsonElement racine)
    {
        Func<JsonElement, IEnumerable<Defaut>>[] etapes = [Schema.Verifier, r => ValeursDeReferentiel.Verifier(r), ReglesDeReferentiel.Verifier];
        return etapes.Select(e => e(racine).Take(DefautsMontres).ToList()).FirstOrDefault(d => d.Count > 0) ?? [];
    }
}
