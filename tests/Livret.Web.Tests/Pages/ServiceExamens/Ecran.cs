using System.Net;
using System.Text.RegularExpressions;

namespace Livret.Web.Tests.Pages.ServiceExamens;

/// <summary>The pages of the service as a reader sees them: decoded, with plain spaces.</summary>
internal static partial class Ecran
{
    public static async Task<string> LireAsync(this HttpClient client, string adresse) => Texte(await client.GetStringAsync(new Uri(adresse, UriKind.Relative)));

    public static async Task<string> LireAsync(this HttpResponseMessage reponse) => Texte(await reponse.Content.ReadAsStringAsync());

    public static async Task<HttpStatusCode> StatutAsync(this HttpClient client, string adresse) => (await client.GetAsync(new Uri(adresse, UriKind.Relative))).StatusCode;

    /// <summary>The value of a hidden field of a page.</summary>
    public static async Task<string> ChampAsync(this HttpClient client, string adresse, string nom) => Champ(await client.LireAsync(adresse), nom);

    public static string Champ(string page, string nom)
    {
        var trouve = Regex.Match(page, $"""name="{Regex.Escape(nom)}" value="([^"]*)""");
        Assert.True(trouve.Success, $"No field {nom} in the page.");
        return trouve.Groups[1].Value;
    }

    private static string Texte(string html) => Espaces().Replace(WebUtility.HtmlDecode(html), " ");

    [GeneratedRegex("[\u00a0\u202f]")]
    private static partial Regex Espaces();
}
