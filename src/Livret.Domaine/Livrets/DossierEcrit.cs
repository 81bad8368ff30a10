using System.Text.Json;

namespace Livret.Domaine.Livrets;

/// <summary>The stages and the dossier as they are sealed and journalised.</summary>
public static class DossierEcrit
{
    public static string Ecrire(Dossier dossier, IEnumerable<Stage> stages) => ContenuScelle.Ecrire(json => Ecrire(json, dossier, stages));

    internal static void Ecrire(Utf8JsonWriter json, Dossier dossier, IEnumerable<Stage> stages)
    {
        json.WriteString("elementsComplementaires", dossier.ElementsComplementaires);
        json.WriteString("assiduite", dossier.Assiduite);
        json.WriteStartArray("stages");
        foreach (var stage in EnOrdre(stages))
            Ecrire(json, stage);
        json.WriteEndArray();
        json.WriteString("avis", dossier.Avis?.ToString());
        json.WriteString("observations", dossier.Observations);
    }

    /// <summary>The way back.</summary>
    public static (Dossier Dossier, IReadOnlyList<Stage> Stages) Relire(JsonElement ecrit) => (
        new()
        {
            ElementsComplementaires = ecrit.GetProperty("elementsComplementaires").GetString(),
            Assiduite = ecrit.GetProperty("assiduite").GetString(),
            Avis = ecrit.GetProperty("avis").GetString() is { } avis ? Enum.Parse<AvisConseil>(avis) : null,
            Observations = ecrit.GetProperty("observations").GetString(),
        },
        [.. ecrit.GetProperty("stages").EnumerateArray().Select(RelireUnStage)]);

    /// <summary>An order that no database changes: two lines alike in all of it are written alike.</summary>
    private static IOrderedEnumerable<Stage> EnOrdre(IEnumerable<Stage> stages) => stages
        .OrderBy(s => s.Debut).ThenBy(s => s.Fin).ThenBy(s => s.Entreprise, StringComparer.Ordinal)
        .ThenBy(s => s.Annee).ThenBy(s => s.CentiemesDeSemaine).ThenBy(s => s.Nature)
        .ThenBy(s => s.Appreciation, StringComparer.Ordinal).ThenBy(s => s.Remarques, StringComparer.Ordinal);

    private static void Ecrire(Utf8JsonWriter json, Stage stage)
    {
        json.WriteStartObject();
        json.WriteNumber("annee", stage.Annee);
        json.WriteString("entreprise", stage.Entreprise);
        json.WriteString("debut", ContenuScelle.Jour(stage.Debut));
        json.WriteString("fin", ContenuScelle.Jour(stage.Fin));
        json.WriteNumber("centiemesDeSemaine", stage.CentiemesDeSemaine);
        json.WriteString("nature", stage.Nature.ToString());
        json.WriteString("appreciation", stage.Appreciation);
        json.WriteString("remarques", stage.Remarques);
        json.WriteEndObject();
    }

    private static Stage RelireUnStage(JsonElement ecrit) => new()
    {
        Annee = ecrit.GetProperty("annee").GetInt32(),
        Entreprise = ecrit.GetProperty("entreprise").GetString()!,
        Debut = DateOnly.ParseExact(ecrit.GetProperty("debut").GetString()!, "yyyy-MM-dd"),
        Fin = DateOnly.ParseExact(ecrit.GetProperty("fin").GetString()!, "yyyy-MM-dd"),
        CentiemesDeSemaine = ecrit.GetProperty("centiemesDeSemaine").GetInt32(),
        Nature = Enum.Parse<NatureStage>(ecrit.GetProperty("nature").GetString()!),
        Appreciation = ecrit.GetProperty("appreciation").GetString(),
        Remarques = ecrit.GetProperty("remarques").GetString(),
    };
}
