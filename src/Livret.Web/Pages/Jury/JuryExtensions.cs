using Livret.Web.Pages.ServiceExamens.Jurys;

namespace Livret.Web.Pages.Jury;

public static class JuryExtensions
{
    /// <summary>The use cases of the jury: its commissions as the service names them, and what they do.</summary>
    public static IServiceCollection AddJury(this IServiceCollection services) => services
        .AddScoped<ListerLesCommissions>().AddScoped<TenirLesCommissions>()
        .AddScoped<OuvrirCommission>().AddScoped<LireLesLivrets>().AddScoped<EmargerLaCommission>()
        .AddScoped<OuvrirLivretDuJury>().AddScoped<CloreLaCommission>();
}
