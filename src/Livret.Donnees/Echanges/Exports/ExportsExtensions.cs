using Microsoft.Extensions.DependencyInjection;

namespace Livret.Donnees.Echanges.Exports;

public static class ExportsExtensions
{
    /// <summary>What writes files out of the database.</summary>
    public static IServiceCollection AddExports(this IServiceCollection services) => services.AddScoped<FichiersExportes>().AddScoped<LivretsAExporter>().AddScoped<TracerLesExports>();
}
