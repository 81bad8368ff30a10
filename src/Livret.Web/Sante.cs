using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Livret.Web;

/// <summary>« vivant »: the process answers. « pret »: it reaches its database.</summary>
internal static class Sante
{
    public const string Pret = "pret";

    public static void MapSante(this IEndpointRouteBuilder routes)
    {
        routes.MapHealthChecks("/sante/vivant", new() { Predicate = _ => false, ResponseWriter = DireAsync }).AllowAnonymous();
        routes.MapHealthChecks("/sante/pret", new() { Predicate = c => c.Tags.Contains(Pret), ResponseWriter = DireAsync }).AllowAnonymous();
    }

    /// <summary>One word, and nothing of what was looked at.</summary>
    private static Task DireAsync(HttpContext http, HealthReport rapport)
    {
        http.Response.ContentType = "text/plain; charset=utf-8";
        return http.Response.WriteAsync($"{rapport.Status}");
    }
}
