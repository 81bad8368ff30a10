using System.Net;
using Livret.Domaine.Circuits.Actes;
using Livret.Domaine.Livrets;
using Livret.Domaine.Perimetres;
using Livret.Domaine.Recevabilites;
using Microsoft.EntityFrameworkCore;

namespace Livret.Web.Tests.Pages.ChefEtablissement;

/// <summary>The board of the head, through HTTP.</summary>
public sealed class TableauTests(LivretApplication application) : IClassFixture<LivretApplication>
{
    [Fact]
    public async Task Le_tableau_dit_le_prochain_geste_les_obstacles_et_qui_saisit_quoi()
    {
        var classe = await new UneClasse(candidats: 3)
            .AvecValeur("U1", "CCG", "12").AvecValeur("U2", "CCG", "12").AvecValeur("U3", "CCG", "12").AvecValeur("U5", "CCG", "12").AvecValeur("U6", "S1", "12", "10/03/2020")
            .AvecValeur("U4", "CCG", "12", candidat: 1).CreerAsync(application);
        await UnSignataire.AvecAsync(application, "Omar Haddad", id => [new() { UtilisateurId = id, Role = Role.Enseignant, Uai = classe.Uai, Division = "TC2", Unite = "U4" }]);
        var chef = await UnSignataire.ChefAsync(application, classe);

        var page = await chef.LireAsync("/etablissement");

        Assert.Contains("2 livrets : U4, note manquante", page, StringComparison.Ordinal);
        Assert.Contains($"href=\"/livrets/{classe.Numeros[1]}\"", page, StringComparison.Ordinal);
        Assert.Contains("1 livret à soumettre", page, StringComparison.Ordinal);
        Assert.Contains($"href=\"/livrets/classe/{classe.Uai}/TC2\"", page, StringComparison.Ordinal);
        Assert.Contains("Omar Haddad", page, StringComparison.Ordinal);
        Assert.Contains("1 sur 3", page, StringComparison.Ordinal);
        Assert.Contains("Date limite de transmission", page, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(Etat.EnSaisie, "à soumettre")]
    [InlineData(Etat.Soumis, "à viser")]
    [InlineData(Etat.Vise, "à transmettre")]
    [InlineData(Etat.Transmis, "Rien à faire")]
    public async Task Un_seul_geste_est_propose_a_la_fois(Etat etat, string phrase)
    {
        var classe = await CircuitJoue.Complete(1).CreerAsync(application).JouerAsync(application, etat);
        var chef = await UnSignataire.ChefAsync(application, classe);

        Assert.Contains(phrase, await chef.LireAsync("/etablissement"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Un_renvoi_se_voit_jusqu_a_ce_qu_il_soit_traite()
    {
        var classe = await CircuitJoue.Complete(1).CreerAsync(application).JouerAsync(application, Etat.Soumis);
        Assert.Null(await classe.AppliquerAsync(application, new RenvoyerALEquipe(["U4"], application.Horloge.GetUtcNow().UtcDateTime.AddDays(2)) { Motif = "Vérifiez S2." }));
        var chef = await UnSignataire.ChefAsync(application, classe);

        var page = await chef.LireAsync("/etablissement");
        Assert.Contains("Vérifiez S2. · U4, jusqu’au 10 juin 2020 à 09 h 00", page, StringComparison.Ordinal);
        Assert.Contains("1 livret à compléter par l’équipe", page, StringComparison.Ordinal);
        var soumission = await chef.LireAsync($"/livrets/classe/{classe.Uai}/TC2");
        Assert.Contains("renvoyé à l’équipe : Vérifiez S2.", soumission, StringComparison.Ordinal);
        Assert.DoesNotContain($"value=\"{classe.Numeros[0]}\" checked", soumission, StringComparison.Ordinal);
        await classe.JouerAsync(application, Etat.Soumis);
        Assert.DoesNotContain("Vérifiez S2.", await chef.LireAsync("/etablissement"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Le_nombre_d_instructions_ne_depend_pas_du_nombre_de_classes()
    {
        var petit = await CircuitJoue.Complete(1).CreerAsync(application).JouerAsync(application, Etat.Transmis);
        var grand = await CircuitJoue.Complete(4, division: "D1").CreerAsync(application).JouerAsync(application, Etat.Transmis);
        foreach (var division in new[] { "D2", "D3", "D4", "D5" })
            await new UneClasse(division, 4) { AvecLaClasse = grand }.AvecValeur("U1", "CCG", "12").CreerAsync(application);
        var (premier, second) = (await UnSignataire.ChefAsync(application, petit), await UnSignataire.ChefAsync(application, grand));
        await premier.LireAsync("/etablissement");

        var une = await application.Sql.CompterAsync(() => premier.LireAsync("/etablissement"));
        var cinq = await application.Sql.CompterAsync(() => second.LireAsync("/etablissement"));

        Assert.Equal(une, cinq);
        Assert.Contains("5 classes", await second.LireAsync("/etablissement"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Un_chef_ne_voit_que_son_etablissement()
    {
        var classe = await CircuitJoue.Complete(1).CreerAsync(application);
        var ailleurs = await CircuitJoue.Complete(1).CreerAsync(application);
        var chef = await UnSignataire.ChefAsync(application, classe);

        var page = await chef.LireAsync("/etablissement");

        Assert.Contains(classe.Numeros[0], page, StringComparison.Ordinal);
        Assert.DoesNotContain(ailleurs.Numeros[0], page, StringComparison.Ordinal);
    }
}
