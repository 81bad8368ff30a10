using Livret.Domaine.Perimetres;
using Livret.Donnees.Echanges.Imports;
using Livret.Donnees.Travaux;
using Livret.Web.Travaux;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Livret.Web.Tests.Imports;

/// <summary>Beyond a thousand lines, each phase is a background work that can be left and found again (screens, « Pictures »).</summary>
public sealed class LongsImportsTests(LivretApplication application) : IClassFixture<LivretApplication>
{
    [Fact]
    public async Task Chaque_phase_d_un_long_import_est_un_travail_qui_mene_a_sa_page()
    {
        var classe = await new UneClasse(candidats: 30).CreerAsync(application);
        using var client = await application.EnTantQueAsync(Role.Coordonnateur, classe);
        List<string> lignes = [.. classe.Numeros.SelectMany(n => Enumerable.Range(1, 34).Select(j => $"{n};U1;CC;{1 + (j % 28):00}/{10 + (j % 3)}/2019;{j % 20};;Devoir {j}"))];

        var import = await client.DeposerAsync("/saisie/imports", Depots.Notes([.. lignes, $"{classe.Numeros[0]};U4;S1;06/01/2020;25;;"]));
        Assert.Contains("Suivre l’avancement", await client.LireLaPageAsync($"/imports/{import}"), StringComparison.Ordinal);
        var lecture = await TerminerAsync(import);
        Assert.Equal(($"/imports/{import}", EtatDeTravail.Termine), (lecture.Suite, lecture.Etat));
        Assert.Contains("1 refusée, 1 020 créées", lecture.Rapport!.Replace('\u00a0', ' ').Replace('\u202f', ' '), StringComparison.Ordinal);

        await client.AppliquerAsync(import);
        await TerminerAsync(import);

        await using var db = application.OuvrirLaBase();
        Assert.Equal(EtatDImport.Applique, (await db.Imports.SingleAsync(i => i.Id == import)).Etat);
        var livret = await db.Livrets.AsNoTracking().Include(l => l.Unites).ThenInclude(u => u.Valeurs).SingleAsync(l => l.Numero == classe.Numeros[0]);
        Assert.Equal(34, livret.Unite("U1")!.Valeurs.Count);
        Assert.Contains("Importé", await client.LireLaPageAsync($"/imports/{import}"), StringComparison.Ordinal);
    }

    /// <summary>Runs the work of the import, unless a node of the application has it, and waits for its end.</summary>
    private async Task<Travail> TerminerAsync(Guid import)
    {
        await using var db = application.OuvrirLaBase();
        var id = (await db.Imports.AsNoTracking().SingleAsync(i => i.Id == import)).TravailId!.Value;
        await application.Services.GetRequiredService<ExecuterUnTravail>().ExecuterAsync(id, CancellationToken.None);
        for (var essai = 0; essai < 200; essai++)
        {
            if (await db.Travaux.AsNoTracking().SingleAsync(t => t.Id == id) is { } travail && travail.Etat.EstFini())
                return travail;
            await Task.Delay(100);
        }
        throw new TimeoutException($"{id}");
    }
}
