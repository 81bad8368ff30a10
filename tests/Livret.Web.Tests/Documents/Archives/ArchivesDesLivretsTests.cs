using System.Net;
using Livret.Domaine.Circuits.Actes;
using Livret.Domaine.Livrets;
using Livret.Domaine.Perimetres;
using Livret.Donnees.Archives;
using Livret.Web.Tests.Pages.ChefEtablissement;
using Livret.Web.Tests.Pages.Jury;
using Livret.Web.Tests.Pages.ServiceExamens;
using Microsoft.EntityFrameworkCore;

namespace Livret.Web.Tests.Documents.Archives;

/// <summary>The livret as a file: kept with the act that makes it, then always the same bytes, through HTTP.</summary>
public sealed class ArchivesDesLivretsTests(LivretApplication application) : IClassFixture<LivretApplication>
{
    private static string Pdf(ClasseCreee classe, int rang = 1) => $"/livrets/{classe.Numeros[rang - 1]}.pdf";

    private static string Visa(ClasseCreee classe) => $"/etablissement/{classe.Division}/visa?uai={classe.Uai}";

    private async Task<(ClasseCreee Classe, UnSignataire Chef)> SoumiseAsync(int candidats = 1)
    {
        var classe = await CircuitJoue.Complete(candidats).CreerAsync(application).JouerAsync(application, Etat.Soumis);
        return (classe, await UnSignataire.ChefAsync(application, classe));
    }

    private static async Task SignerAsync(ClasseCreee classe, UnSignataire chef) =>
        Assert.Equal(HttpStatusCode.Redirect, (await chef.ChoisirAsync(Visa(classe), null, UnSignataire.Signature())).StatusCode);

    private static Task<byte[]> LireAsync(HttpClient client, string adresse) => client.GetByteArrayAsync(new Uri(adresse, UriKind.Relative));

    private async Task<List<DocumentArchive>> ArchivesAsync(ClasseCreee classe)
    {
        await using var db = application.OuvrirLaBase();
        return await db.Archives.Where(a => db.Livrets.Any(l => l.Id == a.LivretId && l.Uai == classe.Uai)).OrderBy(a => a.Le).ThenBy(a => a.Nature).ToListAsync();
    }

    [Fact]
    public async Task Le_visa_garde_le_livret_signe_et_c_est_lui_qui_est_servi()
    {
        var (classe, chef) = await SoumiseAsync();
        await SignerAsync(classe, chef);

        var archive = Assert.Single(await ArchivesAsync(classe));
        var visa = (await classe.LivretAsync(application)).Visa!;
        Assert.Equal((NatureDArchive.LivretSigne, $"{visa.Id}", visa.Empreinte), (archive.Nature, archive.Reference, archive.Source));
        Assert.Equal((DocumentArchive.Calculer(archive.Octets), archive.Octets.Length), (archive.Empreinte, archive.Taille));
        var reponse = await chef.Client.GetAsync(new Uri(Pdf(classe), UriKind.Relative));
        Assert.Equal(archive.Octets, await reponse.Content.ReadAsByteArrayAsync());
        Assert.Equal(("application/pdf", $"\"{archive.Empreinte}\"", $"livret-2020-{classe.Numeros[0]}.pdf"),
            (reponse.Content.Headers.ContentType!.MediaType, reponse.Headers.ETag!.Tag, reponse.Content.Headers.ContentDisposition!.FileName));

        using var conditionnelle = new HttpRequestMessage(HttpMethod.Get, Pdf(classe));
        conditionnelle.Headers.IfNoneMatch.Add(reponse.Headers.ETag);
        Assert.Equal(HttpStatusCode.NotModified, (await chef.Client.SendAsync(conditionnelle)).StatusCode);
    }

    [Fact]
    public async Task Le_livret_garde_ne_change_pas_avec_ce_qui_l_entoure()
    {
        var (classe, chef) = await SoumiseAsync();
        await SignerAsync(classe, chef);
        var avant = await LireAsync(chef.Client, Pdf(classe));
        await using (var db = application.OuvrirLaBase())
        {
            await db.Etablissements.Where(e => e.Uai == classe.Uai).ExecuteUpdateAsync(e => e.SetProperty(x => x.Nom, "Lycée renommé"));
            db.Resultats.Add(new ResultatSection { Uai = classe.Uai, Specialite = "BTS-TC", Annee = 2019, Presentes = 24, Recus = 18 });
            await db.SaveChangesAsync();
        }

        Assert.Equal(avant, await LireAsync(chef.Client, Pdf(classe)));
        Assert.Single(await ArchivesAsync(classe));
    }

    [Fact]
    public async Task Un_visa_retire_laisse_sa_version_dans_l_historique()
    {
        var (classe, chef) = await SoumiseAsync();
        await SignerAsync(classe, chef);
        var premiere = await LireAsync(chef.Client, Pdf(classe));
        var visa = (await classe.LivretAsync(application)).Visa!;
        application.Horloge.Advance(TimeSpan.FromMinutes(5));
        Assert.Null(await classe.AppliquerAsync(application, new RetirerLeVisa { Motif = "Oubli." }));
        Assert.Contains("projet", new PdfLu(await LireAsync(chef.Client, Pdf(classe))).Texte(), StringComparison.Ordinal);
        await SignerAsync(classe, chef);

        Assert.NotEqual(premiere, await LireAsync(chef.Client, Pdf(classe)));
        var version = $"/livrets/{classe.Numeros[0]}/versions/{visa.Id}.pdf";
        var historique = await chef.LireAsync($"/livrets/{classe.Numeros[0]}/historique");
        Assert.Contains($"href=\"{version}\"", historique, StringComparison.Ordinal);
        Assert.Contains("visa retiré le 8 juin 2020", historique, StringComparison.Ordinal);
        Assert.Equal(premiere, await LireAsync(chef.Client, version));
        Assert.Equal(HttpStatusCode.NotFound, await chef.StatutAsync($"/livrets/{classe.Numeros[0]}/versions/{Guid.NewGuid()}.pdf"));
    }

