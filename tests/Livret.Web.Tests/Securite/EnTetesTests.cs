using System.Net;
using Livret.Domaine.Perimetres;
using Livret.Web.Securite;
using Livret.Web.Tests.Compte;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Livret.Web.Tests.Securite;

/// <summary>The answers that the matrix does not walk: what is open to all, static files, errors; what the pages hold; the cookies.</summary>
public sealed class EnTetesTests(DemonstrationServie demonstration) : IClassFixture<DemonstrationServie>
{
    [Fact]
    public async Task Ce_qui_est_ouvert_a_tous_porte_les_en_tetes_et_rien_en_ligne()
    {
        using var visiteur = demonstration.Application.Visiteur();
        List<string> ecarts = [];
        var routes = demonstration.Application.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            .Where(e => e.Metadata.GetMetadata<IAllowAnonymous>() is not null).Select(e => e.RoutePattern.RawText!).Where(r => !r.Contains('{', StringComparison.Ordinal))
            .Append("/statut/404").Append("/statut/500").Append("/statut/503").Append("/nulle/part").Append("/css/absente.css").Append("/compte").Distinct().ToList();
        Assert.Contains("/css/base.css", routes.Select(r => "/" + r.TrimStart('/')));
        foreach (var route in routes)
        {
            using var reponse = await visiteur.OuvrirAsync("/" + route.TrimStart('/'));
            var statique = Path.HasExtension(route) && reponse.IsSuccessStatusCode;
            ecarts.AddRange(EnTetesAttendus.Ecarts(reponse, gardable: statique).Select(e => $"{route} : {e}"));
            if (await EnTetesAttendus.EnLigneAsync(reponse) is { } enLigne)
                ecarts.Add($"{route} : {enLigne} dans la page");
        }
        Assert.True(ecarts.Count == 0, string.Join(Environment.NewLine, ecarts));
    }

    [Fact]
    public void Aucune_vue_n_en_ecrit_ni_ne_contourne_l_encodage()
    {
        var vues = Directory.EnumerateFiles(Path.Combine(Depot.Racine, "src", "Livret.Web", "Pages"), "*.cshtml", SearchOption.AllDirectories).ToList();
        Assert.NotEmpty(vues);
        Assert.All(vues, v =>
        {
            var texte = File.ReadAllText(v);
            Assert.DoesNotMatch(EnTetesAttendus.EnLigne(), texte);
            Assert.DoesNotContain("Html.Raw", texte, StringComparison.Ordinal);
        });
    }

    [Fact]
    public async Task Le_navigateur_est_tenu_a_https_pendant_un_an()
    {
        await using var application = new LivretApplication("Production");
        using var client = application.Visiteur();
        using HttpRequestMessage demande = new(HttpMethod.Get, "https://livret.exemple.test/connexion");
        Assert.Equal("max-age=31536000; includeSubDomains", Assert.Single((await client.SendAsync(demande)).Headers.GetValues("Strict-Transport-Security")));
        using var clair = application.CreateDefaultClient(new Uri("http://livret.exemple.test"));
        var renvoi = await clair.OuvrirAsync("/connexion");
        Assert.True(renvoi.StatusCode is HttpStatusCode.TemporaryRedirect or HttpStatusCode.OK, $"{renvoi.StatusCode}");
        Assert.False(renvoi.Headers.Contains("Strict-Transport-Security"));
    }

    [Theory]
    [InlineData("TRACE", "/connexion")]
    [InlineData("TRACE", "/css/base.css")]
    [InlineData("PUT", "/connexion")]
    public async Task Un_verbe_qui_ne_sert_a_rien_est_refuse(string verbe, string adresse)
    {
        using var visiteur = demonstration.Application.Visiteur();
        using HttpRequestMessage demande = new(new HttpMethod(verbe), adresse);
        demande.Headers.Add("X-Secret", "a-ne-pas-rendre");
        using var reponse = await visiteur.SendAsync(demande);
        Assert.True((int)reponse.StatusCode >= 300, $"{reponse.StatusCode}");
        Assert.DoesNotContain("a-ne-pas-rendre", await reponse.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task En_production_chaque_cookie_est_securise_ferme_aux_scripts_et_attache_a_l_hote()
    {
        await using var application = new LivretApplication("Production");
        using var client = application.Visiteur();
        List<string> poses = [];
        foreach (var reponse in new[]
        {
            await client.OuvrirAsync("/connexion"), await client.SeConnecterAsync(await application.CreerUnCompteAsync(Role.Administrateur)),
            await client.PosterAsync("/compte/sessions", [], "/compte/sessions?handler=FermerLesAutres"),
        })
        {
            if (reponse.Headers.TryGetValues("Set-Cookie", out var cookies))
                poses.AddRange(cookies);
        }
        Assert.Equal(3, poses.Select(c => c.Split('=')[0]).Distinct().Count());
        Assert.All(poses, c =>
        {
            Assert.StartsWith(Comptes.Cookie, c, StringComparison.Ordinal);
            foreach (var attribut in new[] { "; path=/", "; secure", "; samesite=lax", "; httponly" })
                Assert.Contains(attribut, c, StringComparison.Ordinal);
            Assert.DoesNotContain("domain=", c, StringComparison.OrdinalIgnoreCase);
        });
    }
}
