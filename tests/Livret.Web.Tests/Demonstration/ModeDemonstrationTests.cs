using System.Net;
using Livret.Domaine.Perimetres;
using Livret.Donnees.Demonstration;
using Microsoft.EntityFrameworkCore;

namespace Livret.Web.Tests.Demonstration;

public class ModeDemonstrationTests
{
    [Theory]
    [InlineData("Production")]
    [InlineData("Tests")]
    public async Task Hors_developpement_rien_n_est_charge_meme_si_la_configuration_le_demande(string environnement)
    {
        await using var application = new LivretApplication(environnement, ("Demonstration:Active", "true"));
        using var visiteur = application.Visiteur();
        var html = await visiteur.GetStringAsync(new Uri("/connexion", UriKind.Relative));
        Assert.DoesNotContain(ComptesDeDemonstration.MotDePasse, html, StringComparison.Ordinal);
        await using var db = application.OuvrirLaBase();
        Assert.Equal((0, 0), (await db.Users.CountAsync(), await db.Etablissements.CountAsync()));
    }

    [Fact]
    public async Task En_developpement_la_demonstration_se_ferme_par_configuration()
    {
        await using var application = new LivretApplication("Development", ("Demonstration:Active", "false"));
        using var visiteur = application.Visiteur();
        Assert.Equal(HttpStatusCode.OK, (await visiteur.GetAsync(new Uri("/connexion", UriKind.Relative))).StatusCode);
        await using var db = application.OuvrirLaBase();
        Assert.Equal(0, await db.Livrets.CountAsync());
    }

    [Fact]
    public async Task Chaque_compte_propose_se_connecte_et_ouvre_son_tableau_de_bord()
    {
        await using var application = new LivretApplication("Development");
        foreach (var compte in ComptesDeDemonstration.Tous)
        {
            using var client = application.Visiteur();
            Assert.Contains(compte.Courriel, await client.GetStringAsync(new Uri("/connexion", UriKind.Relative)), StringComparison.Ordinal);
            var connexion = await client.PosterAsync("/connexion", ("Courriel", compte.Courriel), ("MotDePasse", ComptesDeDemonstration.MotDePasse));
            Assert.Equal((compte.Courriel, HttpStatusCode.Redirect), (compte.Courriel, connexion.StatusCode));
            using var accueil = await client.GetAsync(new Uri("/", UriKind.Relative));
            using var tableau = await client.GetAsync(accueil.Headers.Location);
            Assert.Equal((compte.Courriel, HttpStatusCode.OK), (compte.Courriel, tableau.StatusCode));
        }
    }

    [Fact]
    public async Task Ses_comptes_n_ouvrent_rien_si_sa_base_est_mise_en_service()
    {
        await using LivretApplication demonstration = new("Development"), service = new("Production") { Base = demonstration.Base };
        using HttpClient ici = demonstration.Visiteur(), enService = service.Visiteur();
        (string, string)[] saisie = [("Courriel", "administrateur@exemple.test"), ("MotDePasse", ComptesDeDemonstration.MotDePasse)];
        Assert.Equal(HttpStatusCode.Redirect, (await ici.PosterAsync("/connexion", saisie)).StatusCode);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await enService.PosterAsync("/connexion", saisie)).StatusCode);
    }

    [Fact]
    public async Task L_enseignante_trouve_sa_premiere_classe_a_saisir()
    {
        await using var application = new LivretApplication("Development");
        using var client = application.Visiteur();
        await client.PosterAsync("/connexion", ("Courriel", "enseignant@exemple.test"), ("MotDePasse", ComptesDeDemonstration.MotDePasse));
        var html = await client.GetStringAsync(new Uri("/saisie", UriKind.Relative));
        Assert.Contains("/saisie/0449101D/TC2/U4", html, StringComparison.Ordinal);
        using var grille = await client.GetAsync(new Uri("/saisie/0449101D/TC2/U4", UriKind.Relative));
        Assert.Equal(HttpStatusCode.OK, grille.StatusCode);
    }

    [Fact]
    public async Task Chaque_grille_de_chaque_enseignant_s_ouvre()
    {
        await using var application = new LivretApplication("Development");
        using var premier = application.Visiteur();
        await premier.GetAsync(new Uri("/connexion", UriKind.Relative));
        await using var db = application.OuvrirLaBase();
        var affectations = await (
            from a in db.Affectations
            where a.Role == Role.Enseignant
            join u in db.Users on a.UtilisateurId equals u.Id
            select new { u.Email, a.Uai, a.Division, a.Unite }).ToListAsync();
        var echecs = new List<string>();
        foreach (var enseignant in affectations.GroupBy(a => a.Email!))
        {
            using var client = application.Visiteur();
            await client.PosterAsync("/connexion", ("Courriel", enseignant.Key), ("MotDePasse", ComptesDeDemonstration.MotDePasse));
            foreach (var a in enseignant)
            {
                using var grille = await client.GetAsync(new Uri($"/saisie/{a.Uai}/{a.Division}/{a.Unite}", UriKind.Relative));
                if (grille.StatusCode is not HttpStatusCode.OK)
                    echecs.Add($"{a.Uai} {a.Division} {a.Unite} {grille.StatusCode}");
            }
        }
        Assert.Empty(echecs);
        Assert.True(affectations.Count > 60);
    }
}
