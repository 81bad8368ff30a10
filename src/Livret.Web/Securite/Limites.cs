using System.Threading.RateLimiting;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Http.Features;

namespace Livret.Web.Securite;

/// <summary>How much one visitor may ask: sign-in attempts per address and minute, size of forms.</summary>
internal static class Limites
{
    /// <summary>A whole class posted at once without JavaScript, with room to spare.</summary>
    public const int ChampsParFormulaire = 20_000;

    public static IServiceCollection AddLimites(this IServiceCollection services)
    {
        services.Configure<FormOptions>(o => o.ValueCountLimit = ChampsParFormulaire);
        return services.AddRateLimiter(o =>
        {
            o.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
            o.GlobalLimiter = PartitionedRateLimiter.Create<HttpContext, string>(http => EstUnEssai(http)
                ? RateLimitPartition.GetFixedWindowLimiter(
                    http.Connection.RemoteIpAddress?.ToString() ?? "inconnue", _ => new() { PermitLimit = EssaisParMinute(http), Window = TimeSpan.FromMinutes(1) })
                : RateLimitPartition.GetNoLimiter(""));
        });
    }

    /// <summary>A script gets the bare status: no page is made for it.</summary>
    public static void UseReponsesSansPage(this IApplicationBuilder app) => app.Use((http, suite) =>
    {
        if (http.Request.AttendDuJson() && http.Features.Get<IStatusCodePagesFeature>() is { } pages)
            pages.Enabled = false;
        return suite(http);
    });

    private static int EssaisParMinute(HttpContext http) =>
        http.RequestServices.GetRequiredService<IConfiguration>().GetValue("Securite:EssaisDeConnexionParMinute", 60);

    private static readonly PathString[] Portes = ["/connexion", "/compte/oubli", "/compte/nouveau-mot-de-passe"];

    private static bool EstUnEssai(HttpContext http) =>
        HttpMethods.IsPost(http.Request.Method) && Array.Exists(Portes, p => http.Request.Path.StartsWithSegments(p));
}
