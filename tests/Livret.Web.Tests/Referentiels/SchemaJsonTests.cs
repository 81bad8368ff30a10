using System.Text.Json;
using Livret.Donnees.Referentiels;

namespace Livret.Web.Tests.Referentiels;

public class SchemaJsonTests
{
    private static readonly JsonElement Schema = Ressources.Lire("referentiel.schema.json");

    [Fact]
    public void Tous_les_mots_du_schema_sont_compris() =>
        Assert.Empty(Regles(Schema).SelectMany(r => r.EnumerateObject()).Select(m => m.Name).Except(SchemaJson.MotsConnus));

    [Fact]
    public void Chaque_motif_du_schema_est_dit_en_mots() =>
        Assert.Equal(
            Regles(Schema).Select(r => r.TexteOuRien("pattern")).OfType<string>().Distinct().Order(StringComparer.Ordinal),
            PhrasesDeSchema.Motifs.Keys.Order(StringComparer.Ordinal));

    /// <summary>Every schema inside the schema; what hangs under « properties » and « $defs » are names, not keywords.</summary>
    private static IEnumerable<JsonElement> Regles(JsonElement regle)
    {
        yield return regle;
        var sousRegles = regle.EnumerateObject().SelectMany(m => m.Name switch
        {
            "properties" or "$defs" => m.Value.EnumerateObject().Select(p => p.Value),
            "items" => [m.Value],
            "oneOf" => m.Value.EnumerateArray(),
            _ => Enumerable.Empty<JsonElement>(),
        });
        foreach (var sousRegle in sousRegles.SelectMany(Regles))
            yield return sousRegle;
    }
}
