using System.Net;
using Livret.Domaine.Livrets;
using Livret.Domaine.Notations;
using Livret.Domaine.Perimetres;
using Livret.Web.Tests.Pages.Jury;
using Livret.Web.Tests.Pages.ServiceExamens;
using Microsoft.EntityFrameworkCore;

namespace Livret.Web.Tests.Documents;

/// <summary>The relevé de notes et décision, on screen and printed, through HTTP.</summary>
public sealed class RelevePdfTests(LivretApplication application) : IClassFixture<LivretApplication>
{
    private static readonly string[] Unites = ["U1", "U2", "U3", "U4", "U5", "U6"];

    /// <summary>Two candidates: one admis, one ajourné autorisé with 9 in U1 and U4, 12 and less elsewhere.</summary>
    private async Task<ClasseCreee> PublieeAsync()
    {
        var classe = await CircuitJoue.Complete(2).CreerAsync(application);
        await using (var db = application.OuvrirLaBase())
        {
            await db.Livrets.Where(l => l.Uai == classe.Uai).ExecuteUpdateAsync(s => s
                .SetProperty(l => l.Adresse1, "4 rue de l’Évêché").SetProperty(l => l.CodePostal, "44000").SetProperty(l => l.Ville, "Nantes"));
        }
        var commission = await UneCommission.NommerAsync(application, classe);
        await classe.JouerAsync(application, Etat.AuJury);
        var president = await commission.PresidentAsync();
        await commission.DelibererAsync(president, 1, null, ("issue", "Admis"));
        (string, string)[] notes =
        [
            .. Unites.Select(u => ($"note-{u}", u is "U1" or "U4" ? "7,33" : "10")), .. Unites.Select(u => ($"motif-{u}", "Note ramenée.")),
        ];
        await commission.DelibererAsync(president, 2, null, [.. notes, ("issue", "AjourneAutorise"), ("motif", "Assiduité réelle.")]);
        await classe.JouerAsync(application, Etat.Publie);
        return classe;
    }

    private string Jour => Phrases.JourEnLettres(DateOnly.FromDateTime(application.Horloge.GetUtcNow().UtcDateTime));

    private static string Adresse(ClasseCreee classe, int rang, string suite = "") => $"/examens/{classe.Numeros[rang - 1]}/releve{suite}";

    [Fact]
    public async Task Le_releve_d_un_ajourne_dit_ses_notes_ce_qu_il_repasse_et_ce_qu_il_garde()
    {
        var classe = await PublieeAsync();
        using var service = await application.EnTantQueAsync(Role.Gestionnaire, classe);

        PdfLu pdf = new(await service.GetByteArrayAsync(new Uri(Adresse(classe, 2, ".pdf"), UriKind.Relative)));
        var page = await service.LireAsync(Adresse(classe, 2));

        Jumeaux.Verifier(
            [
                "Relevé de notes et décision", "Brevet de technicien supérieur Technico-commercial, session 2020", $"Numéro de candidat : {classe.Numeros[1]}", "BÉNARD Baptiste", "4 rue de l’Évêché", "44000 Nantes",
                "Division des examens et concours de l’académie de Nantes", $"Établissement : Lycée d’essai ({classe.Uai})", $"Délibération du jury : {Jour}", $"Publication : {Jour}",
                "3 7,33 21,99 À présenter à la session de remplacement", "4 7,33 29,32 À présenter à la session de remplacement", "5 10,00 50,00 Note conservée",
                "Ajourné, autorisé à se présenter à la session de remplacement", "Moyenne générale : 9,11 sur 20, 191,31 points pour un total de coefficients de 21",
                "Unités à présenter à la session de remplacement : U1, U4.", "Unités dont la note est conservée : U2, U3, U5, U6.", $"Livret examiné par le jury le {Jour}, sous la présidence de Monique Sabatier-Roux",
                "Cette délibération peut être contestée devant le tribunal administratif de Nantes", "dans les deux mois de sa notification (code de justice administrative, R. 421-1 et R. 421-5)",
            ], pdf, page);
        Assert.DoesNotContain("Assiduité réelle", page, StringComparison.Ordinal);
        Assert.DoesNotContain("contrôle continu", pdf.Texte(), StringComparison.OrdinalIgnoreCase);
        Assert.Equal(1, pdf.Pages);
        Assert.Contains("page 1/1", pdf.Texte(), StringComparison.Ordinal);
        Assert.Empty(pdf.Dehors);
        // DL window: 45 mm down, 105 mm across, in points from the bottom left.
        var nom = pdf.Document.GetPage(1).GetWords().First(m => m.Text == "BÉNARD").BoundingBox;
        Assert.InRange(nom.Left, 297, 299);
        Assert.InRange(841.89 - nom.Top, 127, 140);
    }

