using System.Net;
using System.Text.RegularExpressions;

namespace Livret.Web.Tests.Proprietes;

/// <summary>A field of a form, with the value that the page gives it; null: unticked, or nothing chosen.</summary>
/// <param name="Choix">The values that it may take; empty: any text.</param>
internal sealed record Champ(string Nom, string Type, string? Valeur, IReadOnlyList<string> Choix, bool Decimal);

/// <summary>A form of a page, as a browser without script would fill and send it.</summary>
internal sealed record Formulaire(string Page, string Adresse, IReadOnlyList<Champ> Champs, IReadOnlyList<(string? Nom, string Valeur, string? Adresse)> Boutons);

/// <summary>What a browser without script sees of a page: its links and its forms.</summary>
internal sealed partial record PageLue(string Adresse, string Html)
{
    public IReadOnlyList<string> Liens => [.. Ancre().Matches(Html).Select(m => WebUtility.HtmlDecode(m.Groups[1].Value)).Where(l => l.StartsWith('/')).Distinct()];

    /// <summary>The page says something to the user: what was refused, what is missing, or what was done.</summary>
    public bool ALaParole => Html.Contains("class=\"message", StringComparison.Ordinal) || Html.Contains("role=\"alert\"", StringComparison.Ordinal) || Html.Contains("aria-invalid=\"true\"", StringComparison.Ordinal);

    public IReadOnlyList<Formulaire> Formulaires => [.. Forme().Matches(Html).Select(Lire).OfType<Formulaire>()];

    private Formulaire? Lire(Match forme)
    {
        var attributs = Attributs(forme.Groups[1].Value);
        if (attributs.GetValueOrDefault("method") != "post" || attributs.ContainsKey("enctype"))
            return null;
        // Fields may stand outside, and name their form.
        var corps = forme.Groups[2].Value + (attributs.GetValueOrDefault("id") is { } id ? string.Concat(Regex.Matches(Html, $"<(input|button)\\b[^>]*\\bform=\"{id}\"[^>]*>").Select(m => m.Value)) : "");
        List<Champ> champs = [];
        List<(string?, string, string?)> boutons = [];
        foreach (var a in Entree().Matches(corps).Select(m => Attributs(m.Groups[1].Value)).Where(a => a.ContainsKey("name") && !a.ContainsKey("disabled")))
        {
            var (nom, type, valeur) = (a["name"], a.GetValueOrDefault("type", "text"), a.GetValueOrDefault("value", ""));
            if (type is "radio" && champs.FindIndex(c => c.Nom == nom) is >= 0 and var rang)
                champs[rang] = champs[rang] with { Valeur = a.ContainsKey("checked") ? valeur : champs[rang].Valeur, Choix = [.. champs[rang].Choix, valeur] };
            else if (type is "radio" or "checkbox")
                champs.Add(new(nom, type, a.ContainsKey("checked") ? valeur : null, [valeur], false));
            else
                champs.Add(new(nom, a.ContainsKey("readonly") ? "hidden" : type, valeur, [], a.GetValueOrDefault("inputmode") == "decimal"));
        }
        champs.AddRange(Zone().Matches(corps).Select(m => (A: Attributs(m.Groups[1].Value), Texte: m.Groups[2].Value)).Where(m => m.A.ContainsKey("name") && !m.A.ContainsKey("disabled"))
            .Select(m => new Champ(m.A["name"], m.A.ContainsKey("readonly") ? "hidden" : "textarea", WebUtility.HtmlDecode(m.Texte), [], false)));
        foreach (Match m in Liste().Matches(corps))
        {
            if (Attributs(m.Groups[1].Value) is not { } a || !a.TryGetValue("name", out var nom) || a.ContainsKey("disabled"))
                continue;
            var options = Option().Matches(m.Groups[2].Value).Select(o => Attributs(o.Groups[1].Value)).ToList();
            champs.Add(new(nom, "select", (options.Find(o => o.ContainsKey("selected")) ?? options.FirstOrDefault())?.GetValueOrDefault("value", ""), [.. options.Select(o => o.GetValueOrDefault("value", ""))], false));
        }
        boutons.AddRange(Bouton().Matches(corps).Select(m => Attributs(m.Groups[1].Value)).Where(a => a.GetValueOrDefault("type", "submit") == "submit" && !a.ContainsKey("disabled"))
            .Select(a => (a.GetValueOrDefault("name"), a.GetValueOrDefault("value", ""), a.GetValueOrDefault("formaction"))));
        return boutons.Count == 0 ? null : new(Adresse, attributs.GetValueOrDefault("action", Adresse), champs, boutons);
    }

    private static Dictionary<string, string> Attributs(string balise)
    {
        Dictionary<string, string> attributs = [];
        foreach (Match m in Attribut().Matches(balise))
            attributs.TryAdd(m.Groups[1].Value, WebUtility.HtmlDecode(m.Groups[2].Value));
        return attributs;
    }

    [GeneratedRegex("""<a\b[^>]*\bhref="([^"#]+)""")]
    private static partial Regex Ancre();

    [GeneratedRegex("""<form\b([^>]*)>(.*?)</form>""", RegexOptions.Singleline)]
    private static partial Regex Forme();

    [GeneratedRegex("""<input\b([^>]*)>""")]
    private static partial Regex Entree();

    [GeneratedRegex("""<textarea\b([^>]*)>(.*?)</textarea>""", RegexOptions.Singleline)]
    private static partial Regex Zone();

    [GeneratedRegex("""<select\b([^>]*)>(.*?)</select>""", RegexOptions.Singleline)]
    private static partial Regex Liste();

    [GeneratedRegex("""<option\b([^>]*)>""")]
    private static partial Regex Option();

    [GeneratedRegex("""<button\b([^>]*)>""")]
    private static partial Regex Bouton();

    [GeneratedRegex("""([\w:-]+)(?:="([^"]*)")?""")]
    private static partial Regex Attribut();
}
