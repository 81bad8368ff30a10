using System.Net;
using Livret.Donnees.Demonstration;
using Livret.Web.Tests;

namespace Livret.Pannes.Tests.Noeuds;

/// <summary>A browser: the cookies that a user keeps, whatever node answers him.</summary>
internal sealed class Visiteur(string courriel)
{
    private readonly CookieContainer _cookies = new();

    /// <summary>Follows no redirection.</summary>
    public HttpClient Sur(Noeud noeud) =>
        new(new SocketsHttpHandler { CookieContainer = _cookies, AllowAutoRedirect = false }) { BaseAddress = noeud.Adresse, Timeout = TimeSpan.FromMinutes(2) };

    /// <summary>By the page, with the password of the demonstration.</summary>
    public async Task<Visiteur> SeConnecterAsync(Noeud noeud)
    {
        using var client = Sur(noeud);
        using var reponse = await client.PosterAsync("/connexion", ("Courriel", courriel), ("MotDePasse", ComptesDeDemonstration.MotDePasse));
        Assert.Equal(HttpStatusCode.Redirect, reponse.StatusCode);
        return this;
    }

    /// <summary>Status of a page, opened by this user on that node.</summary>
    public async Task<HttpStatusCode> StatutAsync(Noeud noeud, string page)
    {
        using var client = Sur(noeud);
        using var reponse = await client.GetAsync(new Uri(page, UriKind.Relative));
        return reponse.StatusCode;
    }

    public async Task<string> LireAsync(Noeud noeud, string page)
    {
        using var client = Sur(noeud);
        return WebUtility.HtmlDecode(await client.GetStringAsync(new Uri(page, UriKind.Relative)));
    }
}
