using System.Net;
using System.Net.Http.Json;
using Livret.Domaine.Perimetres;
using Livret.Web.Tests.Compte;

namespace Livret.Web.Tests.Securite;

/// <summary>Every address × every unsafe verb, by a user who may act there: without the token of the page, or with that of another, nothing happens.</summary>
public sealed class AntiforgeryTests(DemonstrationServie demonstration) : IClassFixture<DemonstrationServie>
{
    private static readonly HttpMethod[] Verbes = [HttpMethod.Post, HttpMethod.Put, HttpMethod.Delete];

    public static TheoryData<Role> Roles => [Role.Coordonnateur, Role.ChefEtablissement, Role.ResponsableService, Role.PresidentJury, Role.Administrateur];

    [Theory]
    [MemberData(nameof(Roles))]
    public async Task Rien_ne_s_ecrit_sans_le_jeton_de_la_page(Role role)
    {
        var application = demonstration.Application;
        using var client = await application.EnTantQueAsync("Claire Aubertin", id => [demonstration.Affecter(id, role)]);
        using var autre = await application.EnTantQueAsync(role);
        var jetonDUnAutre = await autre.LireLeJetonAsync("/compte");
        List<string> ecarts = [];
        foreach (var route in MatriceTests.Adresses(application).Where(r => MatriceTests.Routes.First(t => r.StartsWith(t.Debut, StringComparison.Ordinal)).Roles.Contains(role)))
        {
            var adresse = demonstration.Adresse(route, role, dedans: true);
            foreach (var verbe in Verbes)
                await EnvoyerAsync(verbe, null);
            await EnvoyerAsync(HttpMethod.Post, jetonDUnAutre);

            async Task EnvoyerAsync(HttpMethod verbe, string? jeton)
            {
                using HttpRequestMessage demande = new(verbe, adresse);
                demande.Content = route.Contains("lignes", StringComparison.Ordinal) ? JsonContent.Create(new { }) : new FormUrlEncodedContent([new("__RequestVerificationToken", jeton ?? "")]);
                if (jeton is not null)
                    demande.Headers.Add("RequestVerificationToken", jeton);
                using var reponse = await client.SendAsync(demande);
                if (reponse.StatusCode is not (HttpStatusCode.BadRequest or HttpStatusCode.MethodNotAllowed))
                    ecarts.Add($"{verbe} {adresse} {(jeton is null ? "sans jeton" : "avec le jeton d’un autre")} : {(int)reponse.StatusCode}");
            }
        }
        Assert.True(ecarts.Count == 0, string.Join(Environment.NewLine, ecarts));
    }

    [Theory]
    [InlineData("/connexion")]
    [InlineData("/connexion/code")]
    [InlineData("/deconnexion")]
    [InlineData("/compte/oubli")]
    [InlineData("/compte/nouveau-mot-de-passe")]
    [InlineData("/compte/invitation")]
    public async Task Les_portes_ouvertes_a_tous_le_demandent_aussi(string adresse)
    {
        using var visiteur = demonstration.Application.Visiteur();
        using var corps = new FormUrlEncodedContent([new("Courriel", "administrateur@exemple.test"), new("MotDePasse", "Livret-2020-demo")]);
        Assert.Equal(HttpStatusCode.BadRequest, (await visiteur.PostAsync(new Uri(adresse, UriKind.Relative), corps)).StatusCode);
        Assert.Equal(HttpStatusCode.Redirect, (await visiteur.OuvrirAsync("/compte")).StatusCode);
    }
}
