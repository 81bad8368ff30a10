using System.Buffers.Binary;
using System.Net;
using Livret.Domaine.Perimetres;
using Livret.Donnees;
using Livret.Web.Securite;
using Livret.Web.Securite.MotsDePasse;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting.Internal;

namespace Livret.Web.Tests.Compte;

public sealed class MotDePasseTests(LivretApplication application) : IClassFixture<LivretApplication>
{
    private const string Nouveau = "sept péniches vertes";

    [Fact]
    public async Task Le_nouveau_mot_de_passe_remplace_l_ancien()
    {
        using var client = application.Visiteur();
        var courriel = await application.CreerUnCompteAsync(Role.Administrateur);
        await client.SeConnecterAsync(courriel);
        Assert.Equal(HttpStatusCode.Redirect, (await ChangerAsync(client, UnCompte.MotDePasse, Nouveau, Nouveau)).StatusCode);
        Assert.Contains("Le mot de passe est changé.", await client.LireAsync("/compte"), StringComparison.Ordinal);

        using var autre = application.Visiteur();
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await autre.SeConnecterAsync(courriel)).StatusCode);
        Assert.Equal(HttpStatusCode.Redirect, (await autre.SeConnecterAsync(courriel, Nouveau)).StatusCode);
    }

    [Theory]
    [InlineData("faux", Nouveau, Nouveau, "Ce n’est pas votre mot de passe.")]
    [InlineData(UnCompte.MotDePasse, "court", "court", "Choisissez au moins 12 caractères.")]
    [InlineData(UnCompte.MotDePasse, "aaaaaaaaaaaaaaa", "aaaaaaaaaaaaaaa", "au moins 5 différents")]
    [InlineData(UnCompte.MotDePasse, "Aubertin pour toujours", "Aubertin pour toujours", "ni votre nom ni votre adresse")]
    [InlineData(UnCompte.MotDePasse, "Le caire aubërtin 14", "Le caire aubërtin 14", "ni votre nom ni votre adresse")]
    [InlineData(UnCompte.MotDePasse, "motdepasse2020", "motdepasse2020", "se devine")]
    [InlineData(UnCompte.MotDePasse, Nouveau, "sept péniches rouges", "Les deux saisies diffèrent.")]
    [InlineData("", "", "", "Choisissez un nouveau mot de passe.")]
    public async Task Un_mauvais_choix_est_refuse_avec_sa_phrase(string actuel, string nouveau, string confirmation, string phrase)
    {
        using var client = application.Visiteur();
        await client.SeConnecterAsync(await application.CreerUnCompteAsync(Role.Administrateur));
        var reponse = await ChangerAsync(client, actuel, nouveau, confirmation);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, reponse.StatusCode);
        Assert.Contains(phrase, await reponse.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("motdepasse2020")]
    [InlineData("M0t de p@sse !!!")]
    [InlineData("azertyuiop123")]
    [InlineData("Qwertyuiop-2020")]
    [InlineData("123456789012345")]
    [InlineData("passwordpassword")]
    [InlineData("soleilsoleilsoleil")]
    [InlineData("Livret scolaire 2020")]
    [InlineData("bonjour marseille")]
    [InlineData("abcdefghijklmnop")]
    [InlineData("poiuytreza1234")]
    [InlineData("motdepasse xy 1")]
    [InlineData("lycée Gambetta Arras")]
    public void Un_mot_de_passe_que_l_on_devine_est_refuse(string choisi) => Assert.True(new MotsDevines(["Aubertin", "Lycée Gambetta", "Arras"]).Devinent(choisi));

    [Theory]
    [InlineData(Nouveau)]
    [InlineData(UnCompte.MotDePasse)]
    [InlineData("soleil maison voiture")]
    [InlineData("пять зелёных барж")]
    [InlineData("kd93-QmzX-77tt")]
    public void Trois_mots_sans_rapport_ou_un_hasard_sont_acceptes(string choisi) => Assert.False(new MotsDevines(["Aubertin"]).Devinent(choisi));

    [Fact]
    public void Un_mot_de_passe_est_garde_par_une_empreinte_couteuse_et_salee()
    {
        using var services = new ServiceCollection().AddLogging().AddComptes(new ConfigurationBuilder().Build(), new HostingEnvironment { EnvironmentName = "Production" }).BuildServiceProvider();
        var hachage = services.GetRequiredService<IPasswordHasher<Utilisateur>>();
        Utilisateur personne = new() { Nom = "Aubertin", Prenom = "Claire" };
        var octets = Convert.FromBase64String(hachage.HashPassword(personne, Nouveau));
        // Version 3 of the format of Identity: its mark, the function (2: HMAC-SHA512), the rounds, the length of the salt.
        Assert.Equal((1, 2, 210_000, 16), (octets[0], Lire(1), Lire(5), Lire(9)));
        Assert.NotEqual(hachage.HashPassword(personne, Nouveau), hachage.HashPassword(personne, Nouveau));

        int Lire(int place) => BinaryPrimitives.ReadInt32BigEndian(octets.AsSpan(place, 4));
    }

    [Fact]
    public async Task Une_longue_phrase_avec_des_espaces_est_acceptee_et_sert()
    {
        var phrase = string.Join(' ', Enumerable.Repeat("sept péniches vertes remontent", 6));
        Assert.InRange(phrase.Length, 128, 256);
        using var client = application.Visiteur();
        var courriel = await application.CreerUnCompteAsync(Role.Administrateur);
        await client.SeConnecterAsync(courriel);
        Assert.Equal(HttpStatusCode.Redirect, (await ChangerAsync(client, UnCompte.MotDePasse, phrase, phrase)).StatusCode);
        using var autre = application.Visiteur();
        Assert.Equal(HttpStatusCode.Redirect, (await autre.SeConnecterAsync(courriel, phrase)).StatusCode);
    }

    [Fact]
    public async Task L_etablissement_de_l_utilisateur_ne_fait_pas_un_mot_de_passe()
    {
        var classe = await new UneClasse("TC2", candidats: 1).CreerAsync(application);
        using var client = application.Visiteur();
        var courriel = await application.CreerUnCompteAsync();
        await using (var db = application.OuvrirLaBase())
        {
            var id = db.Users.Single(u => u.Email == courriel).Id;
            db.Affectations.Add(new() { UtilisateurId = id, Role = Role.ChefEtablissement, Uai = classe.Uai });
            await db.SaveChangesAsync();
        }
        await client.SeConnecterAsync(courriel);
        var choisi = $"trois péniches {classe.Uai}";
        var reponse = await ChangerAsync(client, UnCompte.MotDePasse, choisi, choisi);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, reponse.StatusCode);
        Assert.Contains("ou de votre établissement", WebUtility.HtmlDecode(await reponse.Content.ReadAsStringAsync()), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Cinq_mots_de_passe_actuels_faux_ferment_le_compte()
    {
        using var client = application.Visiteur();
        var courriel = await application.CreerUnCompteAsync(Role.Administrateur);
        await client.SeConnecterAsync(courriel);
        for (var essai = 0; essai < 5; essai++)
            await ChangerAsync(client, "un autre mot de passe", Nouveau, Nouveau);
        using var autre = application.Visiteur();
        Assert.Contains("fermé pendant 15 minutes", await (await autre.SeConnecterAsync(courriel)).Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Le_compte_dit_les_affectations_en_clair()
    {
        var classe = await new UneClasse("TC2", candidats: 1).CreerAsync(application);
        using var client = await application.EnTantQueAsync(Role.Enseignant, classe, "U4");
        var html = await client.LireAsync("/compte");
        Assert.Contains("division TC2 · unité U4", html, StringComparison.Ordinal);
        Assert.Contains("Enseignant", html, StringComparison.Ordinal);
    }

    private static Task<HttpResponseMessage> ChangerAsync(HttpClient client, string actuel, string nouveau, string confirmation) =>
        client.PosterAsync("/compte", ("Actuel", actuel), ("Nouveau", nouveau), ("Confirmation", confirmation));
}
