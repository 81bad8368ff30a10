using System.Net;
using Livret.Domaine.Perimetres;

namespace Livret.Web.Tests.Compte;

public sealed class ConnexionTests(LivretApplication application) : IClassFixture<LivretApplication>
{
    [Fact]
    public async Task Le_bon_mot_de_passe_ouvre_le_tableau_de_bord_du_premier_role()
    {
        using var client = application.Visiteur();
        var reponse = await client.SeConnecterAsync(await application.CreerUnCompteAsync(Role.Administrateur));
        Assert.Equal(HttpStatusCode.Redirect, reponse.StatusCode);
        Assert.Equal("/", reponse.Headers.Location!.OriginalString);
        Assert.Equal("/administration", (await client.OuvrirAsync("/")).Headers.Location!.OriginalString);
        Assert.Contains("Claire Aubertin", await client.LireAsync("/administration"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(Role.Enseignant, "/saisie")]
    [InlineData(Role.Coordonnateur, "/saisie")]
    [InlineData(Role.ChefEtablissement, "/etablissement")]
    [InlineData(Role.Delegataire, "/etablissement")]
    [InlineData(Role.Gestionnaire, "/examens")]
    [InlineData(Role.ResponsableService, "/examens")]
    [InlineData(Role.MembreJury, "/jury")]
    [InlineData(Role.PresidentJury, "/jury")]
    [InlineData(Role.Administrateur, "/administration")]
    public async Task L_accueil_mene_chaque_role_a_son_tableau_de_bord(Role role, string tableau)
    {
        using var client = await application.EnTantQueAsync(role);
        Assert.Equal(tableau, (await client.OuvrirAsync("/")).Headers.Location!.OriginalString);
    }

    [Fact]
    public async Task Un_compte_sans_affectation_sait_a_qui_s_adresser()
    {
        using var client = application.Visiteur();
        await client.SeConnecterAsync(await application.CreerUnCompteAsync());
        Assert.Contains("aucune affectation n’est valable", await client.LireAsync("/"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Plusieurs_roles_se_choisissent_dans_l_en_tete()
    {
        using var client = application.Visiteur();
        await client.SeConnecterAsync(await application.CreerUnCompteAsync(Role.MembreJury, Role.Administrateur));
        var html = await client.LireAsync("/administration");
        Assert.Contains("<a href=\"/jury\">Jury</a>", html, StringComparison.Ordinal);
        Assert.Contains("<a href=\"/administration\" aria-current=\"true\">Administration</a>", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Compte_inconnu_et_mot_de_passe_faux_recoivent_la_meme_phrase()
    {
        const string phrase = "Adresse électronique ou mot de passe inexacts. Vérifiez votre saisie, puis recommencez.";
        using var client = application.Visiteur();
        var faux = await client.SeConnecterAsync(await application.CreerUnCompteAsync(Role.Enseignant), "un autre mot de passe");
        var inconnu = await client.SeConnecterAsync("personne@exemple.test", "un autre mot de passe");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, faux.StatusCode);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, inconnu.StatusCode);
        Assert.Contains(phrase, await faux.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Contains(phrase, await inconnu.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Une_saisie_refusee_garde_l_adresse_et_jamais_le_mot_de_passe()
    {
        using var client = application.Visiteur();
        var html = await (await client.SeConnecterAsync("claire@exemple.test", "secret-tape-ici")).Content.ReadAsStringAsync();
        Assert.Contains("value=\"claire@exemple.test\"", html, StringComparison.Ordinal);
        Assert.DoesNotContain("secret-tape-ici", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Les_champs_vides_sont_nommes()
    {
        using var client = application.Visiteur();
        var html = await (await client.SeConnecterAsync("", "")).Content.ReadAsStringAsync();
        Assert.Contains("<a href=\"#Courriel\">Saisissez votre adresse électronique.</a>", html, StringComparison.Ordinal);
        Assert.Contains("<a href=\"#MotDePasse\">Saisissez votre mot de passe.</a>", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Cinq_essais_faux_ferment_le_compte_un_quart_d_heure_meme_au_bon_mot_de_passe()
    {
        using var client = application.Visiteur();
        var courriel = await application.CreerUnCompteAsync(Role.Enseignant);
        for (var essai = 0; essai < 5; essai++)
            await client.SeConnecterAsync(courriel, "un autre mot de passe");
        var reponse = await client.SeConnecterAsync(courriel);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, reponse.StatusCode);
        Assert.Contains("fermé pendant 15 minutes", await reponse.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/compte", "/compte")]
    [InlineData("/saisie?niveau=situation", "/saisie?niveau=situation")]
    [InlineData("https://ailleurs.test/", "/")]
    [InlineData("//ailleurs.test", "/")]
    [InlineData("/\\ailleurs.test", "/")]
    [InlineData("javascript:alert(1)", "/")]
    public async Task On_ne_revient_qu_a_une_adresse_de_l_application(string demandee, string obtenue)
    {
        using var client = application.Visiteur();
        var reponse = await client.SeConnecterAsync(await application.CreerUnCompteAsync(Role.Enseignant), returnUrl: demandee);
        Assert.Equal(obtenue, reponse.Headers.Location!.OriginalString);
    }

    [Fact]
    public async Task Qui_est_deja_connecte_poursuit_son_chemin()
    {
        using var client = await application.EnTantQueAsync(Role.Administrateur);
        Assert.Equal("/compte", (await client.OuvrirAsync("/connexion?returnUrl=%2Fcompte")).Headers.Location!.OriginalString);
    }

    [Fact]
    public async Task La_deconnexion_se_confirme_puis_ferme_la_session()
    {
        using var client = await application.EnTantQueAsync(Role.Administrateur);
        Assert.Equal(HttpStatusCode.OK, (await client.OuvrirAsync("/administration")).StatusCode);
        var sortie = await client.PosterAsync("/deconnexion");
        Assert.StartsWith("/connexion", sortie.Headers.Location!.OriginalString, StringComparison.Ordinal);
        Assert.Contains("Vous êtes déconnecté.", await client.LireAsync(sortie.Headers.Location.OriginalString), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Redirect, (await client.OuvrirAsync("/administration")).StatusCode);
    }

    [Fact]
    public async Task Aucun_compte_de_demonstration_n_est_propose_hors_demonstration()
    {
        await application.CreerUnCompteAsync(Role.Enseignant);
        using var client = application.Visiteur();
        var html = await client.LireAsync("/connexion?courriel=enseignant@exemple.test");
        Assert.DoesNotContain("démonstration", html, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("Livret-2020-demo", html, StringComparison.Ordinal);
    }
}
