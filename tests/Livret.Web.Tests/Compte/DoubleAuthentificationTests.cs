using System.Buffers.Binary;
using System.Globalization;
using System.Net;
using System.Security.Cryptography;
using System.Text.RegularExpressions;
using Livret.Domaine.Perimetres;
using Microsoft.EntityFrameworkCore;

namespace Livret.Web.Tests.Compte;

public sealed partial class DoubleAuthentificationTests(LivretApplication application) : IClassFixture<LivretApplication>
{
    private const string Page = "/compte/double-authentification", Image = Page + "/cle.svg";

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

        await client.PosterAsync("/connexion/code", ("Saisi", Totp(cle, +1)));
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
    public async Task Un_code_de_secours_se_tape_aussi_sans_tiret_et_en_minuscules()
    {
        var (courriel, _, secours) = await ActiverAsync();
        Assert.Equal(HttpStatusCode.Redirect, await OuvrirAvecAsync(courriel, secours[3].Replace("-", "", StringComparison.Ordinal).ToLowerInvariant()));
    }

    [Fact]
    public async Task Un_code_du_telephone_ne_sert_qu_une_fois()
    {
        var (courriel, cle, _) = await ActiverAsync();
        var suivant = Totp(cle, +1);
        Assert.Equal(HttpStatusCode.Redirect, await OuvrirAvecAsync(courriel, suivant));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, await OuvrirAvecAsync(courriel, suivant));
        // Nor does the one that enabled it, which comes before.
        Assert.Equal(HttpStatusCode.UnprocessableEntity, await OuvrirAvecAsync(courriel, Totp(cle)));
    }

    [Fact]
    public async Task Codes_et_codes_de_secours_faux_ferment_le_compte_comme_les_mots_de_passe()
    {
        var (courriel, _, secours) = await ActiverAsync();
        using var client = application.Visiteur();
        await client.SeConnecterAsync(courriel);
        foreach (var faux in new[] { "AAAAA-AAAAA", "000000", "BBBBB-BBBBB", "CCCCC-CCCCC", "DDDDD-DDDDD" })
            await client.PosterAsync("/connexion/code", ("Saisi", faux));
        var ferme = await client.PosterAsync("/connexion/code", ("Saisi", secours[0]));
        Assert.Contains("ce compte est fermé pendant 15 minutes", await ferme.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        using var autre = application.Visiteur();
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await autre.SeConnecterAsync(courriel)).StatusCode);
    }

    [Fact]
    public async Task Ouvrir_la_page_ne_ferme_aucune_session_l_activer_ferme_les_autres()
    {
        var courriel = await application.CreerUnCompteAsync(Role.Administrateur);
        using HttpClient ici = application.Visiteur(), ailleurs = application.Visiteur();
        await ailleurs.SeConnecterAsync(courriel);
        await ici.SeConnecterAsync(courriel);
        var cle = await CleAsync(ici);
        Assert.Equal(HttpStatusCode.OK, (await ailleurs.OuvrirAsync("/compte")).StatusCode);
        await ActiverAsync(ici, cle, UnCompte.MotDePasse);
        Assert.Equal(HttpStatusCode.OK, (await ici.OuvrirAsync("/compte")).StatusCode);
        Assert.Equal(HttpStatusCode.Redirect, (await ailleurs.OuvrirAsync("/compte")).StatusCode);
    }

    [Fact]
    public async Task Elle_ne_s_active_pas_sans_le_mot_de_passe()
    {
        using var client = application.Visiteur();
        await client.SeConnecterAsync(await application.CreerUnCompteAsync(Role.Administrateur));
        var refus = await ActiverAsync(client, await CleAsync(client), "faux");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refus.StatusCode);
        Assert.Contains("Ce n’est pas votre mot de passe.", await refus.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task La_cle_se_photographie_tant_qu_elle_n_est_pas_confirmee()
    {
        using var client = application.Visiteur();
        await client.SeConnecterAsync(await application.CreerUnCompteAsync(Role.Administrateur));
        Assert.Equal(HttpStatusCode.NotFound, (await client.OuvrirAsync(Image)).StatusCode);
        var cle = await CleAsync(client);
        Assert.Contains($"<img class=\"cle-image\" src=\"{Image}\"", await client.LireAsync(Page), StringComparison.Ordinal);
        var image = await client.OuvrirAsync(Image);
        Assert.Equal("image/svg+xml", image.Content.Headers.ContentType!.MediaType);
        Assert.True(image.Headers.CacheControl!.NoStore);
        Assert.StartsWith("<svg", await image.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        await ActiverAsync(client, cle, UnCompte.MotDePasse);
        Assert.Equal(HttpStatusCode.NotFound, (await client.OuvrirAsync(Image)).StatusCode);
    }

    [Fact]
    public async Task De_nouveaux_codes_de_secours_remplacent_ceux_qui_restent()
    {
        var (courriel, cle, secours) = await ActiverAsync();
        using var client = application.Visiteur();
        await client.SeConnecterAsync(courriel);
        await client.PosterAsync("/connexion/code", ("Saisi", Totp(cle, +1)));
        Assert.Contains("10\u00a0codes de secours", WebUtility.HtmlDecode(await client.LireAsync(Page)).Replace("</b>", "", StringComparison.Ordinal), StringComparison.Ordinal);
        var neufs = await client.PosterAsync(Page, [new("MotDePasse", UnCompte.MotDePasse)], Page + "?handler=Renouveler");
        var codes = CodeMontre().Matches(await neufs.Content.ReadAsStringAsync()).Select(m => m.Groups[1].Value).ToList();
        Assert.Equal(10, codes.Count);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, await OuvrirAvecAsync(courriel, secours[0]));
        Assert.Equal(HttpStatusCode.Redirect, await OuvrirAvecAsync(courriel, codes[0]));
    }

    [Fact]
    public async Task Ni_la_cle_ni_les_codes_de_secours_ne_se_lisent_dans_la_base()
    {
        var (courriel, cle, secours) = await ActiverAsync();
        await using var db = application.OuvrirLaBase();
        var gardes = await db.UserTokens.Where(t => db.Users.Any(u => u.Id == t.UserId && u.Email == courriel)).Select(t => t.Value!).ToListAsync();
        Assert.Equal(2, gardes.Count);
        Assert.All(gardes, g => Assert.DoesNotContain(cle, g, StringComparison.OrdinalIgnoreCase));
        Assert.All(secours, code => Assert.All(gardes, g => Assert.DoesNotContain(code, g, StringComparison.OrdinalIgnoreCase)));
    }

    [Fact]
    public async Task Elle_se_retire_avec_le_mot_de_passe()
    {
        var (courriel, cle, _) = await ActiverAsync();
        using var client = application.Visiteur();
        await client.SeConnecterAsync(courriel);
        await client.PosterAsync("/connexion/code", ("Saisi", Totp(cle, +1)));
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
        var cle = await CleAsync(client);
        var html = await (await ActiverAsync(client, cle, UnCompte.MotDePasse)).Content.ReadAsStringAsync();
        return (courriel, cle, [.. CodeMontre().Matches(html).Select(m => m.Groups[1].Value)]);
    }

    private static async Task<string> CleAsync(HttpClient client) =>
        CleMontree().Match(await client.LireAsync(Page)).Groups[1].Value.Replace(" ", "", StringComparison.Ordinal);

    private static Task<HttpResponseMessage> ActiverAsync(HttpClient client, string cle, string motDePasse) =>
        client.PosterAsync(Page, [new("Saisi", Totp(cle)), new("MotDePasse", motDePasse)], Page + "?handler=Activer");

    private static async Task<HttpResponseMessage> RetirerAsync(HttpClient client, string motDePasse)
    {
        var jeton = await client.LireLeJetonAsync(Page);
        using var corps = new FormUrlEncodedContent([new("MotDePasse", motDePasse), new("__RequestVerificationToken", jeton)]);
        return await client.PostAsync(new Uri(Page + "?handler=Retirer", UriKind.Relative), corps);
    }

    /// <summary>What the telephone shows (RFC 6238: SHA-1, six digits, thirty seconds).</summary>
    /// <param name="avance">Steps: the next code, on a clock that is fast.</param>
    private static string Totp(string cle, int avance = 0)
    {
        var bits = string.Concat(cle.Select(c => Convert.ToString("ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".IndexOf(c, StringComparison.Ordinal), 2).PadLeft(5, '0')));
        var secret = bits.Chunk(8).Where(o => o.Length == 8).Select(o => Convert.ToByte(new string(o), 2)).ToArray();
        Span<byte> pas = stackalloc byte[8];
#pragma warning disable RS0030 // The telephone has the real time.
        BinaryPrimitives.WriteInt64BigEndian(pas, DateTimeOffset.UtcNow.ToUnixTimeSeconds() / 30 + avance);
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
