using System.Net;
using Livret.Domaine.Livrets;
using Livret.Domaine.Perimetres;
using Livret.Donnees.Archives;
using Livret.Web.Tests.Pages.ChefEtablissement;
using Livret.Web.Tests.Pages.ServiceExamens;
using Microsoft.EntityFrameworkCore;

namespace Livret.Web.Tests.Documents;

/// <summary>The bordereau of transmission and its receipt as files, through HTTP.</summary>
public sealed class BordereauPdfTests(LivretApplication application) : IClassFixture<LivretApplication>
{
    private static async Task<(ClasseCreee Classe, UnSignataire Chef, string Numero)> TransmettreAsync(LivretApplication ici, int candidats = 2, DateTimeOffset? le = null)
    {
        var classe = await CircuitJoue.Complete(candidats).CreerAsync(ici).JouerAsync(ici, Etat.Vise);
        var chef = await UnSignataire.ChefAsync(ici, classe);
        if (le is { } instant)
            ici.Horloge.SetUtcNow(instant);
        Assert.Equal(HttpStatusCode.Redirect, (await chef.ChoisirAsync($"/etablissement/{classe.Division}/transmission?uai={classe.Uai}", null)).StatusCode);
        return (classe, chef, $"B-2020-{classe.Uai}-0001");
    }

    private static async Task<byte[]> LireAsync(HttpClient client, string adresse) => await client.GetByteArrayAsync(new Uri(adresse, UriKind.Relative));

    [Fact]
    public async Task Le_bordereau_dit_ce_que_dit_sa_page()
    {
        var (classe, chef, numero) = await TransmettreAsync(application);

        var pdf = new PdfLu(await LireAsync(chef.Client, $"/etablissement/transmissions/{numero}.pdf"));

        await using var db = application.OuvrirLaBase();
        var bordereau = await db.Bordereaux.SingleAsync(b => b.Numero == numero);
        Assert.Equal(1, pdf.Pages);
        Assert.All(
            [
                $"Bordereau de transmission {numero}", $"Lycée d’essai ({classe.Uai})", "Transmis le 8 juin 2020 à 09 h 00, heure locale", "Bernard Quintrec", "avant la date limite", bordereau.Empreinte,
                "ABADIE Aminata", "BÉNARD Baptiste", classe.Numeros[1], (await classe.LivretAsync(application)).Visa!.Empreinte, (await classe.LivretAsync(application, 2)).Visa!.Empreinte, "session 2020", "page 1/1",
                await db.Services.Where(s => s.Code == classe.Service).Select(s => s.Nom).SingleAsync(),
            ],
            attendu => Assert.Contains(attendu, pdf.Texte(), StringComparison.Ordinal));
        Assert.DoesNotContain("ors délai", pdf.Texte(), StringComparison.Ordinal);
        Assert.Empty(pdf.Dehors);
    }

