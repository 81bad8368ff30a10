namespace Livret.Web.Conservations;

internal static class ConservationsExtensions
{
    /// <summary>Retention, holds, purge, and the export of what concerns one candidate.</summary>
    public static IServiceCollection AddConservations(this IServiceCollection services) => services
        .AddScoped<PreparerLaPurge>().AddScoped<PurgerUneSession>().AddScoped<TenirLesGels>().AddScoped<ReglerLesConservations>().AddScoped<OuvrirUnCandidat>().AddScoped<RassemblerLesDonnees>();
}
