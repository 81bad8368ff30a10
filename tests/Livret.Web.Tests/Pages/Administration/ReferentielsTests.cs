using System.Net;
using System.Net.Http.Headers;
using System.Text;
using Livret.Domaine.Livrets;
using Livret.Domaine.Perimetres;
using Livret.Donnees.Parametres;
using Livret.Donnees.Referentiels;
using Microsoft.EntityFrameworkCore;

namespace Livret.Web.Tests.Pages.Administration;

/// <summary>A second speciality by the page, without a line of code: checked, published, used to the deliberation; then it never changes.</summary>
public sealed class ReferentielsTests : IDisposable
{
    private static readonly string Exemple = File.ReadAllText(Path.Combine(Depot.Racine, "docs", "exemples", "bts-a-options.json"));
    private readonly LivretApplication _application = new();

    public void Dispose() => _application.Dispose();

    private static async Task<HttpResponseMessage> DeposerAsync(HttpClient client, string contenu)
    {
        using var corps = new MultipartFormDataContent
        {
            { new StringContent(await client.LireLeJetonAsync("/administration/referentiels")), "__RequestVerificationToken" },
        };
        using var fichier = new ByteArrayContent(Encoding.UTF8.GetBytes(contenu));
        fichier.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        corps.Add(fichier, "fichier", "bts-a-options.json");
        return await client.PostAsync(new Uri("/administration/referentiels", UriKind.Relative), corps);
    }

    private static async Task<HttpResponseMessage> PublierAsync(HttpClient client, string contenu)
    {
        var depot = await DeposerAsync(client, contenu);
        Assert.Equal(HttpStatusCode.Redirect, depot.StatusCode);
        return await client.PosterAsync(depot.Headers.Location!.OriginalString);
    }

    private static UneClasse UneClasseDeLOption(string division, Livret.Domaine.Referentiels.Referentiel referentiel) =>
        new UneClasse(division, candidats: 1) { Referentiel = referentiel, Option = "HYD" }
            .AvecValeur("U1", "CCG", "11").AvecValeur("U2", "S1", "12", "12/03/2019").AvecValeur("U2", "S2", "14", "10/02/2020")
            .AvecValeur("U41", "CCG", "10").AvecValeur("U42H", "S1", "13", "14/05/2019").AvecValeur("U42H", "S2", "12", "03/03/2020")
            .AvecValeur("U5", "S1", "12", "06/06/2019").AvecValeur("U5", "S2", "15", "20/01/2020").AvecValeur("U5", "S3", "14", "09/03/2020");

    [Fact]
    public async Task Un_second_bts_va_de_la_page_a_la_deliberation_puis_ne_change_plus()
    {
        var admin = await _application.EnTantQueAsync(Role.Administrateur);
        Assert.Equal(HttpStatusCode.Redirect, (await PublierAsync(admin, Exemple)).StatusCode);
        var referentiel = LecteurReferentiel.Lire(Encoding.UTF8.GetBytes(Exemple)).Referentiel!;
        var classe = await UneClasseDeLOption("MO2", referentiel).CreerAsync(_application);
        using var coordonnateur = await _application.EnTantQueAsync(Role.Coordonnateur, classe);
        foreach (var unite in referentiel.UnitesDe("HYD"))
            Assert.Equal(HttpStatusCode.OK, (await coordonnateur.GetAsync(new Uri($"/saisie/{classe.Uai}/MO2/{unite.Code}", UriKind.Relative))).StatusCode);
        var livret = await coordonnateur.GetStringAsync(new Uri($"/livrets/{classe.Numeros[0]}", UriKind.Relative));
        Assert.Contains("Diagnostic d’un ouvrage hydraulique", WebUtility.HtmlDecode(livret), StringComparison.Ordinal);
        Assert.DoesNotContain("U42F", livret, StringComparison.Ordinal);

        await classe.JouerAsync(_application, Etat.Delibere);
        Assert.Equal(Etat.Delibere, (await classe.LivretAsync(_application)).Etat);

        var change = Exemple.Replace("\"coefficient\": 4.25", "\"coefficient\": 4", StringComparison.Ordinal);
        var refus = await PublierAsync(admin, change);
        Assert.Equal(HttpStatusCode.Conflict, refus.StatusCode);
        Assert.Contains("elle ne change plus", await refus.Content.ReadAsStringAsync(), StringComparison.Ordinal);

        var enSaisie = await UneClasseDeLOption("MO3", referentiel).CreerAsync(_application);
        var seconde = change.Replace("\"version\": \"2020-1\"", "\"version\": \"2020-2\"", StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Redirect, (await PublierAsync(admin, seconde)).StatusCode);
        Assert.Equal(("2020-1", null), ((await classe.LivretAsync(_application)).VersionReferentiel, (await enSaisie.LivretAsync(_application)).VersionReferentiel));
        Assert.Contains("version 2020-2", await admin.GetStringAsync(new Uri("/aide/referentiels", UriKind.Relative)), StringComparison.Ordinal);
        await using var db = _application.OuvrirLaBase();
        Assert.Equal(["2020-1", "2020-2"], (await db.JournalDesParametres.Where(e => e.Nature == NatureDeParametre.Referentiel && e.Champ == "version publiée").OrderBy(e => e.Rang).ToListAsync()).Select(e => e.Apres));
    }

    [Fact]
    public async Task Ce_qui_est_publie_sert_sur_un_autre_noeud_a_la_requete_suivante()
    {
        var admin = await _application.EnTantQueAsync(Role.Administrateur);
        await PublierAsync(admin, Exemple);
        var catalogue = new CatalogueReferentiels();
        await using var db = _application.OuvrirLaBase();
        await catalogue.ActualiserAsync(db, await db.Referentiels.MaxAsync(r => r.Ordre), CancellationToken.None);
        Assert.Equal("2020-1", catalogue.Chercher("bts-ex-options")!.Version);
    }

    [Theory]
    [InlineData("{ \"code\": \"BTS-FAUX\" }", "intitule")]
    [InlineData("ceci n’est pas du JSON", "Corrigez l’écriture JSON")]
    public async Task Un_fichier_qui_ne_tient_pas_est_refuse_avec_ses_points(string contenu, string point)
    {
        var reponse = await DeposerAsync(await _application.EnTantQueAsync(Role.Administrateur), contenu);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, reponse.StatusCode);
        Assert.Contains(point, WebUtility.HtmlDecode(await reponse.Content.ReadAsStringAsync()), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Un_brouillon_ne_sert_personne_et_se_lit_comme_un_livret()
    {
        var admin = await _application.EnTantQueAsync(Role.Administrateur);
        var depot = await DeposerAsync(admin, Exemple);
        var apercu = WebUtility.HtmlDecode(await admin.GetStringAsync(depot.Headers.Location));
        foreach (var attendu in (string[])["Le livret, option Ouvrages hydrauliques", "Publier cette version", "CAS2_COMPLETE", "13,75"])
            Assert.Contains(attendu, apercu, StringComparison.Ordinal);
        Assert.DoesNotContain("BTS-EX-OPTIONS", await admin.GetStringAsync(new Uri("/aide/referentiels", UriKind.Relative)), StringComparison.Ordinal);
    }
}
