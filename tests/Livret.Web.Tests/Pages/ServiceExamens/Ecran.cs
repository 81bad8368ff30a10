using System.Net;
using System.Text.RegularExpressions;
using Livret.Domaine.Recevabilites;

namespace Livret.Web.Tests.Pages.ServiceExamens;

/// <summary>The pages of the service as a reader sees them: decoded, with plain spaces.</summary>
internal static partial class Ecran
{
    public static async Task<string> LireAsync(this HttpClient client, string adresse) => await (await client.GetAsync(new Uri(adresse, UriKind.Relative))).EnsureSuccessStatusCode().LireAsync();

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

    /// <summary>Opens the page of an act, fills it and sends it.</summary>
    public static async Task<HttpResponseMessage> ActerAsync(this HttpClient client, string numero, string geste, params (string Nom, string Valeur)[] champs)
    {
        var adresse = $"/examens/{numero}/actes/{geste}";
        var page = await client.LireAsync(adresse);
        return await client.PosterAsync(adresse,
        [
            new("Formulaire.Version", Champ(page, "Formulaire.Version")), new("Formulaire.Cle", Champ(page, "Formulaire.Cle")),
            .. champs.Select(c => KeyValuePair.Create($"Formulaire.{c.Nom}", c.Valeur)),
        ]);
    }

    /// <summary>Records one condition from the page of the file.</summary>
    public static async Task<HttpResponseMessage> ConstaterAsync(this HttpClient client, string numero, ConditionRecevabilite condition, bool remplie, string motif = "")
    {
        var adresse = $"/examens/{numero}";
        return await client.PosterAsync(adresse,
        [
            new("Version", await client.ChampAsync(adresse, "Version")), new("Condition", condition.ToString()), new("Remplie", remplie ? "true" : "false"), new("Motif", motif),
        ], adresse + "?handler=Constater");
    }

    private static string Texte(string html) => Espaces().Replace(WebUtility.HtmlDecode(html), " ");

    [GeneratedRegex("[\u00a0\u202f]")]
    private static partial Regex Espaces();
}
