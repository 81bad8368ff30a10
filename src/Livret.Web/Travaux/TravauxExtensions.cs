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
    /// On a server the schedule lives in the database, shared by the nodes. On SQLite, which Quartz does not cluster, each process has its own in memory: a
    /// trigger that a dead process had taken would hide the round from the others. The works are in the database in both cases. Its time is the real one, whatever day the demonstration shows: a scheduler
    /// without a name would give its clock to the whole application.
    /// </summary>
    private static void Regler(IQuartzBuilder quartz, IConfiguration configuration)
    {
        quartz.UseTimeProvider(Comptes.HeureReelle);
        quartz.UseDefaultThreadPool(configuration.GetValue("Travaux:Simultanes", Simultanes));
        quartz.ConfigureScheduler(o => o.GenerateInstanceId = true);
        if (configuration.GetConnectionString("Livret") is not { Length: > 0 } sqlServer)
        {
            quartz.UseInMemoryStore();
            return;
        }
        quartz.UsePersistentStore(stockage =>
        {
            stockage.ConfigureStore(o => o.StoreJobDataAsStrings = true);
            stockage.UseSqlServer(sqlServer);
            stockage.UseClustering();
        });
    }
}
