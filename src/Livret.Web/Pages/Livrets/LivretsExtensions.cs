using Livret.Web.Pages.Livrets.Actes;

namespace Livret.Web.Pages.Livrets;

public static class LivretsExtensions
{
    /// <summary>The use cases of the livret and of its dossier.</summary>
    public static IServiceCollection AddLivrets(this IServiceCollection services) => services
        .AddScoped<OuvrirLivret>().AddScoped<EnregistrerDossier>().AddScoped<FaireUnActe>().AddScoped<OuvrirHistorique>();
}
