using System.Net;
using Livret.Domaine.Perimetres;

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
