using System.Net;
using System.Text.RegularExpressions;

namespace Livret.Web.Tests;

/// <summary>The form of a page, with what it holds.</summary>
public static partial class FormulaireOuvert
{
    /// <summary>The fields of the last form of a page, as a browser would send them untouched.</summary>
    public static async Task<List<KeyValuePair<string, string>>> ChampsAsync(HttpClient client, string page)
    {
        var html = await client.GetStringAsync(new Uri(page, UriKind.Relative));
        var entrees = Entree().Matches(html).Where(m => !m.Value.Contains("checkbox", StringComparison.Ordinal) || m.Value.Contains("checked", StringComparison.Ordinal))
            .Select(m => (Nom: Nom().Match(m.Value).Groups[1].Value, Valeur: WebUtility.HtmlDecode(Valeur().Match(m.Value).Groups[1].Value)));
        var choix = Choix().Matches(html).Select(m => (Nom: m.Groups[1].Value, Valeur: Retenue().Match(m.Groups[2].Value) is { Success: true } r ? r.Groups[1].Value : ""));
        return [.. entrees.Concat(choix).Where(c => c.Nom.Length > 0 && c.Nom != "__RequestVerificationToken").Select(c => KeyValuePair.Create(c.Nom, c.Valeur))];
    }

    public static async Task<HttpResponseMessage> ChangerAsync(HttpClient client, string page, params (string Nom, string Valeur)[] changes)
    {
        var champs = (await ChampsAsync(client, page)).Where(c => changes.All(x => x.Nom != c.Key)).Concat(changes.Select(c => KeyValuePair.Create(c.Nom, c.Valeur)));
        return await client.PosterAsync(page, champs);
    }

    [GeneratedRegex("<input [^>]*>")]
    private static partial Regex Entree();

    [GeneratedRegex("name=\"([^\"]+)\"")]
    private static partial Regex Nom();

    [GeneratedRegex("value=\"([^\"]*)\"")]
    private static partial Regex Valeur();

    [GeneratedRegex("<select id=\"[^\"]+\" name=\"([^\"]+)\"[^>]*>(.*?)</select>", RegexOptions.Singleline)]
    private static partial Regex Choix();

    [GeneratedRegex("value=\"([^\"]*)\"[^>]* selected")]
    private static partial Regex Retenue();
}
