namespace Livret.Web.Tests.Entrees;

/// <summary>
/// A browser whose cookies are held in hand: it keeps those of its session and of the antiforgery, and none of what a single answer leaves
/// behind, so that a request never depends on the one before.
/// </summary>
internal sealed class Navigateur(HttpClient client)
{
    private const string Passager = "Livret.message";

    public Dictionary<string, string> Cookies { get; init; } = [];

    /// <summary>Cookies that change no more: what a hostile request is answered is not followed.</summary>
    public bool EstFige { get; set; }

    public Task<Reponse> OuvrirAsync(string compte, string adresse, string essai = "page") => EnvoyerAsync(new(compte, HttpMethod.Get, adresse, essai));

    public async Task<Reponse> EnvoyerAsync(Envoi envoi, Action<HttpRequestMessage>? alterer = null)
    {
        using var requete = new HttpRequestMessage(envoi.Methode, new Uri(client.BaseAddress + envoi.Adresse.TrimStart('/'))) { Content = envoi.Corps() };
        if (Cookies.Count > 0)
            requete.Headers.TryAddWithoutValidation("Cookie", string.Join("; ", Cookies.Select(c => $"{c.Key}={c.Value}")));
        alterer?.Invoke(requete);
        using var message = await client.SendAsync(requete);
        if (!EstFige && message.Headers.TryGetValues("Set-Cookie", out var poses))
            Garder(poses);
        return await Reponse.LireAsync(envoi, message);
    }

    private void Garder(IEnumerable<string> poses)
    {
        foreach (var (nom, valeur) in poses.Select(p => p.Split(';')[0].Split('=', 2)).Where(p => p[0] != Passager).Select(p => (p[0], p[1])))
            if (valeur.Length == 0)
                Cookies.Remove(nom);
            else
                Cookies[nom] = valeur;
    }
}
