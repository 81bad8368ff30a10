namespace Livret.Web.Pages.Enseignant.Detail;

public static class DetailExtensions
{
    /// <summary>The use cases of the detail of one unit.</summary>
    public static IServiceCollection AddDetail(this IServiceCollection services) =>
        services.AddScoped<OuvrirUnite>().AddScoped<EnregistrerUnite>();
}
