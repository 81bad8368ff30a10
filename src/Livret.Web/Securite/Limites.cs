using System.Globalization;
using System.Threading.RateLimiting;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Http.Features;

namespace Livret.Web.Securite;

/// <summary>How much one user may ask: documents and files per account and minute on this node, size of forms. Exports have their own, in the database.</summary>
internal static class Limites
{
    /// <summary>A whole class posted at once without JavaScript, with room to spare.</summary>
    public const int ChampsParFormulaire = 20_000;

    private const int LourdesParMinute = 120;
    private static readonly TimeSpan Fenetre = TimeSpan.FromMinutes(1);

    /// <summary>What a document or a file ends with.</summary>
    private static readonly string[] Fins = [".pdf", ".csv", ".xlsx", ".zip", "/fichier"];

    /// <summary>Where documents by the hundred are asked for.</summary>
    private static readonly PathString[] Lots = ["/livrets/lots"];

    public static IServiceCollection AddLimites(this IServiceCollection services)
    {
        services.Configure<FormOptions>(o => o.ValueCountLimit = ChampsParFormulaire);
        services.AddSingleton<Essais>();
        return services.AddRateLimiter(o =>
        {
            o.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
            o.OnRejected = (contexte, _) =>
            {
                contexte.HttpContext.DireQuandRevenir(contexte.Lease.TryGetMetadata(MetadataName.RetryAfter, out var attente) ? attente : Fenetre);
                return ValueTask.CompletedTask;
            };
            o.GlobalLimiter = PartitionedRateLimiter.Create<HttpContext, string>(http => EstLourde(http.Request) && http.User.Identifiant() is { } compte
                ? RateLimitPartition.GetFixedWindowLimiter(compte.ToString(), _ => new() { PermitLimit = ParMinute(http), Window = Fenetre })
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

    /// <summary>The header that goes with 429, in whole seconds.</summary>
    public static void DireQuandRevenir(this HttpContext http, TimeSpan attente) =>
        http.Response.Headers.RetryAfter = Secondes(attente).ToString(CultureInfo.InvariantCulture);

    public static int Secondes(TimeSpan attente) => Math.Max(1, (int)Math.Ceiling(attente.TotalSeconds));

    private static int ParMinute(HttpContext http) =>
        http.RequestServices.GetRequiredService<IConfiguration>().GetValue("Securite:DocumentsEtFichiersParMinute", LourdesParMinute);

    private static bool EstLourde(HttpRequest requete) =>
        Array.Exists(Fins, f => requete.Path.Value?.EndsWith(f, StringComparison.OrdinalIgnoreCase) is true)
        || (HttpMethods.IsPost(requete.Method) && (requete.ContentType?.StartsWith("multipart/", StringComparison.OrdinalIgnoreCase) is true || Array.Exists(Lots, l => requete.Path.StartsWithSegments(l))));
}
