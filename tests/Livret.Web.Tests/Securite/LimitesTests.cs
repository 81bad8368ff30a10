using System.Globalization;
using System.Net;
using Livret.Domaine.Perimetres;
using Livret.Web.Securite;
using Livret.Web.Tests.Compte;

namespace Livret.Web.Tests.Securite;

/// <summary>Too many attempts, documents or files: what is said, when to come back, and what is kept.</summary>
public sealed class LimitesTests
{
    [Fact]
    public async Task Trop_d_essais_depuis_une_adresse_demandent_d_attendre_et_gardent_la_saisie()
    {
        await using var application = new LivretApplication("Tests", ("Securite:EssaisDeConnexionParMinute", "2"));
        using var client = application.Visiteur();
        for (var essai = 0; essai < 2; essai++)
            Assert.Equal(HttpStatusCode.UnprocessableEntity, (await client.SeConnecterAsync("personne@exemple.test", $"essai {essai}")).StatusCode);
        await RefuserAsync(await client.SeConnecterAsync("claire@exemple.test", "secret-tape-ici"), "value=\"claire@exemple.test\"");
    }

    [Fact]
    public async Task Trop_d_essais_sur_un_compte_demandent_d_attendre_et_les_autres_comptes_s_ouvrent()
    {
        await using var application = new LivretApplication("Tests", ("Securite:EssaisParCompteEtParMinute", "2"));
        var courriel = await application.CreerUnCompteAsync(Role.Administrateur);
        using var client = application.Visiteur();
        for (var essai = 0; essai < 2; essai++)
            Assert.Equal(HttpStatusCode.UnprocessableEntity, (await client.SeConnecterAsync("personne@exemple.test", $"essai {essai}")).StatusCode);
        await RefuserAsync(await client.SeConnecterAsync(" PERSONNE@exemple.test", "secret-tape-ici"), "PERSONNE@exemple.test");
        Assert.Equal(HttpStatusCode.Redirect, (await client.SeConnecterAsync(courriel)).StatusCode);
    }

    [Theory]
    [InlineData("true", HttpStatusCode.UnprocessableEntity)]
    [InlineData("false", HttpStatusCode.TooManyRequests)]
    public async Task Derriere_un_repartiteur_l_adresse_transmise_compte_et_elle_seule(string derriere, HttpStatusCode autreAdresse)
    {
        await using var application = new LivretApplication("Tests", ("Securite:EssaisDeConnexionParMinute", "2"), ("ForwardedHeaders_Enabled", derriere));
        using HttpClient un = application.Visiteur(), deux = application.Visiteur();
        un.DefaultRequestHeaders.Add("X-Forwarded-For", "192.0.2.1");
        deux.DefaultRequestHeaders.Add("X-Forwarded-For", "192.0.2.2");
        for (var essai = 0; essai < 2; essai++)
            await un.SeConnecterAsync("personne@exemple.test");
        Assert.Equal(HttpStatusCode.TooManyRequests, (await un.SeConnecterAsync("personne@exemple.test")).StatusCode);
        Assert.Equal(autreAdresse, (await deux.SeConnecterAsync("personne@exemple.test")).StatusCode);
    }

    [Fact]
    public async Task L_oubli_se_demande_avec_mesure()
    {
        await using var application = new LivretApplication("Tests", ("Securite:EssaisDeConnexionParMinute", "1"));
        using var client = application.Visiteur();
        Assert.Equal(HttpStatusCode.Redirect, (await client.PosterAsync("/compte/oubli", ("Courriel", "claire@exemple.test"))).StatusCode);
        await RefuserAsync(await client.PosterAsync("/compte/oubli", ("Courriel", "claire@exemple.test")), "value=\"claire@exemple.test\"");
    }

    [Fact]
    public async Task Documents_et_fichiers_se_demandent_avec_mesure_par_compte_et_les_pages_restent()
    {
        await using var application = new LivretApplication("Tests", ("Securite:DocumentsEtFichiersParMinute", "2"));
        using HttpClient client = await application.EnTantQueAsync(Role.Administrateur), autre = await application.EnTantQueAsync(Role.Administrateur);
        for (var essai = 0; essai < 2; essai++)
            Assert.Equal(HttpStatusCode.Forbidden, (await client.OuvrirAsync("/livrets/inconnu.pdf")).StatusCode);
        var refus = await client.OuvrirAsync("/livrets/inconnu.pdf");
        Assert.Equal(HttpStatusCode.TooManyRequests, refus.StatusCode);
        Assert.InRange(refus.Headers.RetryAfter!.Delta!.Value.TotalSeconds, 1, 60);
        var page = await refus.Content.ReadAsStringAsync();
        Assert.Contains("<h1>Trop de demandes</h1>", page, StringComparison.Ordinal);
        Assert.Contains($"{(int)refus.Headers.RetryAfter.Delta.Value.TotalSeconds}\u00a0secondes", WebUtility.HtmlDecode(page), StringComparison.Ordinal);
        using var envoi = new MultipartFormDataContent { { new StringContent("x"), "fichier", "notes.csv" } };
        Assert.Equal(HttpStatusCode.TooManyRequests, (await client.PostAsync(new Uri("/imports", UriKind.Relative), envoi)).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await client.OuvrirAsync("/administration")).StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, (await autre.OuvrirAsync("/livrets/inconnu.pdf")).StatusCode);
    }

    [Theory]
    [InlineData("192.0.2.7", "192.0.2.7")]
    [InlineData("::ffff:192.0.2.7", "192.0.2.7")]
    [InlineData("2001:db8:1:2:3:4:5:6", "20010DB800010002")]
    [InlineData("2001:db8:1:2:ffff::1", "20010DB800010002")]
    public void Les_adresses_d_un_meme_abonne_comptent_pour_une(string adresse, string reseau) => Assert.Equal(reseau, Essais.Reseau(IPAddress.Parse(adresse)));

    private static async Task RefuserAsync(HttpResponseMessage reponse, string garde)
    {
        Assert.Equal(HttpStatusCode.TooManyRequests, reponse.StatusCode);
        var secondes = reponse.Headers.RetryAfter!.Delta!.Value.TotalSeconds;
        Assert.InRange(secondes, 1, 60);
        var html = WebUtility.HtmlDecode(await reponse.Content.ReadAsStringAsync());
        Assert.Contains(string.Create(CultureInfo.InvariantCulture, $"Trop d’essais en peu de temps. Attendez {secondes}\u00a0seconde"), html, StringComparison.Ordinal);
        Assert.Contains(garde, html, StringComparison.Ordinal);
        Assert.DoesNotContain("secret-tape-ici", html, StringComparison.Ordinal);
    }
}
