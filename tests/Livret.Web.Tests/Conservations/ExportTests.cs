using System.IO.Compression;
using System.Net;
using System.Text.Json;
using Livret.Domaine.Circuits;
using Livret.Domaine.Livrets;
using Livret.Domaine.Perimetres;
using Livret.Web.Conservations;
using Microsoft.EntityFrameworkCore;

namespace Livret.Web.Tests.Conservations;

/// <summary>All that concerns one candidate, given by the service after the results, with a trace.</summary>
public sealed class ExportTests(LivretApplication application) : IClassFixture<LivretApplication>
{
    private static string Page(ClasseCreee classe) => $"/examens/{classe.Numeros[0]}/donnees";

    private static Task<HttpResponseMessage> ExtraireAsync(HttpClient client, ClasseCreee classe) => client.PosterAsync(Page(classe), [], Page(classe) + "?handler=Exporter");

    private Task<ClasseCreee> ClasseAsync(Etat etat) => CircuitJoue.Complete(1).AvecValeur("U1", "APPR", observation: "Expression claire, +1 pour l’oral.").CreerAsync(application).JouerAsync(application, etat);

    [Fact]
    public async Task Tout_ce_qui_concerne_le_candidat_est_dans_le_fichier()
    {
        var classe = await ClasseAsync(Etat.Publie);
        using var client = await application.EnTantQueAsync(Role.Gestionnaire, classe);

        using var reponse = await ExtraireAsync(client, classe);

        Assert.Equal("application/zip", reponse.Content.Headers.ContentType?.MediaType);
        using var zip = new ZipArchive(await reponse.Content.ReadAsStreamAsync());
        using var json = JsonDocument.Parse(await LireAsync(zip, "donnees.json"));
        var tables = json.RootElement.GetProperty("tables");
        await using var db = application.OuvrirLaBase();
        var id = await db.Livrets.Where(l => l.Numero == classe.Numeros[0]).Select(l => l.Id).SingleAsync();
        foreach (var type in RassemblerLesDonnees.TypesDuCandidat(db.Model))
        {
            var table = type.GetTableName()!;
            Assert.Equal(await UnePurge.CompterAsync(db, table, id), tables.TryGetProperty(table, out var lignes) ? lignes.GetArrayLength() : 0);
        }
        Assert.Contains("Expression claire", tables.GetProperty("Valeurs").GetRawText(), StringComparison.Ordinal);
        Assert.Equal(1, tables.GetProperty("DecisionsDeProcesVerbal").GetArrayLength());
        Assert.Equal("ABADIE", tables.GetProperty("Livrets")[0].GetProperty("Nom").GetString());
        Assert.NotNull(zip.GetEntry("tables/journal.csv"));
        var page = await LireAsync(zip, "donnees.html");
        foreach (var dit in new[] { "ABADIE Aminata", "Notes et appréciations", "Visa et déclaration sur l’honneur", "Gestionnaire des examens", "Les consultations ne sont pas enregistrées" })
            Assert.Contains(dit, page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task La_remise_laisse_une_trace_dans_l_historique_et_le_fichier_la_contient()
    {
        var classe = await ClasseAsync(Etat.Publie);
        using var client = await application.EnTantQueAsync("Isabelle Fontenoy", Role.Gestionnaire, classe);

        using var reponse = await ExtraireAsync(client, classe);

        await using var db = application.OuvrirLaBase();
        var dernier = await db.Journal.Where(e => db.Livrets.Any(l => l.Id == e.LivretId && l.Numero == classe.Numeros[0])).OrderByDescending(e => e.Rang).FirstAsync();
        Assert.Equal((Geste.RemettreLesDonnees, "Isabelle Fontenoy", Etat.Publie), (dernier.Geste, dernier.Par, dernier.Etat));
        using var zip = new ZipArchive(await reponse.Content.ReadAsStreamAsync());
        Assert.Contains("RemettreLesDonnees", await LireAsync(zip, "donnees.json"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(Etat.EnSaisie)]
    [InlineData(Etat.Recevable)]
    [InlineData(Etat.Clos)]
    public async Task Avant_les_resultats_l_export_est_refuse_et_ne_laisse_rien(Etat etat)
    {
        var classe = await new UneClasse { CodeAcademie = "13" }.AvecValeur("U1", "CCG", "12").CreerAsync(application);
        if (etat is not Etat.EnSaisie)
        {
            classe = await CircuitJoue.Complete(1, codeAcademie: "14").CreerAsync(application).JouerAsync(application, etat);
            await using var calendrier = application.OuvrirLaBase();
            await calendrier.Calendriers.Where(c => c.CodeAcademie == "14").ExecuteUpdateAsync(c => c.SetProperty(x => x.Publication, (DateTime?)null));
        }
        using var client = await application.EnTantQueAsync(Role.Gestionnaire, classe);
        await using var db = application.OuvrirLaBase();
        var rang = await db.Livrets.Where(l => l.Numero == classe.Numeros[0]).Select(l => l.RangJournal).SingleAsync();
        Assert.DoesNotContain("Extraire toutes ses données", await client.GetStringAsync(new Uri(Page(classe), UriKind.Relative)), StringComparison.Ordinal);

        using var reponse = await ExtraireAsync(client, classe);

        Assert.Equal(HttpStatusCode.Conflict, reponse.StatusCode);
        var dit = WebUtility.HtmlDecode(await reponse.Content.ReadAsStringAsync());
        Assert.Contains(etat is Etat.Clos ? "n’est pas possible" : "Un candidat ne voit aucune note avant les résultats.", dit, StringComparison.Ordinal);
        Assert.Equal(rang, await db.Livrets.Where(l => l.Numero == classe.Numeros[0]).Select(l => l.RangJournal).SingleAsync());
    }

    [Fact]
    public async Task L_export_reste_dans_le_perimetre_du_service()
    {
        var classe = await ClasseAsync(Etat.Publie);
        using var ailleurs = await application.EnTantQueAsync("Claire Aubertin", id => [new() { UtilisateurId = id, Role = Role.ResponsableService, Service = "SIEC" }]);
        using var dehors = await ailleurs.GetAsync(new Uri(Page(classe), UriKind.Relative));
        Assert.Equal(HttpStatusCode.NotFound, dehors.StatusCode);
        foreach (var role in new[] { Role.ChefEtablissement, Role.Administrateur, Role.Enseignant })
        {
            using var autre = await application.EnTantQueAsync(role, classe);
            using var refus = await autre.GetAsync(new Uri(Page(classe), UriKind.Relative));
            Assert.Equal(HttpStatusCode.Forbidden, refus.StatusCode);
        }
    }

    private static async Task<string> LireAsync(ZipArchive zip, string nom)
    {
        using var lecteur = new StreamReader(zip.GetEntry(nom)!.Open());
        return await lecteur.ReadToEndAsync();
    }
}
