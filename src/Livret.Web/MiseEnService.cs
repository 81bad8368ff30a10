using Livret.Donnees;
using Livret.Donnees.Defaillances;
using Livret.Donnees.Demonstration;
using Livret.Web.Defaillances;
using Livret.Web.Demonstration;
using Microsoft.EntityFrameworkCore;

namespace Livret.Web;

/// <summary>What happens before the first request.</summary>
internal static class MiseEnService
{
    /// <summary>
    /// The embedded database is migrated and given its reference data at start, and the demonstration's in that mode; a server is
    /// migrated apart, by the verb <c>migrer</c>.
    /// </summary>
    /// <returns>Why it cannot serve, in a sentence for whoever starts it; null: it can.</returns>
    public static async Task<string?> RefuserLaMiseEnServiceAsync(this WebApplication app)
    {
        try
        {
            await PreparerAsync(app);
            return null;
        }
        catch (Exception e) when (DefaillancesDesMoteurs.Reconnaitre(e) is { } defaillance)
        {
            return $"Livret ne peut pas démarrer ({e.GetBaseException().Message}). {defaillance.PourLExploitant()}";
        }
    }

    private static async Task PreparerAsync(WebApplication app)
    {
        var ct = app.Lifetime.ApplicationStopping;
        await using var portee = app.Services.CreateAsyncScope();
        var db = portee.ServiceProvider.GetRequiredService<LivretDbContext>();
        if (!db.Database.IsSqlite())
            return;
        var demonstration = app.Services.GetRequiredService<ModeDemonstration>().EstActif;
        await db.MettreAJourAsync(demonstration ? () => db.ChargerLaDemonstrationAsync(ct) : null, ct);
        if (app.Services.GetRequiredService<TimeProvider>() is HorlogeDeDemonstration horloge)
            horloge.Reprendre(await db.DernierInstantAsync(ct));
    }
}
