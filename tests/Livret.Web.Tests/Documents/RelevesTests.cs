using System.Net;
using Livret.Domaine.Livrets;
using Livret.Domaine.Perimetres;
using Livret.Web.Tests.Pages.Jury;
using Livret.Web.Tests.Pages.ServiceExamens;
using Microsoft.EntityFrameworkCore;

namespace Livret.Web.Tests.Documents;

/// <summary>All the relevés of a commission in one file, and the list of the replacement session on paper, through HTTP.</summary>
public sealed class RelevesTests(LivretApplication application) : IClassFixture<LivretApplication>
{
    private static string Adresse(UneCommission commission) => $"/examens/publication/{commission.Id}/releves";

    private async Task<(ClasseCreee Classe, UneCommission Commission)> AuJuryAsync(int candidats)
    {
        var classe = await CircuitJoue.Complete(candidats).CreerAsync(application);
        return (classe, await UneCommission.NommerAsync(application, classe));
    }

    [Theory]
    [InlineData("nom", "ABADIE", "BÉNARD", "CISSÉ")]
    [InlineData("adresse", "CISSÉ", "ABADIE", "BÉNARD")]
    public async Task Les_releves_sortent_un_par_feuille_dans_l_ordre_demande(string ordre, params string[] noms)
    {
        var (classe, commission) = await AuJuryAsync(3);
        await classe.JouerAsync(application, Etat.Publie);
        await using (var db = application.OuvrirLaBase())
        {
            foreach (var (numero, codePostal) in classe.Numeros.Zip(["49000", "53000", "44000"]))
                await db.Livrets.Where(l => l.Numero == numero).ExecuteUpdateAsync(s => s.SetProperty(l => l.Adresse1, "1 rue d’Alger").SetProperty(l => l.CodePostal, codePostal).SetProperty(l => l.Ville, "Ville"));
        }
        using var service = await application.EnTantQueAsync(Role.Gestionnaire, classe);

        var reponse = await service.PosterAsync(Adresse(commission), ("ordre", ordre));

        Assert.Equal("application/pdf", reponse.Content.Headers.ContentType!.MediaType);
        PdfLu pdf = new(await reponse.Content.ReadAsByteArrayAsync());
        Assert.Equal(3, pdf.Pages);
        foreach (var (page, nom) in noms.Index())
        {
            Assert.Contains($"Candidat : {nom}", pdf.Texte(page + 1), StringComparison.Ordinal);
            Assert.Contains("page 1/1", pdf.Texte(page + 1), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task La_page_nomme_les_decisions_et_les_adresses_a_completer()
    {
        var (classe, commission) = await AuJuryAsync(2);
        await classe.JouerAsync(application, Etat.Publie);
        using var service = await application.EnTantQueAsync(Role.Gestionnaire, classe);

        var page = await service.LireAsync(Adresse(commission));

        foreach (var attendu in new[] { "2 décisions publiées", "2 adresses sont incomplètes", $"href=\"/examens/{classe.Numeros[0]}/releve\"", "12,00", "À compléter" })
            Assert.Contains(attendu, page, StringComparison.Ordinal);
        Assert.Contains($"href=\"{Adresse(commission)}\"", await service.LireAsync("/examens/publication"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Avant_la_publication_et_hors_du_service_il_n_y_a_pas_de_releves()
    {
        var (classe, commission) = await AuJuryAsync(1);
        await classe.JouerAsync(application, Etat.Clos);
        using var service = await application.EnTantQueAsync(Role.Gestionnaire, classe);
        using var ailleurs = await application.EnTantQueAsync(Role.ResponsableService, await new UneClasse(candidats: 1) { CodeAcademie = "24" }.CreerAsync(application));

        var reponse = await service.GetAsync(new Uri(Adresse(commission), UriKind.Relative));
        Assert.Equal(HttpStatusCode.Conflict, reponse.StatusCode);
        Assert.Contains("Les relevés s’établissent après la publication", await reponse.LireAsync(), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, await ailleurs.StatutAsync(Adresse(commission)));
        Assert.Equal(HttpStatusCode.Forbidden, await (await commission.PresidentAsync()).StatutAsync(Adresse(commission)));
    }

    [Fact]
    public async Task La_liste_de_remplacement_du_papier_est_celle_de_l_ecran()
    {
        var (classe, commission) = await AuJuryAsync(2);
        await classe.JouerAsync(application, Etat.AuJury);
        using var president = await commission.PresidentAsync();
        await commission.DelibererAsync(president, 1, null, ("issue", "LivretInsuffisant"), ("motif", "Trop peu d’éléments."), ("unites", "U4"), ("unites", "U6"));
        await commission.DelibererAsync(president, 2, null, ("issue", "Admis"));
        await classe.JouerAsync(application, Etat.Clos);
        using var service = await application.EnTantQueAsync(Role.Gestionnaire, classe);

        PdfLu pdf = new(await service.GetByteArrayAsync(new Uri("/examens/remplacement.pdf", UriKind.Relative)));

        Jumeaux.Verifier(
            ["Session de remplacement", "livrets sur lesquels le jury n’a pu se prononcer", $"ABADIE Aminata {classe.Numeros[0]} Lycée d’essai BTS-TC Livret ne permettant pas de se prononcer U4, U6"],
            pdf, await service.LireAsync("/examens/remplacement"));
        Assert.DoesNotContain(classe.Numeros[1], pdf.Texte(), StringComparison.Ordinal);
        Assert.Empty(pdf.Dehors);
    }
}
