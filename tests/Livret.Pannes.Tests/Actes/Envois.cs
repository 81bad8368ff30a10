using System.Net;
using Livret.Web.Tests;

namespace Livret.Pannes.Tests.Actes;

internal static class Envois
{
    /// <summary>Opens a page, and gives the form that it holds, its hidden fields and its token in it, ready to leave.</summary>
    public static async Task<(string Html, List<KeyValuePair<string, string>> Champs)> OuvrirLeFormulaireAsync(this HttpClient client, string page)
    {
        var html = await client.GetStringAsync(new Uri(page, UriKind.Relative));
        var champs = Formulaires.ChampsCaches(html).Select(c => KeyValuePair.Create(c.Nom, c.Valeur)).ToList();
        champs.Add(new("__RequestVerificationToken", await client.LireLeJetonAsync(page)));
        return (html, champs);
    }

    /// <summary>Posts; the answer of an act that is done is a redirection.</summary>
    /// <returns>Where it leads.</returns>
    public static async Task<string> FaireAsync(this HttpClient client, string adresse, IEnumerable<KeyValuePair<string, string>> champs)
    {
        using var corps = new FormUrlEncodedContent(champs);
        using var reponse = await client.PostAsync(new Uri(adresse, UriKind.Relative), corps);
        var html = await reponse.Content.ReadAsStringAsync();
        Assert.True(reponse.StatusCode is HttpStatusCode.Redirect, $"{adresse}: {(int)reponse.StatusCode}\n{html}");
        return reponse.Headers.Location!.OriginalString;
    }

    public static KeyValuePair<string, string> Champ(string nom, string valeur) => new(nom, valeur);
}
