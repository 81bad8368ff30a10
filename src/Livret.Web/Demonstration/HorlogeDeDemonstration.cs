namespace Livret.Web.Demonstration;

/// <summary>The real time of day, on one day of the session: the entry window of the demonstration never closes.</summary>
internal sealed class HorlogeDeDemonstration(DateOnly jour) : TimeProvider
{
    public override DateTimeOffset GetUtcNow() =>
        new(jour.ToDateTime(TimeOnly.FromTimeSpan(base.GetUtcNow().TimeOfDay)), TimeSpan.Zero);
}

internal static class HorlogeExtensions
{
    public static IServiceCollection AddHorloge(this IServiceCollection services, IConfiguration configuration, IHostEnvironment environnement)
    {
        var mode = ModeDemonstration.Lire(configuration, environnement);
        return services.AddSingleton(mode).AddSingleton(mode.Jour is { } jour ? new HorlogeDeDemonstration(jour) : HeureReelle);
    }

#pragma warning disable RS0030 // The composition root: everything else is given this clock.
    private static TimeProvider HeureReelle => TimeProvider.System;
#pragma warning restore RS0030
}
