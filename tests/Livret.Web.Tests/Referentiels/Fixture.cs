using System.Text;
using System.Text.Json.Nodes;
using Livret.Donnees.Referentiels;

namespace Livret.Web.Tests.Referentiels;

/// <summary>The fictional référentiels, as bytes or as nodes to be spoiled.</summary>
internal static class Fixture
{
    public static byte[] Octets(string nom)
    {
        using var flux = typeof(Fixture).Assembly.GetManifestResourceStream($"Livret.Web.Tests.Referentiels.fixtures.{nom}.json")!;
        using var memoire = new MemoryStream();
        flux.CopyTo(memoire);
        return memoire.ToArray();
    }

    /// <summary>The defects of the file with options once <paramref name="gater"/> has spoiled it.</summary>
    public static IReadOnlyList<Defaut> Defauts(Action<JsonObject> gater)
    {
        var racine = JsonNode.Parse(Octets("options"))!.AsObject();
        gater(racine);
        return VerificateurReferentiel.Verifier(Encoding.UTF8.GetBytes(racine.ToJsonString()));
    }

    public static JsonObject Unite(this JsonObject racine, int rang) => racine["unites"]![rang]!.AsObject();

    public static JsonObject Modalite(this JsonObject racine, int unite, string regime) => racine.Unite(unite)["modalites"]![regime]!.AsObject();
}
