using Livret.Donnees.Demonstration;

namespace Livret.Web.Demonstration;

internal static class HorlogeExtensions
{
    /// <summary>The clock of the application, and whether it is a demonstration.</summary>
    public static IServiceCollection AddHorloge(this IServiceCollection services, IConfiguration configuration, IHostEnvironment environnement)
    {
        var mode = ModeDemonstration.Lire(configuration, environnement);
        return services.AddSingleton(mode).AddSingleton(mode.EstActif ? new HorlogeDeDemonstration(HeureReelle) : HeureReelle);
    }

#pragma warning disable RS0030 // The composition root: everything else is given this clock.
    private static TimeProvider HeureReelle => TimeProvider.System;
#pragma warning restore RS0030
}
