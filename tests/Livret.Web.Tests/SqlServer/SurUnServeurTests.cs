using Livret.Domaine.Livrets;
using Livret.Domaine.Perimetres;
using Livret.Donnees;
using Livret.Web.Tests.Pages.ServiceExamens;
using Livret.Web.Tests.Verbes;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Livret.Web.Tests.SqlServer;

/// <summary>
/// What only a server can show. Beside these, every test of this project that takes an application or a database from <see cref="BaseDeTest"/>
/// runs on the server when one is named.
/// </summary>
public sealed class SurUnServeurTests
{
    [FaitSqlServer]
    public async Task L_application_des_tests_tourne_sur_le_serveur_nomme()
    {
        using LivretApplication application = new();
        await using var portee = application.Services.CreateAsyncScope();
        var db = portee.ServiceProvider.GetRequiredService<LivretDbContext>();

        Assert.IsType<LivretSqlServerDbContext>(db);
        var version = await db.Database.SqlQuery<int>($"SELECT CAST(SERVERPROPERTY('ProductMajorVersion') AS int) AS Value").SingleAsync();
        Assert.InRange(version, ServeurDeTest.VersionMinimale, int.MaxValue);
    }

    [FaitSqlServer]
    public async Task Migrer_cree_la_base_et_se_rejoue_sans_rien_changer()
    {
        var nom = ServeurDeTest.Nouveau();
        try
        {
            for (var fois = 0; fois < 2; fois++)
            {
                var (statut, sortie, erreurs) = await Bac.AppelerAsync("--environment=Production", BaseDeTest.Option(nom), "migrer");
                Assert.Equal((0, ""), (statut, erreurs));
                Assert.StartsWith("La base de données est à jour.", sortie, StringComparison.Ordinal);
            }
            await using var db = BaseDeTest.Ouvrir(nom);
            Assert.Empty(await db.Database.GetPendingMigrationsAsync());
            Assert.Equal(30, await db.Academies.CountAsync());
        }
        finally
        {
            BaseDeTest.Effacer(nom);
        }
    }

    [FaitSqlServer]
    public async Task Un_lecteur_n_attend_pas_celui_qui_ecrit()
    {
        using LivretApplication application = new();
        var classe = await CircuitJoue.Complete(1).CreerAsync(application);
        using var lecteur = await application.EnTantQueAsync(Role.ChefEtablissement, classe);
        await using var db = application.OuvrirLaBase();

        await db.Database.CreateExecutionStrategy().ExecuteAsync(async () =>
        {
            await using var ecriture = await db.Database.BeginTransactionAsync();
            Assert.Equal(1, await db.Livrets.Where(l => l.Numero == classe.Numeros[0]).ExecuteUpdateAsync(s => s.SetProperty(l => l.Nom, "EN COURS")));

            var page = await lecteur.LireAsync($"/livrets/{classe.Numeros[0]}").WaitAsync(TimeSpan.FromSeconds(20));

            Assert.DoesNotContain("EN COURS", page, StringComparison.Ordinal);
            await ecriture.RollbackAsync();
        });
    }

    [FaitSqlServer]
    public async Task Le_circuit_entier_laisse_un_journal_qui_se_verifie()
    {
        using LivretApplication application = new();
        await CircuitJoue.Complete(1).CreerAsync(application).JouerAsync(application, Etat.AuJury);

        var (statut, sortie, erreurs) = await Bac.AppelerAsync(BaseDeTest.Option(application.Base), "verifier-journal");

        Assert.Equal((0, ""), (statut, erreurs));
        Assert.StartsWith("La chaîne tient : 1 livret, ", sortie.Replace('\u00a0', ' '), StringComparison.Ordinal);
    }
}