    [Fact]
    public async Task L_accuse_dit_le_nombre_et_l_empreinte_sans_nommer_personne()
    {
        var (classe, chef, numero) = await TransmettreAsync(application);

        var texte = new PdfLu(await LireAsync(chef.Client, $"/etablissement/transmissions/{numero}/accuse.pdf")).Texte();

        await using var db = application.OuvrirLaBase();
        Assert.Contains($"a reçu 2 livrets de Lycée d’essai ({classe.Uai}), sur le bordereau {numero}, le 8 juin 2020 à 09 h 00.", texte, StringComparison.Ordinal);
        Assert.Contains(await db.Bordereaux.Where(b => b.Numero == numero).Select(b => b.Empreinte).SingleAsync(), texte, StringComparison.Ordinal);
        Assert.DoesNotContain("ABADIE", texte, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Les_deux_sont_gardes_avec_la_transmission_et_survivent_au_nom_du_service()
    {
        using var ici = new LivretApplication();
        var (classe, chef, numero) = await TransmettreAsync(ici);
        await using (var db = ici.OuvrirLaBase())
        {
            var archives = await db.Archives.Where(a => a.Reference == numero).ToListAsync();
            var empreinte = await db.Bordereaux.Where(b => b.Numero == numero).Select(b => b.Empreinte).SingleAsync();
            Assert.Equal([NatureDArchive.Bordereau, NatureDArchive.AccuseDeReception], archives.Select(a => a.Nature).Order());
            Assert.All(archives, a => Assert.Equal(empreinte, a.Source));
        }
        var avant = (await LireAsync(chef.Client, $"/etablissement/transmissions/{numero}.pdf"), await LireAsync(chef.Client, $"/etablissement/transmissions/{numero}/accuse.pdf"));
        await using (var db = ici.OuvrirLaBase())
        {
            await db.Services.Where(s => s.Code == classe.Service).ExecuteUpdateAsync(s => s.SetProperty(x => x.Nom, "Autre nom"));
            await db.Etablissements.Where(e => e.Uai == classe.Uai).ExecuteUpdateAsync(e => e.SetProperty(x => x.Nom, "Lycée renommé"));
        }

        Assert.Equal(avant.Item1, await LireAsync(chef.Client, $"/etablissement/transmissions/{numero}.pdf"));
        Assert.Equal(avant.Item2, await LireAsync(chef.Client, $"/etablissement/transmissions/{numero}/accuse.pdf"));
    }

    [Fact]
    public async Task Soixante_livrets_tiennent_sur_plusieurs_pages_a_l_en_tete_repete()
    {
        var (_, chef, numero) = await TransmettreAsync(application, 60);

        var pdf = new PdfLu(await LireAsync(chef.Client, $"/etablissement/transmissions/{numero}.pdf"));

        Assert.InRange(pdf.Pages, 2, 4);
        Assert.Empty(pdf.Dehors);
        Assert.All(Enumerable.Range(2, pdf.Pages - 1), page =>
        {
            Assert.Contains($"Bordereau de transmission {numero} (suite)", pdf.Texte(page), StringComparison.Ordinal);
            Assert.Contains("Empreinte du livret (SHA-256)", pdf.Texte(page), StringComparison.Ordinal);
        });
        Assert.Equal(60, pdf.Texte().Split(' ').Count(m => m.Length == 64) - 1);
        Assert.Contains($"page {pdf.Pages}/{pdf.Pages}", pdf.Texte(pdf.Pages), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Hors_delai_est_dit_en_tete()
    {
        using var ici = new LivretApplication();
        var (_, chef, numero) = await TransmettreAsync(ici, 1, new(2020, 7, 20, 8, 0, 0, TimeSpan.Zero));

        var texte = new PdfLu(await LireAsync(chef.Client, $"/etablissement/transmissions/{numero}.pdf")).Texte();

        Assert.Matches("Transmis hors délai : .* après la date limite, fixée au", texte);
        Assert.Contains("Délai hors délai :", texte, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Le_service_lit_le_meme_bordereau_et_un_autre_service_ne_le_trouve_pas()
    {
        var (classe, chef, numero) = await TransmettreAsync(application);
        var service = await application.EnTantQueAsync(Role.Gestionnaire, classe);
        var autre = await application.EnTantQueAsync("Inès Belkacem", id => [new() { UtilisateurId = id, Role = Role.Gestionnaire, Service = "SIEC" }]);

        Assert.Equal(await LireAsync(chef.Client, $"/etablissement/transmissions/{numero}.pdf"), await LireAsync(service, $"/examens/bordereaux/{numero}.pdf"));
        Assert.Contains($"href=\"/examens/bordereaux/{numero}/accuse.pdf\"", await service.LireAsync($"/examens/bordereaux/{numero}"), StringComparison.Ordinal);
        Assert.Equal(
            (HttpStatusCode.NotFound, HttpStatusCode.NotFound, HttpStatusCode.Forbidden),
            (await autre.StatutAsync($"/examens/bordereaux/{numero}.pdf"), await autre.StatutAsync($"/examens/bordereaux/{numero}"), await service.StatutAsync($"/etablissement/transmissions/{numero}.pdf")));
    }

    [Fact]
    public async Task Qui_ne_voit_pas_toutes_les_divisions_n_a_que_l_accuse()
    {
        var (classe, _, numero) = await TransmettreAsync(application);
        var autre = await (CircuitJoue.Complete(1, division: "TC1")).CreerAsync(application);
        var delegue = await application.EnTantQueAsync("Nadia Berrada", id => [new() { UtilisateurId = id, Role = Role.Delegataire, Uai = classe.Uai, Division = classe.Division }]);
        await using (var db = application.OuvrirLaBase())
            await db.Livrets.Where(l => l.Numero == classe.Numeros[1]).ExecuteUpdateAsync(l => l.SetProperty(x => x.Division, autre.Division));

        Assert.Equal(
            (HttpStatusCode.Forbidden, HttpStatusCode.OK),
            (await delegue.StatutAsync($"/etablissement/transmissions/{numero}.pdf"), await delegue.StatutAsync($"/etablissement/transmissions/{numero}/accuse.pdf")));
        Assert.Contains("La liste nomme des candidats hors de votre périmètre", await delegue.LireAsync($"/etablissement/transmissions/{numero}"), StringComparison.Ordinal);
    }
}
