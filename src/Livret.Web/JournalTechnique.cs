using Livret.Web.Securite;
using Serilog;
using Serilog.AspNetCore;
using Serilog.Events;
using Serilog.Formatting.Compact;

namespace Livret.Web;

/// <summary>The technical log: one compact line per request on standard output. It carries identifiers, never a name nor a note.</summary>
internal static class JournalTechnique
{
    public static void AddJournalTechnique(this WebApplicationBuilder builder) =>
        builder.Services.AddSerilog((services, log) => log
            .MinimumLevel.Information()
            .MinimumLevel.Override("Microsoft", LogEventLevel.Warning)
            .MinimumLevel.Override("Quartz", LogEventLevel.Warning)
            .MinimumLevel.Override("Microsoft.Hosting.Lifetime", LogEventLevel.Information)
            .ReadFrom.Configuration(builder.Configuration)
            .ReadFrom.Services(services)
            .Enrich.FromLogContext()
            .WriteTo.Console(new RenderedCompactJsonFormatter()));

    /// <summary>The path without its query string, which may hold what a user searched for.</summary>
    /// <param name="journal">That of this application: the static one belongs to the last that started in the process.</param>
    public static void Configurer(RequestLoggingOptions options, Serilog.ILogger journal)
    {
        options.Logger = journal;
        options.IncludeQueryInRequestPath = false;
        options.EnrichDiagnosticContext = (contexte, http) =>
        {
            if (http.User.Identifiant() is { } id)
                contexte.Set("Utilisateur", id);
        };
        options.GetLevel = (http, _, exception) =>
            exception is not null || http.Response.StatusCode >= 500 ? LogEventLevel.Error
            : http.Request.Path.StartsWithSegments("/sante") ? LogEventLevel.Debug
            : LogEventLevel.Information;
    }
}
