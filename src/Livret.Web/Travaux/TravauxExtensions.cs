using Livret.Donnees;
using Livret.Donnees.Travaux;
using Livret.Web.Securite;
using Quartz;

namespace Livret.Web.Travaux;

internal static class TravauxExtensions
{
    /// <summary>Works that one node runs at once.</summary>
    private const int Simultanes = 2;

    /// <summary>Background works: asked by pages, run by one node at a time, found again after a restart.</summary>
    public static IServiceCollection AddTravaux(this IServiceCollection services, IConfiguration configuration) => services
        .AddSingleton(new HorlogeReelle(Comptes.HeureReelle))
        .AddSingleton<Progressions>().AddSingleton<AppelDesTravaux>().AddSingleton<BailDeTravail>().AddSingleton<DepotDeFichiers>()
        .AddSingleton<ExecuterUnTravail>().AddScoped<DemanderUnTravail>().AddScoped<MesTravaux>().AddScoped<PurgerLesTravaux>()
        .AddQuartz(OrdonnanceurDesTravaux.Nom, q => Regler(q, configuration))
        .AddHostedService<OrdonnanceurDesTravaux>();

    /// <summary>
    /// The schedule lives in the database of the application. Its time is the real one, whatever day the demonstration shows: a scheduler
    /// without a name would give its clock to the whole application.
    /// </summary>
    private static void Regler(IQuartzBuilder quartz, IConfiguration configuration)
    {
        quartz.UseTimeProvider(Comptes.HeureReelle);
        quartz.UseDefaultThreadPool(configuration.GetValue("Travaux:Simultanes", Simultanes));
        quartz.ConfigureScheduler(o => o.GenerateInstanceId = true);
        quartz.UsePersistentStore(stockage =>
        {
            stockage.ConfigureStore(o => o.StoreJobDataAsStrings = true);
            if (configuration.GetConnectionString("Livret") is { Length: > 0 } sqlServer)
            {
                stockage.UseSqlServer(sqlServer);
                stockage.UseClustering();
            }
            else
            {
                stockage.UseSqlite(DonneesExtensions.ConnexionSqlite(configuration));
            }
        });
    }
}
