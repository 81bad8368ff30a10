using System.Net;
using System.Text.RegularExpressions;
using Livret.Donnees.Demonstration;

namespace Livret.Bancs.Http;

/// <summary>A user of the demonstration with his cookies, over connections that are kept open.</summary>
internal sealed class Navigateur(Uri adresse, int connexions) : IDisposable
{
    private readonly HttpClient _client = new(new SocketsHttpHandler { MaxConnectionsPerServer = connexions, AllowAutoRedirect = false, CookieContainer = new() }) { BaseAddress = adresse };

    public async Task ConnecterAsync(string compte)
    {
        using var formulaire = new FormUrlEncodedContent(new Dictionary<string, string>
        {
            ["Courriel"] = $"{compte}@exemple.test",
            ["MotDePasse"] = ComptesDeDemonstration.MotDePasse,
            [Jeton.Champ] = Jeton.De(await LireAsync("/connexion")),
        });
        using var reponse = await _client.PostAsync(new Uri("/connexion", UriKind.Relative), formulaire);
        if (reponse.StatusCode is not HttpStatusCode.Redirect)
            throw new InvalidOperationException($"{compte} could not sign in: {reponse.StatusCode}.");
    }

    /// <summary>A page, as text.</summary>
    public async Task<string> LireAsync(string chemin) => await _client.GetStringAsync(new Uri(chemin, UriKind.Relative));

    /// <summary>Asks, and reads the whole answer.</summary>
    /// <returns>Its size in bytes.</returns>
    public async Task<int> DemanderAsync(Func<HttpRequestMessage> requete, HttpStatusCode attendu)
    {
        using var demande = requete();
        using var reponse = await _client.SendAsync(demande);
        var octets = await reponse.Content.ReadAsByteArrayAsync();
        return reponse.StatusCode == attendu ? octets.Length
            : throw new InvalidOperationException($"{demande.RequestUri}: {reponse.StatusCode}, {attendu} was expected.");
    }

    public void Dispose() => _client.Dispose();
}

/// <summary>The antiforgery token of a page.</summary>
internal static partial class Jeton
{
    public const string Champ = "__RequestVerificationToken";

    public static string De(string page) => Forme().Match(page) is { Success: true } trouve ? trouve.Groups[1].Value : throw new InvalidOperationException("The page has no antiforgery token.");

    [GeneratedRegex("name=\"__RequestVerificationToken\" type=\"hidden\" value=\"([^\"]+)\"")]
    private static partial Regex Forme();
}
