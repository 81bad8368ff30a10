using System.Net;
using System.Net.Http.Json;
using System.Text.RegularExpressions;

namespace Livret.Web.Tests;

/// <summary>Forms and scripts as a browser sends them, with the antiforgery token of the page.</summary>
public static partial class Formulaires
{
    /// <summary>Opens the page, then posts these fields to <paramref name="adresse"/> (the page itself by default).</summary>
    public static async Task<HttpResponseMessage> PosterAsync(
        this HttpClient client, string page, IEnumerable<KeyValuePair<string, string>> champs, string? adresse = null)
    {
        var jeton = await client.LireLeJetonAsync(page);
        using var corps = new FormUrlEncodedContent(champs.Append(new("__RequestVerificationToken", jeton)));
        return await client.PostAsync(new Uri(adresse ?? page, UriKind.Relative), corps);
    }

    public static Task<HttpResponseMessage> PosterAsync(this HttpClient client, string page, params (string Nom, string Valeur)[] champs) =>
        client.PosterAsync(page, champs.Select(c => KeyValuePair.Create(c.Nom, c.Valeur)));

    /// <summary>Opens the page, then sends JSON the way its script does.</summary>
    public static async Task<HttpResponseMessage> EnvoyerAsync<T>(this HttpClient client, string page, string adresse, T corps, HttpMethod? methode = null)
    {
        using var requete = new HttpRequestMessage(methode ?? HttpMethod.Post, adresse) { Content = JsonContent.Create(corps) };
        requete.Headers.Add("RequestVerificationToken", await client.LireLeJetonAsync(page));
        requete.Headers.Accept.ParseAdd("application/json");
        return await client.SendAsync(requete);
    }

    /// <summary>The antiforgery token of a page; the client keeps the cookie that goes with it.</summary>
    public static async Task<string> LireLeJetonAsync(this HttpClient client, string page)
    {
        using var reponse = await client.GetAsync(new Uri(page, UriKind.Relative));
        var html = await reponse.Content.ReadAsStringAsync();
        var jeton = Jeton().Match(html);
        Assert.True(jeton.Success, $"{page}: {(int)reponse.StatusCode}, no antiforgery token.");
        return jeton.Groups[1].Value;
    }

    /// <summary>The hidden fields of a page, but for its tokens.</summary>
    public static IEnumerable<(string Nom, string Valeur)> ChampsCaches(string html) =>
        Caches().Matches(html).Select(m => (Nom: WebUtility.HtmlDecode(m.Groups[1].Value), Valeur: WebUtility.HtmlDecode(m.Groups[2].Value)))
            .Where(c => c.Nom != "__RequestVerificationToken");

    [GeneratedRegex("""<input type="hidden" name="([^"]+)" value="([^"]*)""")]
    private static partial Regex Caches();

    [GeneratedRegex("""name="__RequestVerificationToken"[^>]*value="([^"]+)""")]
    private static partial Regex Jeton();
}
