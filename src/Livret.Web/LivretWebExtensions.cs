using Livret.Donnees;
using Livret.Donnees.Echanges.Exports;
using Livret.Web.Courriels;
using Livret.Web.Demonstration;
using Livret.Web.Imports;
using Livret.Web.Navigations;
using Livret.Web.Securite;
using Livret.Web.Telemetrie;
using Livret.Web.Travaux;
using Serilog;

namespace Livret.Web;

/// <summary>The table of contents of the application: what it is made of, and the way of a request through it.</summary>
internal static class LivretWebExtensions
{
    public static void AddLivretWeb(this WebApplicationBuilder builder)
    {
        builder.AddJournalTechnique();
        builder.Services
            .AddHorloge(builder.Configuration, builder.Environment)
            .AddDonnees(builder.Configuration)
            .AddTelemetrie(builder.Configuration)
            .AddReferentiels(builder.Configuration, builder.Environment)
            .AddComptes(builder.Configuration, builder.Environment)
            .AddPolitiques()
            .AddLimites()
            .AddCourriels()
            .AddTravaux(builder.Configuration)
            .AddExports()
            .AddImports()
            .AddEcrans()
            .AddHealthChecks().AddDbContextCheck<LivretDbContext>(tags: [Sante.Pret]);
    }

    public static void UseLivretWeb(this WebApplication app)
    {
        if (!app.Environment.IsDevelopment())
        {
            app.UseHsts();
            app.UseHttpsRedirection();
        }
        app.UseMiddleware<EnTetesDeSecurite>();
        app.UseSerilogRequestLogging(o => JournalTechnique.Configurer(o, app.Services.GetRequiredService<Serilog.ILogger>()));
        app.UseExceptionHandler("/statut/500");
        app.UseStatusCodePagesWithReExecute("/statut/{0}");
        app.UseReponsesSansPage();
        app.UseRequestLocalization("fr-FR");
        app.UseRouting();
        app.UseAuthentication();
        app.UseRateLimiter();
        app.UseMiddleware<SessionFermee>();
        app.UseAuthorization();

        app.MapStaticAssets().AllowAnonymous();
        app.MapSante();
        app.MapControllers().WithStaticAssets();
        app.MapRazorPages().WithStaticAssets();
    }
}
