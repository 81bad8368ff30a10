using System.Net;
using System.Text.RegularExpressions;
using Livret.Domaine.Perimetres;
using Livret.Donnees.Courriels;
using Livret.Web.Securite;
using Livret.Web.Tests.Courriels;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;

namespace Livret.Web.Tests.Compte;

/// <summary>A forgotten password, from the page to the mail and back.</summary>
public sealed partial class OubliTests
{
    private const string Nouveau = "sept péniches vertes";

    [Fact]
    public async Task Le_lien_recu_change_le_mot_de_passe_une_seule_fois()
    {
        await using var application = new LivretApplication();
        using var client = application.Visiteur();
        var courriel = await application.CreerUnCompteAsync(Role.Administrateur);
        var reponse = await client.PosterAsync("/compte/oubli", ("Courriel", courriel));
        Assert.Equal("/compte/oubli?Demande=True", reponse.Headers.Location!.OriginalString);
        Assert.Equal(1, await application.EnvoyerAsync());
        var lien = await LienAsync(application);
        Assert.Equal("", Assert.Single(await application.CourrielsAsync()).Corps);

        Assert.Contains("Enregistrer le mot de passe", await client.LireAsync(lien), StringComparison.Ordinal);
        Assert.Equal("/connexion", (await ChangerAsync(client, lien, Nouveau)).Headers.Location!.OriginalString);
        Assert.Contains("Le mot de passe est changé.", await client.LireAsync("/connexion"), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await client.SeConnecterAsync(courriel)).StatusCode);
        Assert.Equal(HttpStatusCode.Redirect, (await client.SeConnecterAsync(courriel, Nouveau)).StatusCode);

        using var autre = application.Visiteur();
        var reouvert = await autre.OuvrirAsync(lien);
        Assert.Equal(HttpStatusCode.Gone, reouvert.StatusCode);
        Assert.Contains("Ce lien ne sert plus", await reouvert.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Une_adresse_inconnue_recoit_la_meme_reponse_et_aucun_message()
    {
        await using var application = new LivretApplication();
        using var client = application.Visiteur();
        var connue = await client.PosterAsync("/compte/oubli", ("Courriel", await application.CreerUnCompteAsync()));
        var inconnue = await client.PosterAsync("/compte/oubli", ("Courriel", "personne@exemple.test"));
        Assert.Equal((connue.StatusCode, connue.Headers.Location), (inconnue.StatusCode, inconnue.Headers.Location));
        Assert.Contains("Si un compte porte cette adresse", await client.LireAsync("/compte/oubli?Demande=True"), StringComparison.Ordinal);
        Assert.Single(await application.CourrielsAsync());
    }

    [Fact]
    public async Task Demander_plusieurs_fois_n_inonde_pas_une_boite()
    {
        await using var application = new LivretApplication();
        using var client = application.Visiteur();
        var courriel = await application.CreerUnCompteAsync();
        for (var i = 0; i < 3; i++)
            await client.PosterAsync("/compte/oubli", ("Courriel", courriel));
        Assert.Single(await application.CourrielsAsync());
        application.Horloge.Advance(TimeSpan.FromMinutes(5));
        await client.PosterAsync("/compte/oubli", ("Courriel", courriel));
        Assert.Equal(2, (await application.CourrielsAsync()).Count);
    }

    [Theory]
    [InlineData("jeton=AAAA")]
    [InlineData("jeton=")]
    [InlineData("jeton=%25%ff")]
    [InlineData("compte=abc")]
    [InlineData("compte=00000000-0000-0000-0000-000000000001")]
    public async Task Un_lien_faux_ne_sert_pas(string change)
    {
        await using var application = new LivretApplication();
        using var client = application.Visiteur();
        var lien = await DemanderAsync(application, client, await application.CreerUnCompteAsync());
        var faux = Regex.Replace(lien, $"{change.Split('=')[0]}=[^&]*", change);
        Assert.Equal(HttpStatusCode.Gone, (await client.OuvrirAsync(faux)).StatusCode);
        var (compte, jeton) = Lire(faux);
        var reponse = await client.PosterAsync("/compte/oubli", [new("compte", compte), new("jeton", jeton), new("Nouveau", Nouveau), new("Confirmation", Nouveau)], "/compte/nouveau-mot-de-passe");
        Assert.Equal(HttpStatusCode.Gone, reponse.StatusCode);
    }

    [Fact]
    public async Task Un_lien_trop_ancien_ne_sert_plus()
    {
        Assert.Equal(TimeSpan.FromHours(2), new DureeDuJeton().TokenLifespan);
        await using var application = new LivretApplication();
        await using var pressee = application.WithWebHostBuilder(b => b.ConfigureTestServices(
            s => s.Configure<DureeDuJeton>(d => d.TokenLifespan = TimeSpan.Zero)));
        using var client = pressee.CreateClient(new() { BaseAddress = new Uri("https://localhost"), AllowAutoRedirect = false });
        var lien = await DemanderAsync(application, client, await application.CreerUnCompteAsync());
        Assert.Equal(HttpStatusCode.Gone, (await client.OuvrirAsync(lien)).StatusCode);
    }

    [Theory]
    [InlineData("court", "court", "Choisissez au moins 12 caractères.")]
    [InlineData("Aubertin pour toujours", "Aubertin pour toujours", "ni votre nom ni votre adresse")]
    [InlineData(Nouveau, "autre", "Les deux saisies diffèrent.")]
    [InlineData("", "", "Choisissez un nouveau mot de passe.")]
    public async Task Un_mauvais_choix_revient_avec_sa_phrase_et_le_lien_sert_encore(string nouveau, string confirmation, string phrase)
    {
        await using var application = new LivretApplication();
        using var client = application.Visiteur();
        var lien = await DemanderAsync(application, client, await application.CreerUnCompteAsync());
        var reponse = await ChangerAsync(client, lien, nouveau, confirmation);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, reponse.StatusCode);
        Assert.Contains(phrase, await reponse.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Redirect, (await ChangerAsync(client, lien, Nouveau)).StatusCode);
    }

