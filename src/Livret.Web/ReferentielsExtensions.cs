using Livret.Donnees.Referentiels;
using Livret.Web.Demonstration;

namespace Livret.Web;

internal static class ReferentielsExtensions
{
    /// <summary>
    /// The référentiels served: the embedded ones, those of the folder <c>Referentiels:Dossier</c>, and in demonstration its
    /// fictional speciality. A file that is not valid stops the start, with what to correct.
    /// </summary>
    public static IServiceCollection AddReferentiels(this IServiceCollection services, IConfiguration configuration, IHostEnvironment environnement) =>
        services.AddSingleton(new CatalogueReferentiels(configuration["Referentiels:Dossier"], ModeDemonstration.Lire(configuration, environnement).EstActif));
}
