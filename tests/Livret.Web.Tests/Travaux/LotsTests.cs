using System.IO.Compression;
using System.Net;
using Livret.Domaine.Livrets;
using Livret.Domaine.Perimetres;
using Livret.Donnees.Travaux;
using Livret.Web.Tests.Compte;

namespace Livret.Web.Tests.Travaux;

/// <summary>The livrets of many candidates, asked from a page and run to the download.</summary>
public sealed class LotsTests(LivretApplication application) : IClassFixture<LivretApplication>
{
    [Fact]
    public async Task Les_livrets_d_une_classe_se_demandent_depuis_le_tableau_et_se_telechargent()
    {
        var classe = await CircuitJoue.Complete(4).CreerAsync(application).JouerAsync(application, Etat.Vise, 1, 2);
        using var chef = await application.EnTantQueAsync(Role.ChefEtablissement, classe);
        var page = await DemanderAsync(chef, "/etablissement", ("uai", classe.Uai), ("division", classe.Division), ("forme", "Zip"));
        await UnTravail.ExecuterAsync(application, Id(page));
        Assert.Contains("4\u00a0livrets.", WebUtility.HtmlDecode(await chef.LireAsync(page)), StringComparison.Ordinal);

        using var zip = new ZipArchive(new MemoryStream(await chef.GetByteArrayAsync(new Uri($"{page}/fichier", UriKind.Relative))));
        Assert.Equal(classe.Numeros.Order(), zip.Entries.Select(e => classe.Numeros.Single(n => e.FullName.Contains(n.ToLowerInvariant(), StringComparison.Ordinal))).Order());
        Assert.All(zip.Entries, e => Assert.StartsWith($"livrets/{classe.Uai}-tc2/livret-2020-", e.FullName, StringComparison.Ordinal));
        foreach (var entree in zip.Entries)
        {
            await using var flux = await entree.OpenAsync();
            using var octets = new MemoryStream();
            await flux.CopyToAsync(octets);
            using var pdf = UglyToad.PdfPig.PdfDocument.Open(octets.ToArray());
            Assert.Equal(2, pdf.NumberOfPages);
        }
    }

    [Fact]
    public async Task Les_livrets_d_un_etablissement_tiennent_en_un_seul_pdf_avec_un_signet_par_candidat()
    {
        var classe = await CircuitJoue.Complete(3).CreerAsync(application);
        using var chef = await application.EnTantQueAsync(Role.ChefEtablissement, classe);
        var page = await DemanderAsync(chef, "/etablissement", ("uai", classe.Uai), ("forme", "Pdf"));
        await UnTravail.ExecuterAsync(application, Id(page));
        using var pdf = UglyToad.PdfPig.PdfDocument.Open(await chef.GetByteArrayAsync(new Uri($"{page}/fichier", UriKind.Relative)));
        Assert.Equal(6, pdf.NumberOfPages);
        Assert.True(pdf.TryGetBookmarks(out var signets));
        Assert.Equal(3, Assert.Single(signets.Roots).Children.Count);
    }

    [Fact]
    public async Task Les_livrets_gardes_se_lisent_ensemble_et_aucun_quand_un_seul_pdf_les_compose()
    {
        var classe = await CircuitJoue.Complete(4).CreerAsync(application).JouerAsync(application, Etat.Vise, 1, 2, 3);
        using var chef = await application.EnTantQueAsync(Role.ChefEtablissement, classe);
        await LireLesArchivesAsync(("forme", "Zip"));

        Assert.Equal(1, await LireLesArchivesAsync(("division", classe.Division), ("forme", "Zip")));
        Assert.Equal(0, await LireLesArchivesAsync(("forme", "Pdf")));

        async Task<int> LireLesArchivesAsync(params (string, string)[] demande)
        {
            var page = await DemanderAsync(chef, "/etablissement", [("uai", classe.Uai), .. demande]);
            var avant = application.Sql.Instructions.Count;
            await UnTravail.ExecuterAsync(application, Id(page));
            return application.Sql.Instructions.Skip(avant).Count(i => i.Contains("Archives", StringComparison.Ordinal));
        }
    }