    [Fact]
    public async Task Un_compte_ferme_par_cinq_essais_se_rouvre_avec_le_lien()
    {
        await using var application = new LivretApplication();
        using var client = application.Visiteur();
        var courriel = await application.CreerUnCompteAsync(Role.Administrateur);
        for (var i = 0; i < 5; i++)
            await client.SeConnecterAsync(courriel, "ce n’est pas cela");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await client.SeConnecterAsync(courriel)).StatusCode);
        await ChangerAsync(client, await DemanderAsync(application, client, courriel), Nouveau);
        Assert.Equal(HttpStatusCode.Redirect, (await client.SeConnecterAsync(courriel, Nouveau)).StatusCode);
    }

    [Fact]
    public async Task Sans_canal_la_page_renvoie_a_l_administrateur()
    {
        await using var application = new LivretApplication("Tests", ("Courriels:Depot", ""));
        using var client = application.Visiteur();
        Assert.Contains("Cette installation n’envoie pas de courriel.", await client.LireAsync("/compte/oubli"), StringComparison.Ordinal);
    }

    private static async Task<string> DemanderAsync(LivretApplication application, HttpClient client, string courriel)
    {
        await client.PosterAsync("/compte/oubli", ("Courriel", courriel));
        await application.EnvoyerAsync();
        return await LienAsync(application);
    }

    /// <summary>The path of the link in the message that was put in the folder.</summary>
    private static async Task<string> LienAsync(LivretApplication application)
    {
        var message = await MimeKit.MimeMessage.LoadAsync(Assert.Single(Directory.GetFiles(application.DossierDesCourriels)));
        var lien = Adresse().Match(message.TextBody!);
        Assert.True(lien.Success, message.TextBody);
        return new Uri(lien.Value).PathAndQuery;
    }

    private static Task<HttpResponseMessage> ChangerAsync(HttpClient client, string lien, string nouveau, string? confirmation = null)
    {
        var (compte, jeton) = Lire(lien);
        return client.PosterAsync(lien, [new("compte", compte), new("jeton", jeton), new("Nouveau", nouveau), new("Confirmation", confirmation ?? nouveau)], "/compte/nouveau-mot-de-passe");
    }

    private static (string Compte, string Jeton) Lire(string lien)
    {
        var champs = System.Web.HttpUtility.ParseQueryString(lien[lien.IndexOf('?', StringComparison.Ordinal)..]);
        return (champs["compte"]!, champs["jeton"]!);
    }

    [GeneratedRegex(@"https://livret\.exemple\.test/compte/nouveau-mot-de-passe\S+")]
    private static partial Regex Adresse();
}
