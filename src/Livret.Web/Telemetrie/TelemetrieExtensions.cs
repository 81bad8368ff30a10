using System.Diagnostics;
using Livret.Donnees;
using Microsoft.EntityFrameworkCore;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;

namespace Livret.Web.Telemetrie;

internal static class TelemetrieExtensions
{
    /// <summary>The variable of OpenTelemetry that says where to send: without it nothing is collected nor sent.</summary>
    private const string Collecteur = "OTEL_EXPORTER_OTLP_ENDPOINT";

    public static IServiceCollection AddTelemetrie(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddSingleton<Mesures>().AddSingleton<MesurerLesEcritures>();
        services.ConfigureDbContext<LivretSqliteDbContext>((s, o) => o.AddInterceptors(s.GetRequiredService<MesurerLesEcritures>()));
        services.ConfigureDbContext<LivretSqlServerDbContext>((s, o) => o.AddInterceptors(s.GetRequiredService<MesurerLesEcritures>()));
        if (string.IsNullOrWhiteSpace(configuration[Collecteur]))
            return services;
        services.AddOpenTelemetry()
            .ConfigureResource(r => r.AddService("livret"))
            .WithTracing(t => t.AddAspNetCoreInstrumentation(Tracer).AddOtlpExporter())
            .WithMetrics(m => m.AddAspNetCoreInstrumentation().AddRuntimeInstrumentation().AddMeter(Mesures.Compteur, "Microsoft.EntityFrameworkCore").AddOtlpExporter());
        return services;
    }

    /// <summary>The route rather than the address, which may bear the number of a candidate; nothing of what was searched for.</summary>
    private static void Tracer(OpenTelemetry.Instrumentation.AspNetCore.AspNetCoreTraceInstrumentationOptions options)
    {
        options.Filter = http => !http.Request.Path.StartsWithSegments("/sante");
        options.EnrichWithHttpResponse = (activite, reponse) => Effacer(activite, reponse.HttpContext);
    }

    internal static void Effacer(Activity activite, HttpContext http)
    {
        activite.SetTag("url.path", (http.GetEndpoint() as RouteEndpoint)?.RoutePattern.RawText ?? "(aucune route)");
        activite.SetTag("url.query", null);
    }
}
