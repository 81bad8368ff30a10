namespace Livret.Web.Courriels;

internal static class CourrielsExtensions
{
    /// <summary>Mails: written with the acts, sent by a loop in the background.</summary>
    public static IServiceCollection AddCourriels(this IServiceCollection services) => services
        .AddSingleton(s => CanalDesCourriels.Lire(s.GetRequiredService<IConfiguration>(), s.GetRequiredService<IHostEnvironment>()))
        .AddScoped<ModelesDeCourriel>().AddScoped<MettreEnFile>()
        .AddScoped<DestinatairesDuCircuit>().AddScoped<AnnoncesDuCircuit>().AddScoped<AnnoncerLesActes>().AddScoped<RappelerLesVisas>()
        .AddScoped<EnvoyerLesCourriels>()
        .AddHostedService<BoucleDesCourriels>();
}
