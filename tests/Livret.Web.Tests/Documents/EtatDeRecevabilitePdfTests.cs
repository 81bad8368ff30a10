using System.Net;
using Livret.Domaine.Circuits.Actes;
using Livret.Domaine.Livrets;
using Livret.Domaine.Perimetres;
using Livret.Domaine.Recevabilites;
using Livret.Web.Tests.Pages.ServiceExamens;

namespace Livret.Web.Tests.Documents;

/// <summary>The état of the recevabilité as a file, by établissement, through HTTP.</summary>
public sealed class EtatDeRecevabilitePdfTests(LivretApplication application) : IClassFixture<LivretApplication>
{
    private static async Task<PdfLu> LireAsync(HttpClient client, string suite) => new(await client.GetByteArrayAsync(new Uri($"/examens/recevabilite.pdf{suite}", UriKind.Relative)));

    [Fact]
    public async Task Les_trois_conditions_la_derogation_et_la_decision_sont_sur_la_ligne_du_candidat()
    {
        var classe = await CircuitJoue.Complete(3).CreerAsync(application).JouerAsync(application, Etat.Transmis);
        await classe.JouerAsync(application, Etat.Recevable, 1);
        Assert.Null(await classe.AppliquerAsync(application, new ConstaterUneCondition(ConditionRecevabilite.DureeDeStage, Remplie: true) { Motif = "Dérogation du 2 juin." }, 2));
        var service = await application.EnTantQueAsync(Role.Gestionnaire, classe);

        var pdf = await LireAsync(service, $"?etablissement={classe.Uai}");

        var texte = pdf.Texte();
        Assert.Equal((1, 842), (pdf.Pages, (int)Math.Round(pdf.Document.GetPage(1).Width)));
        Assert.All(
            ["État de la recevabilité", $"Lycée d’essai ({classe.Uai})", "3 livrets : 1 recevable, 0 non recevable, 2 sans décision", "Durée de stage", "Recevable, Isabelle Fontenoy",
             "Dérogation du 2 juin.", "à constater", classe.Numeros[2], "session 2020", "établi le 8 juin 2020 à 09 h 00 · page 1/1"],
            attendu => Assert.Contains(attendu, texte, StringComparison.Ordinal));
        Assert.Equal(pdf.Place("ABADIE").Centroid.Y, pdf.Place("Recevable,").Centroid.Y, 3.0);
        Assert.Empty(pdf.Dehors);
        var page = await service.LireAsync($"/examens/recevabilite?etablissement={classe.Uai}");
        Assert.Contains("3 livrets : 1 recevable, 0 non recevable, 2 sans décision", page, StringComparison.Ordinal);
        Assert.Contains($"href=\"/examens/recevabilite.pdf?etablissement={classe.Uai}\"", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Sans_etablissement_chacun_a_sa_partie_et_un_autre_service_n_y_est_pas()
    {
        using var ici = new LivretApplication();
        var nantes = await CircuitJoue.Complete(1).CreerAsync(ici);
        var aussi = await CircuitJoue.Complete(2).CreerAsync(ici);
        var creteil = await CircuitJoue.Complete(1, codeAcademie: "24").CreerAsync(ici);
        var service = await ici.EnTantQueAsync(Role.Gestionnaire, nantes);

        var texte = (await LireAsync(service, "")).Texte();

        Assert.Contains($"({nantes.Uai})", texte, StringComparison.Ordinal);
        Assert.Contains($"({aussi.Uai})", texte, StringComparison.Ordinal);
        Assert.Contains("3 livrets : 0 recevable, 0 non recevable, 3 sans décision", texte, StringComparison.Ordinal);
        Assert.DoesNotContain(creteil.Uai, texte, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, await service.StatutAsync($"/examens/recevabilite.pdf?etablissement={creteil.Uai}"));
    }
}
