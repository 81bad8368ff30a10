using Livret.Domaine.Perimetres;
using Livret.Donnees;
using Livret.Web.Pages.ServiceExamens;
using Livret.Web.Pages.ServiceExamens.Dossiers;
using Livret.Web.Securite;
using Livret.Web.Tests.Securite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Livret.Web.Tests.Pages.ServiceExamens;

/// <summary>The tabs of the queue, counted together, and listed one by one.</summary>
public sealed class OngletsTests(DemonstrationServie demonstration) : IClassFixture<DemonstrationServie>
{
    [Theory]
    [InlineData(null)]
    [InlineData(Difficulte.Proposition)]
    [InlineData(Difficulte.StageInsuffisant)]
    public async Task Chaque_onglet_compte_les_dossiers_qu_il_liste(Difficulte? difficulte)
    {
        await using var portee = demonstration.Application.Services.CreateAsyncScope();
        var (services, ct) = (portee.ServiceProvider, CancellationToken.None);
        var gestionnaire = await services.GetRequiredService<LivretDbContext>().Users.SingleAsync(u => u.Email == "gestionnaire@exemple.test", ct);
        services.GetRequiredService<AgentCourant>().Fixer(gestionnaire.Id);
        var tenu = await services.GetRequiredService<OuvrirService>().OuvrirAsync(ct);
        var file = services.GetRequiredService<FileDesDossiers>();
        FiltreDeFile filtre = new() { Difficulte = difficulte };

        var comptes = (await file.ListerAsync(tenu, filtre, ct)).Comptes;

        Assert.NotEqual(0, comptes[Onglet.Tous]);
        foreach (var onglet in Enum.GetValues<Onglet>())
            Assert.Equal((onglet, await file.Livrets(tenu, filtre with { Onglet = onglet }).CountAsync(ct)), (onglet, comptes[onglet]));
    }

    [Fact]
    public async Task La_file_se_lit_en_huit_instructions_quel_que_soit_le_nombre_d_onglets()
    {
        var application = demonstration.Application;
        using var client = await application.EnTantQueAsync("Claire Aubertin", id => [demonstration.Affecter(id, Role.Gestionnaire)]);
        (await client.GetAsync(new Uri("/examens", UriKind.Relative))).EnsureSuccessStatusCode();
        var avant = application.Sql.Instructions.Count;
        (await client.GetAsync(new Uri("/examens", UriKind.Relative))).EnsureSuccessStatusCode();

        Assert.Equal(8, application.Sql.Instructions.Count - avant);
    }
}
