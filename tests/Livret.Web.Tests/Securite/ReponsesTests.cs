using System.Net;
using System.Text.RegularExpressions;
using Livret.Domaine.Perimetres;
using Livret.Web.Securite;
using Livret.Web.Tests.Compte;

namespace Livret.Web.Tests.Securite;

public sealed partial class ReponsesTests(LivretApplication application) : IClassFixture<LivretApplication>
{
    [Theory]
    [InlineData("/connexion")]
    [InlineData("/compte")]
    [InlineData("/administration")]
    [InlineData("/aide")]
    [InlineData("/statut/403")]
    public async Task Une_page_n_a_ni_script_ni_style_en_ligne_et_un_seul_titre(string page)
    {
        using var client = await application.EnTantQueAsync(Role.Administrateur);
        using var visiteur = application.Visiteur();
        var html = await (await (page == "/connexion" ? visiteur : client).OuvrirAsync(page)).Content.ReadAsStringAsync();
        Assert.DoesNotMatch(EnTetesAttendus.EnLigne(), html);
        Assert.Single(Titre().Matches(html));
        Assert.Contains(" – Livret</title>", html, StringComparison.Ordinal);
        Assert.Contains("<html lang=\"fr\"", html, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/nulle/part", HttpStatusCode.NotFound, "Page introuvable")]
    [InlineData("/examens", HttpStatusCode.Forbidden, "Accès réservé")]
    [InlineData("/statut/409", HttpStatusCode.Conflict, "Modifié entre-temps")]
    [InlineData("/statut/500", HttpStatusCode.InternalServerError, "Demande interrompue")]
    [InlineData("/statut/200", HttpStatusCode.NotFound, "Page introuvable")]
    public async Task Un_refus_a_sa_page_en_francais(string page, HttpStatusCode statut, string titre)
    {
        using var client = await application.EnTantQueAsync(Role.Administrateur);
        var reponse = await client.OuvrirAsync(page);
        Assert.Equal(statut, reponse.StatusCode);
        Assert.Contains($"<h1>{titre}</h1>", await reponse.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Un_envoi_sans_jeton_est_refuse_avec_une_page()
    {
        using var client = await application.EnTantQueAsync(Role.Administrateur);
        using var corps = new FormUrlEncodedContent([new("Actuel", "x")]);
        var reponse = await client.PostAsync(new Uri("/compte", UriKind.Relative), corps);
        Assert.Equal(HttpStatusCode.BadRequest, reponse.StatusCode);
        Assert.Contains("<h1>Demande incomprise</h1>", await reponse.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Le_cookie_de_session_est_ferme_aux_scripts_et_au_clair()
    {
        using var client = application.Visiteur();
        var reponse = await client.SeConnecterAsync(await application.CreerUnCompteAsync(Role.Administrateur));
        var cookie = Assert.Single(reponse.Headers.GetValues("Set-Cookie"), c => c.StartsWith(Comptes.Cookie + "=", StringComparison.Ordinal));
        Assert.Contains("httponly", cookie, StringComparison.Ordinal);
        Assert.Contains("secure", cookie, StringComparison.Ordinal);
        Assert.Contains("samesite=lax", cookie, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Le_theme_choisi_est_rendu_par_le_serveur_et_rien_d_autre_n_y_passe()
    {
        using var client = application.Visiteur(new Cookie("livret.theme", "sombre"));
        Assert.Contains("data-theme=\"sombre\"", await client.LireAsync("/connexion"), StringComparison.Ordinal);
        using var hostile = application.Visiteur(new Cookie("livret.theme", "x%22onload"));
        Assert.DoesNotContain("data-theme=", await hostile.LireAsync("/connexion"), StringComparison.Ordinal);
    }

    [GeneratedRegex("<h1[ >]")]
    private static partial Regex Titre();
}
