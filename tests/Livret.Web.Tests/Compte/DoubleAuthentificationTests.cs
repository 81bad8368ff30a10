using System.Buffers.Binary;
using System.Globalization;
using System.Net;
using System.Security.Cryptography;
using System.Text.RegularExpressions;
using Livret.Domaine.Perimetres;

namespace Livret.Web.Tests.Compte;

public sealed partial class DoubleAuthentificationTests(LivretApplication application) : IClassFixture<LivretApplication>
{
    private const string Page = "/compte/double-authentification";

    [Fact]
    public async Task Une_fois_activee_le_code_du_telephone_est_demande_puis_ouvre_la_session()
    {
        var (courriel, cle, _) = await ActiverAsync();
        using var client = application.Visiteur();
        Assert.Equal("/connexion/code?ReturnUrl=%2Fcompte", (await client.SeConnecterAsync(courriel, returnUrl: "/compte")).Headers.Location!.OriginalString, ignoreCase: true);
        Assert.Equal(HttpStatusCode.Redirect, (await client.OuvrirAsync("/compte")).StatusCode);

        var faux = await client.PosterAsync("/connexion/code", ("Saisi", "abc"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, faux.StatusCode);
        Assert.Contains("Ce code n’est pas valable.", await faux.Content.ReadAsStringAsync(), StringComparison.Ordinal);

        await client.PosterAsync("/connexion/code", ("Saisi", Totp(cle)));
        Assert.Equal(HttpStatusCode.OK, (await client.OuvrirAsync("/compte")).StatusCode);
    }

    [Fact]
    public async Task Un_code_de_secours_ouvre_la_session_une_seule_fois()
    {
        var (courriel, _, secours) = await ActiverAsync();
        Assert.Equal(10, secours.Count);
        Assert.Equal(HttpStatusCode.Redirect, await OuvrirAvecAsync(courriel, secours[0]));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, await OuvrirAvecAsync(courriel, secours[0]));
    }

    [Fact]
    public async Task Elle_se_retire_avec_le_mot_de_passe()
    {
        var (courriel, cle, _) = await ActiverAsync();
        using var client = application.Visiteur();
        await client.SeConnecterAsync(courriel);
        await client.PosterAsync("/connexion/code", ("Saisi", Totp(cle)));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await RetirerAsync(client, "faux")).StatusCode);
        Assert.Equal(HttpStatusCode.Redirect, (await RetirerAsync(client, UnCompte.MotDePasse)).StatusCode);

        using var autre = application.Visiteur();
        Assert.Equal("/", (await autre.SeConnecterAsync(courriel)).Headers.Location!.OriginalString);
    }

    [Fact]
    public async Task Le_code_ne_se_demande_pas_sans_le_mot_de_passe()
    {
        using var client = application.Visiteur();
        Assert.StartsWith("/connexion", (await client.OuvrirAsync("/connexion/code")).Headers.Location!.OriginalString, StringComparison.Ordinal);
    }

    private async Task<HttpStatusCode> OuvrirAvecAsync(string courriel, string code)
    {
        using var client = application.Visiteur();
        await client.SeConnecterAsync(courriel);
        return (await client.PosterAsync("/connexion/code", ("Saisi", code))).StatusCode;
    }

    private async Task<(string Courriel, string Cle, List<string> Secours)> ActiverAsync()
    {
        var courriel = await application.CreerUnCompteAsync(Role.Administrateur);
        using var client = application.Visiteur();
        await client.SeConnecterAsync(courriel);
        var cle = CleMontree().Match(await client.LireAsync(Page)).Groups[1].Value.Replace(" ", "", StringComparison.Ordinal);
        var jeton = await client.LireLeJetonAsync(Page);
        using var corps = new FormUrlEncodedContent([new("Saisi", Totp(cle)), new("__RequestVerificationToken", jeton)]);
        var html = await (await client.PostAsync(new Uri(Page + "?handler=Activer", UriKind.Relative), corps)).Content.ReadAsStringAsync();
        return (courriel, cle, [.. CodeMontre().Matches(html).Select(m => m.Groups[1].Value)]);
    }

    private static async Task<HttpResponseMessage> RetirerAsync(HttpClient client, string motDePasse)
    {
        var jeton = await client.LireLeJetonAsync(Page);
        using var corps = new FormUrlEncodedContent([new("MotDePasse", motDePasse), new("__RequestVerificationToken", jeton)]);
        return await client.PostAsync(new Uri(Page + "?handler=Retirer", UriKind.Relative), corps);
    }

    /// <summary>What the telephone shows (RFC 6238: SHA-1, six digits, thirty seconds).</summary>
    private static string Totp(string cle)
    {
        var bits = string.Concat(cle.Select(c => Convert.ToString("ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".IndexOf(c, StringComparison.Ordinal), 2).PadLeft(5, '0')));
        var secret = bits.Chunk(8).Where(o => o.Length == 8).Select(o => Convert.ToByte(new string(o), 2)).ToArray();
        Span<byte> pas = stackalloc byte[8];
#pragma warning disable RS0030 // The telephone has the real time.
        BinaryPrimitives.WriteInt64BigEndian(pas, DateTimeOffset.UtcNow.ToUnixTimeSeconds() / 30);
#pragma warning restore RS0030
#pragma warning disable CA5350 // The algorithm of the standard.
        var empreinte = HMACSHA1.HashData(secret, pas);
#pragma warning restore CA5350
        var nombre = BinaryPrimitives.ReadInt32BigEndian(empreinte.AsSpan(empreinte[^1] & 0xf)) & int.MaxValue;
        return (nombre % 1_000_000).ToString("D6", CultureInfo.InvariantCulture);
    }

    [GeneratedRegex("""class="cle-secrete">([^<]+)<""")]
    private static partial Regex CleMontree();

    [GeneratedRegex("""<li>([A-Z0-9]{5}-[A-Z0-9]{5})</li>""", RegexOptions.IgnoreCase)]
    private static partial Regex CodeMontre();
}
