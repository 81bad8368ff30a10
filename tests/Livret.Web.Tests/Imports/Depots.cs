using System.Net;
using System.Text;
using Livret.Donnees.Echanges.Imports;
using Microsoft.EntityFrameworkCore;

namespace Livret.Web.Tests.Imports;

/// <summary>Files given to a page as a browser gives them, and what became of them.</summary>
internal static class Depots
{
    public const string EntetesDeNotes = "numero_candidat;unite;element;date;note;coefficient;observation";

    /// <summary>The lines of <c>notes.csv</c>, under their header.</summary>
    public static (string, byte[]) Notes(params string[] lignes) => ("notes.csv", Encoding.UTF8.GetBytes(string.Join("\r\n", [EntetesDeNotes, .. lignes])));

    public static (string, byte[]) Fichier(string nom, params string[] lignes) => (nom, Encoding.UTF8.GetBytes(string.Join("\r\n", lignes)));

    public static async Task<HttpResponseMessage> EnvoyerAsync(this HttpClient client, string page, params (string Nom, byte[] Octets)[] fichiers)
    {
        var jeton = await client.LireLeJetonAsync(page);
        using var corps = new MultipartFormDataContent { { new StringContent(jeton), "__RequestVerificationToken" } };
        foreach (var (nom, octets) in fichiers)
            corps.Add(new ByteArrayContent(octets), "Fichiers", nom);
        return await client.PostAsync(new Uri(page, UriKind.Relative), corps);
    }

    /// <summary>First phase: the identifier of the import.</summary>
    public static async Task<Guid> DeposerAsync(this HttpClient client, string page, params (string Nom, byte[] Octets)[] fichiers)
    {
        using var reponse = await client.EnvoyerAsync(page, fichiers);
        Assert.True(reponse.StatusCode is HttpStatusCode.Redirect, WebUtility.HtmlDecode(await reponse.Content.ReadAsStringAsync()));
        return Guid.Parse(reponse.Headers.Location!.OriginalString.Split('/')[^1]);
    }

    /// <summary>Second phase.</summary>
    public static async Task AppliquerAsync(this HttpClient client, Guid import)
    {
        using var reponse = await client.PosterAsync($"/imports/{import}/confirmation");
        Assert.Equal(HttpStatusCode.Redirect, reponse.StatusCode);
    }

    /// <summary>Both phases; the report.</summary>
    public static async Task<IReadOnlyList<LigneDeRapport>> ImporterAsync(
        this HttpClient client, LivretApplication application, string page, params (string Nom, byte[] Octets)[] fichiers)
    {
        var import = await client.DeposerAsync(page, fichiers);
        await client.AppliquerAsync(import);
        return await application.RapportAsync(import);
    }

    public static async Task<IReadOnlyList<LigneDeRapport>> RapportAsync(this LivretApplication application, Guid import)
    {
        await using var db = application.OuvrirLaBase();
        return await db.LignesDImport.AsNoTracking().Where(l => l.ImportId == import).OrderBy(l => l.Fichier).ThenBy(l => l.Ligne).ToListAsync();
    }

    public static async Task<string> LireLaPageAsync(this HttpClient client, string adresse)
    {
        using var reponse = await client.GetAsync(new Uri(adresse, UriKind.Relative));
        Assert.True(reponse.IsSuccessStatusCode, $"{adresse} : {(int)reponse.StatusCode}");
        return WebUtility.HtmlDecode(await reponse.Content.ReadAsStringAsync());
    }
}
