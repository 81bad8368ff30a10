using Livret.Web.Pages.ServiceExamens.Dossiers;

namespace Livret.Web.Pages.ServiceExamens;

internal static class ServiceExamensExtensions
{
    /// <summary>The use cases of the examination service.</summary>
    public static IServiceCollection AddServiceExamens(this IServiceCollection services) => services
        .AddScoped<OuvrirService>().AddScoped<FileDesDossiers>().AddScoped<AttribuerDesDossiers>().AddScoped<EntonnoirDuService>();
}
