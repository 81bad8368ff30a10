namespace Livret.Web.Exports;

internal static class ExportsWebExtensions
{
    /// <summary>What the pages of exports do.</summary>
    public static IServiceCollection AddExportsDesPages(this IServiceCollection services) =>
        services.AddScoped<LimiteDExports>().AddScoped<ExporterUnFichier>().AddScoped<ExporterDesLivrets>().AddScoped<TenirLesModeles>();
}
