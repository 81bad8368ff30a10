using System.Net.Sockets;
using System.Text;
using Xunit.Abstractions;

namespace Livret.Web.Tests.Entrees;

/// <summary>What no client writes, sent as bytes to the real server: broken lines, broken lengths, broken chunks.</summary>
public sealed class KestrelTests(ITestOutputHelper sortie)
{
    private const string Hote = "Host: localhost\r\nConnection: close\r\n";

    /// <summary>The bytes, and what the server may answer.</summary>
    private static readonly Dictionary<string, (string Requete, int[] Statuts)> Cas = new()
    {
        ["adresse au pourcentage cassé"] = ($"GET /livrets/%zz%u0041 HTTP/1.1\r\n{Hote}\r\n", [302, 400, 404]),
        ["adresse au caractère nul"] = ($"GET /livrets/%00 HTTP/1.1\r\n{Hote}\r\n", [400]),
        ["adresse en UTF-8 invalide"] = ($"GET /livrets/%C0%80%FF HTTP/1.1\r\n{Hote}\r\n", [302, 400, 404]),
        ["adresse qui remonte"] = ($"GET /css/..%2f..%2f..%2fetc/passwd HTTP/1.1\r\n{Hote}\r\n", [302, 400, 404]),
        ["adresse qui remonte sans se cacher"] = ($"GET /../../../etc/passwd HTTP/1.1\r\n{Hote}\r\n", [302, 400, 404]),
        ["requête au pourcentage cassé"] = ($"GET /connexion?courriel=%zz%&ReturnUrl=%u0041%C0 HTTP/1.1\r\n{Hote}\r\n", [200]),
        ["adresse de cent kilooctets"] = ($"GET /connexion?courriel={new string('a', 100_000)} HTTP/1.1\r\n{Hote}\r\n", [414]),
        ["adresse absolue d’ailleurs"] = ($"GET http://ailleurs.exemple/compte HTTP/1.1\r\n{Hote}\r\n", [302, 400]),
        ["en-tête de cent kilooctets"] = ($"GET /connexion HTTP/1.1\r\n{Hote}X: {new string('a', 100_000)}\r\n\r\n", [431]),
        ["deux mille en-têtes"] = ($"GET /connexion HTTP/1.1\r\n{Hote}{string.Concat(Enumerable.Range(0, 2000).Select(i => $"X{i}: 1\r\n"))}\r\n", [431]),
        ["aucun hôte"] = ("GET /connexion HTTP/1.1\r\nConnection: close\r\n\r\n", [400]),
        ["deux hôtes"] = ($"GET /connexion HTTP/1.1\r\n{Hote}Host: ailleurs.exemple\r\n\r\n", [400]),
        ["ligne illisible"] = ("BONJOUR\r\n\r\n", [400]),
        ["version inconnue"] = ($"GET /connexion HTTP/9.9\r\n{Hote}\r\n", [400, 505]),
        ["longueur négative"] = ($"POST /connexion HTTP/1.1\r\n{Hote}Content-Length: -1\r\n\r\n", [400]),
        ["longueur immense"] = ($"POST /connexion HTTP/1.1\r\n{Hote}Content-Type: application/x-www-form-urlencoded\r\nContent-Length: 99999999999\r\n\r\na=1", [400, 413]),
        ["deux longueurs"] = ($"POST /connexion HTTP/1.1\r\n{Hote}Content-Length: 3\r\nContent-Length: 4\r\n\r\na=1", [400]),
        ["longueur et morceaux"] = ($"POST /connexion HTTP/1.1\r\n{Hote}Content-Length: 3\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n", [400]),
        ["morceau illisible"] = ($"POST /connexion HTTP/1.1\r\n{Hote}Content-Type: application/x-www-form-urlencoded\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\na=1\r\n", [400]),
        ["morceau plus long qu’annoncé"] = ($"POST /connexion HTTP/1.1\r\n{Hote}Content-Type: application/x-www-form-urlencoded\r\nTransfer-Encoding: chunked\r\n\r\n2\r\na=1234\r\n0\r\n\r\n", [400]),
        ["corps au charset inconnu"] = ($"POST /connexion HTTP/1.1\r\n{Hote}Content-Type: application/x-www-form-urlencoded; charset=utf-7\r\nContent-Length: 3\r\n\r\na=1", [400]),
        ["parties sans limite"] = ($"POST /connexion HTTP/1.1\r\n{Hote}Content-Type: multipart/form-data\r\nContent-Length: 3\r\n\r\na=1", [400]),
        ["parties inachevées"] = ($"POST /connexion HTTP/1.1\r\n{Hote}Content-Type: multipart/form-data; boundary=x\r\nContent-Length: 52\r\n\r\n--x\r\nContent-Disposition: form-data; name=\"a\"\r\n\r\nabc", [400]),
        ["contrôles dans un en-tête"] = ($"GET /connexion HTTP/1.1\r\n{Hote}X: a\0b\u0001\r\n\r\n", [400]),
        ["cookie illisible"] = ($"GET /connexion HTTP/1.1\r\n{Hote}Cookie: ;;=;a=b=c;\"; livret.theme=\\\\; Livret=; Livret.formulaires=%\r\n\r\n", [200]),
    };

    [FaitSurFichier]
    public async Task Aucun_octet_ne_fait_tomber_le_serveur()
    {
        await using var application = new LivretApplication("Development", ("Demonstration:Active", "false"), ("Serilog:MinimumLevel:Default", "Error"));
        application.UseKestrel(0);
        application.StartServer();
        var port = application.ClientOptions.BaseAddress.Port;
        List<string> ecarts = [];
        foreach (var (nom, (requete, statuts)) in Cas)
        {
            var reponse = await DemanderAsync(port, requete);
            var statut = reponse.StartsWith("HTTP/1.1 ", StringComparison.Ordinal) ? int.Parse(reponse[9..12], null) : 0;
            sortie.WriteLine($"{nom} : {statut}");
            if (!statuts.Contains(statut) || reponse.Contains("Exception", StringComparison.Ordinal) || reponse.Contains("root:x", StringComparison.Ordinal) || reponse.Contains("://ailleurs", StringComparison.Ordinal))
                ecarts.Add($"{nom} : {statut}");
        }
        Assert.Empty(ecarts);
        Assert.Contains("200 OK", await DemanderAsync(port, $"GET /connexion HTTP/1.1\r\n{Hote}\r\n"), StringComparison.Ordinal);
    }

    private static async Task<string> DemanderAsync(int port, string requete)
    {
        using var prise = new TcpClient { NoDelay = true };
        await prise.ConnectAsync("127.0.0.1", port);
        await using var flux = prise.GetStream();
        using var delai = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        try
        {
            await flux.WriteAsync(Encoding.Latin1.GetBytes(requete), delai.Token);
            using var lu = new MemoryStream();
            await flux.CopyToAsync(lu, delai.Token);
            return Encoding.UTF8.GetString(lu.ToArray());
        }
        catch (IOException)
        {
            return "";
        }
    }
}
