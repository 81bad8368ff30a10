using System.Net;
using System.Text.RegularExpressions;
using Livret.Domaine.Perimetres;
using Livret.Donnees;
using Livret.Web.Tests.Compte;
using Livret.Web.Tests.Pages.Enseignant.Saisie;
using Microsoft.EntityFrameworkCore;

namespace Livret.Web.Tests.Securite;

/// <summary>A session ends while a grid is half typed: without a script too, nothing of it is lost (quality, « Security »).</summary>
public sealed partial class SaisieSansSessionTests(LivretApplication application) : IClassFixture<LivretApplication>
{
    [Fact]
    public async Task Une_grille_envoyee_apres_la_fin_de_la_session_est_gardee_puis_s_enregistre()
    {
        var (courriel, grille) = await UnEnseignantAsync();
        List<KeyValuePair<string, string>> saisie =
        [
            new("__RequestVerificationToken", await grille.Client.LireLeJetonAsync(grille.Adresse)),
            new($"lignes[{grille.Numero(1)}].version", $"{(await grille.StockeeAsync(1)).Version}"),
            new($"lignes[{grille.Numero(1)}].cc", "12,5"), new($"lignes[{grille.Numero(1)}].appr", "Travail « régulier » & sérieux <b>"),
        ];
        await FermerAsync(courriel);

        var (statut, gardee) = await EnvoyerAsync(grille, saisie);
        Assert.Equal(HttpStatusCode.Unauthorized, statut);
        Assert.Contains("<h1>Votre session a pris fin</h1>", gardee, StringComparison.Ordinal);
        Assert.Contains($"<form method=\"post\" action=\"{grille.Adresse}\"", gardee, StringComparison.Ordinal);
        var rendue = Champs(gardee);
        Assert.Equal(saisie, rendue);
        Assert.Empty((await grille.StockeeAsync(1)).Valeurs);

        // Sent again too early: given back again.
        Assert.Equal(HttpStatusCode.Unauthorized, (await EnvoyerAsync(grille, rendue)).Statut);

        await grille.Client.SeConnecterAsync(courriel);
        Assert.Equal(HttpStatusCode.Redirect, (await EnvoyerAsync(grille, rendue)).Statut);
        Assert.Contains("12,5", await grille.PageAsync(), StringComparison.Ordinal);
        Assert.Contains("Travail « régulier » & sérieux <b>", await grille.PageAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Un_mot_de_passe_n_est_pas_rendu()
    {
        using var visiteur = application.Visiteur();
        using var corps = new FormUrlEncodedContent([new("Signature.MotDePasse", "secret-tape-ici"), new("Signature.Qualite", "Proviseur"), new("Actuel", "secret-tape-ici")]);
        var html = await (await visiteur.PostAsync(new Uri("/etablissement/visas", UriKind.Relative), corps)).Content.ReadAsStringAsync();
        Assert.Equal([new("Signature.Qualite", "Proviseur")], Champs(html));
        Assert.DoesNotContain("secret-tape-ici", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task La_saisie_d_un_autre_ou_d_ailleurs_est_refusee_une_fois_connecte()
    {
        var (courriel, grille) = await UnEnseignantAsync();
        using var visiteur = application.Visiteur();
        using var forge = new FormUrlEncodedContent([new("__RequestVerificationToken", "forgé"), new($"lignes[{grille.Numero(1)}].cc", "20")]);
        var rendue = Champs(await (await visiteur.PostAsync(new Uri(grille.Adresse, UriKind.Relative), forge)).Content.ReadAsStringAsync());
        Assert.Equal(2, rendue.Count);

        Assert.Equal(HttpStatusCode.BadRequest, (await EnvoyerAsync(grille, rendue)).Statut);
        Assert.Empty((await grille.StockeeAsync(1)).Valeurs);
        Assert.NotEmpty(courriel);
    }

    [Fact]
    public async Task Sans_rien_a_garder_le_visiteur_est_mene_a_la_connexion()
    {
        using var visiteur = application.Visiteur();
        using var fichier = new MultipartFormDataContent { { new StringContent("x"), "fichier", "notes.csv" } };
        var reponse = await visiteur.PostAsync(new Uri("/imports", UriKind.Relative), fichier);
        Assert.Equal("/connexion", reponse.Headers.Location!.AbsolutePath);
    }

    private async Task<(string Courriel, GrilleEnMain Grille)> UnEnseignantAsync()
    {
        var classe = await new UneClasse(candidats: 1).CreerAsync(application);
        var courriel = await application.CreerUnCompteAsync();
        await using (var db = application.OuvrirLaBase())
        {
            var id = await db.Users.Where(u => u.Email == courriel).Select(u => u.Id).SingleAsync();
            db.Affectations.Add(new Affectation { UtilisateurId = id, Role = Role.Enseignant, Uai = classe.Uai, Division = classe.Division, Unite = "U4" });
            await db.SaveChangesAsync();
        }
        var client = application.Visiteur();
        await client.SeConnecterAsync(courriel);
        return (courriel, new(application, classe, "U4", client));
    }

    private async Task FermerAsync(string courriel)
    {
        await using var db = application.OuvrirLaBase();
        await db.SessionsDeCompte.Where(s => db.Users.Any(u => u.Id == s.UtilisateurId && u.Email == courriel)).ExecuteDeleteAsync();
    }

    private static async Task<(HttpStatusCode Statut, string Html)> EnvoyerAsync(GrilleEnMain grille, IEnumerable<KeyValuePair<string, string>> champs)
    {
        using var corps = new FormUrlEncodedContent(champs);
        using var reponse = await grille.Client.PostAsync(new Uri(grille.Adresse, UriKind.Relative), corps);
        return (reponse.StatusCode, await reponse.Content.ReadAsStringAsync());
    }

    private static List<KeyValuePair<string, string>> Champs(string html) =>
        [.. Cache().Matches(html).Select(m => KeyValuePair.Create(WebUtility.HtmlDecode(m.Groups[1].Value), WebUtility.HtmlDecode(m.Groups[2].Value)))];

    [GeneratedRegex("""<input type="hidden" name="([^"]+)" value="([^"]*)">""")]
    private static partial Regex Cache();
}
