using System.Text.Json;
using Livret.Domaine.Notations;
using Livret.Domaine.Referentiels;

namespace Livret.Domaine.Livrets;

/// <summary>
/// All that is typed in a livret, in JSON: kept with a visa, so that the version transmitted first can be current again when a
/// régularisation stays without answer.
/// </summary>
internal static class CopieDuLivret
{
    public static string Ecrire(LivretScolaire livret) => ContenuScelle.Ecrire(json =>
    {
        json.WriteStartObject("unites");
        foreach (var unite in livret.Unites.OrderBy(u => u.Code, StringComparer.Ordinal))
        {
            json.WriteStartArray(unite.Code);
            foreach (var valeur in unite.Valeurs.Select(v => v.Valeur).OrderBy(v => v.Element.ToString(), StringComparer.Ordinal).ThenBy(v => v.Rang))
                Ecrire(json, valeur);
            json.WriteEndArray();
        }
        json.WriteEndObject();
        json.WriteStartObject("dossier");
        DossierEcrit.Ecrire(json, livret.Dossier, livret.Stages);
        json.WriteEndObject();
    });

    /// <summary>The values of each unit, by its code, and the dossier.</summary>
    public static (IReadOnlyDictionary<string, IReadOnlyList<Valeur>> Unites, Dossier Dossier, IReadOnlyList<Stage> Stages) Relire(string copie)
    {
        using var document = JsonDocument.Parse(copie);
        var racine = document.RootElement;
        var unites = racine.GetProperty("unites").EnumerateObject()
            .ToDictionary(u => u.Name, u => (IReadOnlyList<Valeur>)[.. u.Value.EnumerateArray().Select(Relire)]);
        var (dossier, stages) = DossierEcrit.Relire(racine.GetProperty("dossier"));
        return (unites, dossier, stages);
    }

    private static void Ecrire(Utf8JsonWriter json, Valeur valeur)
    {
        json.WriteStartObject();
        json.WriteString("element", valeur.Element.ToString());
        json.WriteNumber("rang", valeur.Rang);
        if (valeur.Note is { } note)
            json.WriteNumber("note", note.Centiemes);
        if (valeur.Date is { } date)
            json.WriteString("date", ContenuScelle.Jour(date));
        if (valeur.Coefficient is { } coefficient)
            json.WriteNumber("coefficient", coefficient.Milliardiemes);
        if (valeur.Choix is { } choix)
            json.WriteString("choix", choix.ToString());
        if (valeur.Texte is { } texte)
            json.WriteString("texte", texte);
        json.WriteEndObject();
    }

    private static Valeur Relire(JsonElement ecrit) => new(CodeElement.Lire(ecrit.GetProperty("element").GetString()!)!.Value)
    {
        Rang = ecrit.GetProperty("rang").GetInt32(),
        Note = ecrit.TryGetProperty("note", out var note) ? Note.DeCentiemes(note.GetInt32()) : null,
        Date = ecrit.TryGetProperty("date", out var date) ? DateOnly.ParseExact(date.GetString()!, "yyyy-MM-dd") : null,
        Coefficient = ecrit.TryGetProperty("coefficient", out var coefficient) ? Coefficient.DeMilliardiemes(coefficient.GetInt64()) : null,
        Choix = ecrit.TryGetProperty("choix", out var choix) ? Enum.Parse<Choix>(choix.GetString()!) : null,
        Texte = ecrit.TryGetProperty("texte", out var texte) ? texte.GetString() : null,
    };
}
