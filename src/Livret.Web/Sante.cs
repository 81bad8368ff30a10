namespace Livret.Web;

/// <summary>« vivant »: the process answers. « pret »: it reaches its database.</summary>
internal static class Sante
{
    public const string Pret = "pret";

    public static void MapSante(this IEndpointRouteBuilder routes)
    {
        routes.MapHealthChecks("/sante/vivant", new() { Predicate = _ => false }).AllowAnonymous();
        routes.MapHealthChecks("/sante/pret", new() { Predicate = c => c.Tags.Contains(Pret) }).AllowAnonymous();
    }
}
