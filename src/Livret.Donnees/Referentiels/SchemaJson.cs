using System.Text.Json;
using System.Text.RegularExpressions;

namespace Livret.Donnees.Referentiels;

/// <summary>
/// A JSON Schema (2020-12), limited to the keywords of <c>referentiel.schema.json</c>, that answers with French sentences.
/// </summary>
/// <remarks>Why it is ours: see <c>docs/decisions/0014-own-schema-reader.md</c>.</remarks>
internal sealed class SchemaJson(JsonElement racine)
{
    private delegate IEnumerable<Defaut> Mot(SchemaJson schema, JsonElement regle, JsonElement attendu, JsonElement valeur, string chemin);

    /// <summary>The keywords that constrain; each looks only at the kinds of values it speaks of.</summary>
    private static readonly Dictionary<string, Mot> Contraintes = new()
    {
        ["required"] = (_, _, noms, v, ou) => Si(v, JsonValueKind.Object, () => noms.EnumerateArray()
            .Where(n => !v.TryGetProperty(n.GetString()!, out _))
            .Select(n => new Defaut(ou, $"Ajoutez la rubrique « {n.GetString()} » : elle est obligatoire."))),
        ["additionalProperties"] = (_, regle, _, v, ou) => Si(v, JsonValueKind.Object, () => v.EnumerateObject()
            .Where(p => !regle.GetProperty("properties").TryGetProperty(p.Name, out _))
            .Select(p => new Defaut(ou, $"Retirez la rubrique « {PhrasesDeSchema.Court(p.Name)} » : elle n’est pas prévue ici."))),
        ["properties"] = (s, _, regles, v, ou) => Si(v, JsonValueKind.Object, () => v.EnumerateObject()
            .Where(p => regles.TryGetProperty(p.Name, out _))
            .SelectMany(p => s.Verifier(regles.GetProperty(p.Name), p.Value, $"{ou}.{p.Name}"))),
        ["items"] = (s, _, regle, v, ou) => Si(v, JsonValueKind.Array, () => v.EnumerateArray()
            .SelectMany((e, rang) => s.Verifier(regle, e, $"{ou}[{rang}]"))),
        ["minItems"] = (_, _, minimum, v, ou) => Si(v, JsonValueKind.Array, () =>
            Sauf(v.GetArrayLength() >= minimum.GetInt32(), ou, $"Mettez au moins {minimum} élément dans cette liste.")),
        ["minLength"] = (_, _, minimum, v, ou) => Si(v, JsonValueKind.String, () =>
            Sauf(v.GetString()!.Length >= minimum.GetInt32(), ou, "Remplissez ce texte : il est vide.")),
        ["pattern"] = (_, _, motif, v, ou) => Si(v, JsonValueKind.String, () =>
            Sauf(Convient(motif.GetString()!, v.GetString()!), ou, PhrasesDeSchema.Motif(motif.GetString()!))),
        ["minimum"] = (_, _, borne, v, ou) => Si(v, JsonValueKind.Number, () =>
            Sauf(!v.TryGetDecimal(out var n) || n >= borne.GetDecimal(), ou, $"Donnez un nombre supérieur ou égal à {borne}.")),
        ["exclusiveMinimum"] = (_, _, borne, v, ou) => Si(v, JsonValueKind.Number, () =>
            Sauf(!v.TryGetDecimal(out var n) || n > borne.GetDecimal(), ou, $"Donnez un nombre supérieur à {borne}.")),
        ["enum"] = (_, _, choix, v, ou) =>
            Sauf(choix.EnumerateArray().Any(c => JsonElement.DeepEquals(c, v)), ou, PhrasesDeSchema.Choix(choix.EnumerateArray())),
        ["const"] = (_, _, choix, v, ou) => Sauf(JsonElement.DeepEquals(choix, v), ou, PhrasesDeSchema.Choix([choix])),
        ["oneOf"] = (s, _, branches, v, ou) => s.UneDe(branches, v, ou),
        ["$ref"] = (s, _, cible, v, ou) => s.Verifier(s.Definition(cible.GetString()!), v, ou),
    };

    /// <summary>Every keyword this reader knows, those that constrain nothing included.</summary>
    public static IReadOnlySet<string> MotsConnus { get; } =
        new HashSet<string>([.. Contraintes.Keys, "type", "title", "description", "$schema", "$defs"]);

    public IEnumerable<Defaut> Verifier(JsonElement valeur) => Verifier(racine, valeur, "$");

    private IEnumerable<Defaut> Verifier(JsonElement regle, JsonElement valeur, string chemin)
    {
        if (regle.TryGetProperty("type", out var type) && !EstDuType(valeur, type.GetString()!))
            return [new(chemin, PhrasesDeSchema.Types[type.GetString()!])];
        return regle.EnumerateObject().Where(m => Contraintes.ContainsKey(m.Name))
            .SelectMany(m => Contraintes[m.Name](this, regle, m.Value, valeur, chemin));
    }

    /// <summary>Exactly one branch must accept; when none does, the branch that the « forme » designates says why.</summary>
    private List<Defaut> UneDe(JsonElement branches, JsonElement valeur, string chemin)
    {
        var essais = branches.EnumerateArray().Select(b => Verifier(b, valeur, chemin).ToList()).ToList();
        if (essais.Count(e => e.Count == 0) == 1)
            return [];
        if (valeur.ValueKind is not JsonValueKind.Object || !valeur.TryGetProperty("forme", out _))
            return [new(chemin, "Indiquez une « forme » et ses situations (CCF) ou ses parties (épreuve ponctuelle).")];
        var designe = essais.FirstOrDefault(e => e.TrueForAll(d => d.Chemin != $"{chemin}.forme"));
        return designe ?? [new($"{chemin}.forme", PhrasesDeSchema.Choix(branches.EnumerateArray().SelectMany(Formes)))];
    }

    private static IEnumerable<JsonElement> Formes(JsonElement branche)
    {
        var forme = branche.GetProperty("properties").GetProperty("forme");
        return forme.TryGetProperty("const", out var seule) ? [seule] : forme.GetProperty("enum").EnumerateArray();
    }

    private JsonElement Definition(string cible) =>
        cible.Split('/').Skip(1).Aggregate(racine, (noeud, nom) => noeud.GetProperty(nom));

    private static bool EstDuType(JsonElement valeur, string type) => type switch
    {
        "object" => valeur.ValueKind is JsonValueKind.Object,
        "array" => valeur.ValueKind is JsonValueKind.Array,
        "string" => valeur.ValueKind is JsonValueKind.String,
        "number" => valeur.ValueKind is JsonValueKind.Number,
        "integer" => valeur.ValueKind is JsonValueKind.Number && (!valeur.TryGetDecimal(out var n) || decimal.IsInteger(n)),
        "boolean" => valeur.ValueKind is JsonValueKind.True or JsonValueKind.False,
        _ => throw new NotSupportedException(type),
    };

    /// <summary>In a schema « $ » is the very end; in .NET it also stands before a final line feed.</summary>
    private static bool Convient(string motif, string texte) =>
        Regex.IsMatch(texte, motif.EndsWith('$') ? motif[..^1] + @"\z" : motif, RegexOptions.CultureInvariant, TimeSpan.FromSeconds(1));

    private static IEnumerable<Defaut> Si(JsonElement valeur, JsonValueKind genre, Func<IEnumerable<Defaut>> suite) =>
        valeur.ValueKind == genre ? suite() : [];

    private static IEnumerable<Defaut> Sauf(bool bon, string chemin, string phrase) => bon ? [] : [new(chemin, phrase)];
}