    [Fact]
    public async Task La_deliberation_garde_une_nouvelle_version_et_la_version_signee_reste()
    {
        var classe = await CircuitJoue.Complete(1).CreerAsync(application);
        var commission = await UneCommission.NommerAsync(application, classe);
        await classe.JouerAsync(application, Etat.AuJury);
        var president = await commission.PresidentAsync();
        var service = await application.EnTantQueAsync(Role.Gestionnaire, classe);
        var chef = await UnSignataire.ChefAsync(application, classe);
        var signee = await LireAsync(service, Pdf(classe));

        Assert.Equal(HttpStatusCode.Redirect, (await commission.DelibererAsync(president, 1, null, ("issue", "Admis"))).Statut);

        var livret = await classe.LivretAsync(application);
        var archives = await ArchivesAsync(classe);
        Assert.Equal([NatureDArchive.LivretSigne, NatureDArchive.LivretExamine], archives.Select(a => a.Nature).Order());
        Assert.All(archives, a => Assert.Equal(livret.Visa!.Empreinte, a.Source));
        var examinee = await LireAsync(service, Pdf(classe));
        Assert.Equal(archives.Single(a => a.Nature is NatureDArchive.LivretExamine).Octets, examinee);
        Assert.All(
            ["Livret examiné par le jury le 8 juin 2020", "Sabatier-Roux Monique, inspectrice", "Bernard Quintrec, Proviseur"],
            attendu => Assert.Contains(attendu, new PdfLu(examinee).Texte(2), StringComparison.Ordinal));
        Assert.Equal(signee, await LireAsync(service, $"/livrets/{classe.Numeros[0]}/versions/{livret.Visa!.Id}.pdf"));
        // What the jury did is not for the établissement before the publication.
        var version = $"/livrets/{classe.Numeros[0]}/versions/{livret.Deliberation!.Id}.pdf";
        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.NotFound), (await service.StatutAsync(version), await chef.StatutAsync(version)));
        Assert.DoesNotContain("Examiné par le jury", await chef.LireAsync($"/livrets/{classe.Numeros[0]}/historique"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Ce_qui_ne_se_dessine_pas_empeche_le_visa_et_nomme_le_champ()
    {
        var classe = await CircuitJoue.Complete(1).AvecValeur("U4", "APPR", observation: "Très bien ☃").CreerAsync(application).JouerAsync(application, Etat.Soumis);
        var chef = await UnSignataire.ChefAsync(application, classe);

        var reponse = await chef.ChoisirAsync($"/livrets/{classe.Numeros[0]}/actes/viser", [], UnSignataire.Signature());

        Assert.Equal(HttpStatusCode.Conflict, reponse.StatusCode);
        Assert.Contains("aucune police ne dessine « ☃ » dans l’appréciation de U4", await UnSignataire.CorpsAsync(reponse), StringComparison.Ordinal);
        Assert.Equal(Etat.Soumis, (await classe.LivretAsync(application)).Etat);
        Assert.Empty(await ArchivesAsync(classe));
    }

    [Fact]
    public async Task Ce_qui_fut_signe_avant_les_archives_se_garde_a_la_premiere_lecture_et_une_seule_fois()
    {
        var classe = await CircuitJoue.Complete(1).CreerAsync(application).JouerAsync(application, Etat.Transmis);
        var chef = await UnSignataire.ChefAsync(application, classe);
        Assert.Empty(await ArchivesAsync(classe));

        var lectures = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => LireAsync(chef.Client, Pdf(classe))));

        var archive = Assert.Single(await ArchivesAsync(classe));
        Assert.All(lectures, l => Assert.Equal(archive.Octets, l));
    }

    /// <summary>SQLite writes row by row; what is read does not grow.</summary>
    [Fact]
    public async Task Signer_une_classe_lit_en_autant_d_instructions_quel_que_soit_son_effectif()
    {
        var (petite, chefDeLaPetite) = await SoumiseAsync(2);
        var (grande, chefDeLaGrande) = await SoumiseAsync(35);

        Assert.Equal(await LecturesAsync(petite, chefDeLaPetite), await LecturesAsync(grande, chefDeLaGrande));
        Assert.Equal(35, (await ArchivesAsync(grande)).Count);

        async Task<int> LecturesAsync(ClasseCreee classe, UnSignataire chef)
        {
            var avant = application.Sql.Instructions.Count;
            await SignerAsync(classe, chef);
            return application.Sql.Instructions.Skip(avant).Count(i => i.StartsWith("SELECT", StringComparison.Ordinal));
        }
    }

    [Fact]
    public async Task Une_version_n_est_ni_pour_un_autre_etablissement_ni_pour_qui_ne_voit_pas_tout()
    {
        var (classe, chef) = await SoumiseAsync();
        await SignerAsync(classe, chef);
        var version = $"/livrets/{classe.Numeros[0]}/versions/{(await classe.LivretAsync(application)).Visa!.Id}.pdf";
        var ailleurs = await UnSignataire.ChefAsync(application, await new UneClasse(candidats: 1).CreerAsync(application));
        var enseignante = await application.EnTantQueAsync("Claire Aubertin", id => [new() { UtilisateurId = id, Role = Role.Enseignant, Uai = classe.Uai, Division = classe.Division, Unite = "U4" }]);

        Assert.Equal((HttpStatusCode.NotFound, HttpStatusCode.Forbidden), (await ailleurs.StatutAsync(version), await enseignante.StatutAsync(version)));
    }
}