    [Fact]
    public async Task Le_releve_d_un_admis_ne_parle_pas_de_remplacement()
    {
        var classe = await PublieeAsync();
        using var service = await application.EnTantQueAsync(Role.Gestionnaire, classe);

        var octets = await service.GetByteArrayAsync(new Uri(Adresse(classe, 1, ".pdf"), UriKind.Relative));
        PdfLu pdf = new(octets);

        Jumeaux.Verifier(["Admis", "Moyenne générale : 12,00 sur 20, 252,00 points pour un total de coefficients de 21"], pdf, await service.LireAsync(Adresse(classe, 1)));
        Assert.DoesNotContain("remplacement", pdf.Texte(), StringComparison.Ordinal);
        Assert.DoesNotContain("examiné", pdf.Texte(), StringComparison.Ordinal);
        application.Horloge.Advance(TimeSpan.FromDays(2));
        Assert.Equal(octets, await service.GetByteArrayAsync(new Uri(Adresse(classe, 1, ".pdf"), UriKind.Relative)));
        Assert.Contains($"href=\"{Adresse(classe, 1)}\"", await service.LireAsync($"/examens/{classe.Numeros[0]}"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Avant_la_publication_il_n_y_a_pas_de_releve_et_la_page_dit_pourquoi()
    {
        var classe = await CircuitJoue.Complete(1).CreerAsync(application);
        await UneCommission.NommerAsync(application, classe);
        await classe.JouerAsync(application, Etat.Clos);
        using var service = await application.EnTantQueAsync(Role.Gestionnaire, classe);

        foreach (var suite in new[] { "", ".pdf" })
        {
            var reponse = await service.GetAsync(new Uri(Adresse(classe, 1, suite), UriKind.Relative));
            Assert.Equal(HttpStatusCode.Conflict, reponse.StatusCode);
            Assert.Contains("Le relevé s’établit après la publication de la décision du jury.", await reponse.LireAsync(), StringComparison.Ordinal);
        }
        Assert.DoesNotContain("/releve\"", await service.LireAsync($"/examens/{classe.Numeros[0]}"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Une_adresse_incomplete_et_un_service_sans_tribunal_se_disent()
    {
        var classe = await CircuitJoue.Complete(1, codeAcademie: "24").CreerAsync(application);
        await classe.JouerAsync(application, Etat.Publie);
        await using (var db = application.OuvrirLaBase())
            await db.Services.Where(s => s.Code == classe.Service).ExecuteUpdateAsync(s => s.SetProperty(x => x.Tribunal, (string?)null));
        using var service = await application.EnTantQueAsync(Role.Gestionnaire, classe);

        var page = await service.LireAsync(Adresse(classe, 1));

        Assert.Contains("L’adresse de ce candidat est incomplète", page, StringComparison.Ordinal);
        Assert.Contains("Le tribunal du service n’est pas renseigné", page, StringComparison.Ordinal);
        Assert.DoesNotContain("contestée", new PdfLu(await service.GetByteArrayAsync(new Uri(Adresse(classe, 1, ".pdf"), UriKind.Relative))).Texte(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Le_releve_est_au_service_du_candidat_et_a_personne_d_autre()
    {
        var classe = await PublieeAsync();
        var ailleurs = await new UneClasse(candidats: 1) { CodeAcademie = "24" }.CreerAsync(application);
        using var autre = await application.EnTantQueAsync(Role.ResponsableService, ailleurs);
        using var chef = await application.EnTantQueAsync(Role.ChefEtablissement, classe);

        foreach (var suite in new[] { "", ".pdf" })
        {
            Assert.Equal(HttpStatusCode.NotFound, await autre.StatutAsync(Adresse(classe, 1, suite)));
            Assert.Equal(HttpStatusCode.Forbidden, await chef.StatutAsync(Adresse(classe, 1, suite)));
        }
    }
}
