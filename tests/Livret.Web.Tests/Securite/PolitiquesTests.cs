using System.Net;
using Livret.Domaine.Perimetres;
using Livret.Web.Tests.Compte;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Livret.Web.Tests.Securite;

public sealed class PolitiquesTests(LivretApplication application) : IClassFixture<LivretApplication>
{
    /// <summary>What every signed-in user has, without a role: the fallback policy protects it.</summary>
    private static readonly string[] PourTous =
        ["/Index", "/Compte/Index", "/Compte/DoubleAuthentification", "/Compte/Sessions", "Livret.Web.Controllers.CleDuTelephoneController.", "/Aide/", "/Donnees/Index", "/Travaux/", "Livret.Web.Controllers.TravauxController.", "Fallback {**path:file}"];

    private static readonly (string Tableau, Role Role)[] Tableaux =
    [
        ("/etablissement", Role.ChefEtablissement), ("/examens", Role.Gestionnaire), ("/jury", Role.MembreJury), ("/administration", Role.Administrateur),
    ];

    public static IEnumerable<object[]> TableauxParRole => Tableaux.SelectMany(t => Enum.GetValues<Role>().Select(r => new object[] { t.Tableau, r }));

    [Fact]
    public void Toute_route_porte_une_politique_ou_se_dit_ouverte()
    {
        var routes = application.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>().ToList();
        Assert.NotEmpty(routes);
        Assert.All(routes, r => Assert.True(
            r.Metadata.GetMetadata<IAllowAnonymous>() is not null
            || r.Metadata.GetOrderedMetadata<IAuthorizeData>().Any(a => a.Policy is not null)
            || PourTous.Any(p => r.DisplayName!.StartsWith(p, StringComparison.Ordinal)),
            r.DisplayName));
    }

    [Theory]
    [MemberData(nameof(TableauxParRole))]
    public async Task Un_tableau_de_bord_s_ouvre_a_ses_roles_et_se_refuse_aux_autres(string tableau, Role role)
    {
        using var client = await application.EnTantQueAsync(role);
        var attendu = role.Inclut(Tableaux.Single(t => t.Tableau == tableau).Role) ? HttpStatusCode.OK : HttpStatusCode.Forbidden;
        Assert.Equal(attendu, (await client.OuvrirAsync(tableau)).StatusCode);
    }

    [Theory]
    [InlineData("2020-06-09", null)]
    [InlineData(null, "2020-06-07")]
    public async Task Une_affectation_hors_de_ses_dates_ne_donne_rien(string? debut, string? fin)
    {
        using var client = await application.EnTantQueAsync("Marc Le Goff", id =>
        [
            new() { UtilisateurId = id, Role = Role.Administrateur, Debut = Jour(debut), Fin = Jour(fin) },
        ]);
        Assert.Equal(HttpStatusCode.Forbidden, (await client.OuvrirAsync("/administration")).StatusCode);
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/compte")]
    [InlineData("/etablissement")]
    [InlineData("/livrets/inconnu")]
    [InlineData("/nulle/part")]
    public async Task Un_visiteur_est_mene_a_la_connexion_et_reviendra(string page)
    {
        using var client = application.Visiteur();
        var reponse = await client.OuvrirAsync(page);
        Assert.Equal(HttpStatusCode.Redirect, reponse.StatusCode);
        Assert.EndsWith($"/connexion?returnUrl={Uri.EscapeDataString(page)}", reponse.Headers.Location!.OriginalString, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Un_script_sans_session_recoit_401_et_aucune_page()
    {
        using var client = application.Visiteur().CommeUnScript();
        var reponse = await client.OuvrirAsync("/compte");
        Assert.Equal(HttpStatusCode.Unauthorized, reponse.StatusCode);
        Assert.Empty(await reponse.Content.ReadAsStringAsync());
    }

    private static DateOnly? Jour(string? texte) => texte is null ? null : DateOnly.Parse(texte, System.Globalization.CultureInfo.InvariantCulture);
}