    [Fact]
    public async Task Le_meme_lot_demande_deux_fois_est_un_seul_travail()
    {
        var classe = await CircuitJoue.Complete(1).CreerAsync(application);
        using var chef = await application.EnTantQueAsync(Role.ChefEtablissement, classe);
        var premiere = await DemanderAsync(chef, "/etablissement", ("uai", classe.Uai), ("forme", "Zip"));
        Assert.Equal(premiere, await DemanderAsync(chef, "/etablissement", ("uai", classe.Uai), ("forme", "Zip")));
    }

    [Fact]
    public async Task Un_livret_dont_on_ne_lit_pas_toutes_les_unites_est_laisse_de_cote_et_le_rapport_le_dit()
    {
        var classe = await CircuitJoue.Complete(2).CreerAsync(application);
        using var enseignant = await application.EnTantQueAsync(Role.Enseignant, classe, "U4");
        var page = await DemanderAsync(enseignant, "/compte", ("uai", classe.Uai), ("division", classe.Division), ("forme", "Zip"));
        await UnTravail.ExecuterAsync(application, Id(page));
        var travail = await UnTravail.LireAsync(application, Id(page));
        Assert.Equal((EtatDeTravail.Echoue, null), (travail.Etat, travail.Fichier));
        Assert.Contains("vous ne lisez pas toutes ses unités", travail.Phrase, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Un_caractere_qu_aucune_police_ne_dessine_laisse_un_livret_de_cote_et_produit_les_autres()
    {
        var classe = await CircuitJoue.Complete(2).CreerAsync(application);
        await using (var db = application.OuvrirLaBase())
        {
            var numero = classe.Numeros[0];
            var livret = db.Livrets.Single(l => l.Numero == numero);
            db.Entry(livret).Property(l => l.Prenom).CurrentValue = "Zoé \U00012000";
            await db.SaveChangesAsync();
        }
        using var chef = await application.EnTantQueAsync(Role.ChefEtablissement, classe);
        var page = await DemanderAsync(chef, "/etablissement", ("uai", classe.Uai), ("forme", "Zip"));
        await UnTravail.ExecuterAsync(application, Id(page));
        var rapport = (await UnTravail.LireAsync(application, Id(page))).Rapport!.Split('\n');
        Assert.Equal("1\u00a0livret, 1\u00a0livret laissé de côté.", rapport[0]);
        Assert.Contains("aucune police ne dessine", rapport[1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Hors_du_perimetre_rien_n_est_demande()
    {
        var classe = await CircuitJoue.Complete(1).CreerAsync(application);
        var autre = await CircuitJoue.Complete(1).CreerAsync(application);
        using var chef = await application.EnTantQueAsync(Role.ChefEtablissement, classe);
        Assert.Equal(HttpStatusCode.NotFound, (await chef.PosterAsync("/etablissement", [new("uai", autre.Uai)], "/livrets/lots")).StatusCode);
        Assert.Equal(HttpStatusCode.BadRequest, (await chef.PosterAsync("/etablissement", [new("forme", "Zip")], "/livrets/lots")).StatusCode);
        Assert.Equal(HttpStatusCode.BadRequest, (await chef.PosterAsync("/etablissement", [new("uai", classe.Uai), new("forme", "n’importe quoi")], "/livrets/lots")).StatusCode);
    }

    private static async Task<string> DemanderAsync(HttpClient client, string page, params (string Nom, string Valeur)[] champs)
    {
        var reponse = await client.PosterAsync(page, champs.Select(c => KeyValuePair.Create(c.Nom, c.Valeur)), "/livrets/lots");
        Assert.Equal(HttpStatusCode.Redirect, reponse.StatusCode);
        return reponse.Headers.Location!.OriginalString;
    }

    private static Guid Id(string page) => Guid.Parse(page[(page.LastIndexOf('/') + 1)..]);
}
