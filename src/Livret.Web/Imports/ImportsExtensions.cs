using Livret.Donnees.Echanges.Imports;
using Livret.Web.Travaux;

namespace Livret.Web.Imports;

internal static class ImportsExtensions
{
    public static IServiceCollection AddImports(this IServiceCollection services) => services
        .AddScoped<Importation>().AddScoped<ConduireUnImport>().AddScoped<RecevoirDesFichiers>().AddScoped<IExecutant, ExecuterUnImport>();
}
