using Livret.Donnees;
using Livret.Donnees.Demonstration;
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
    public static async Task PreparerAsync(this WebApplication app)
    {
        var ct = app.Lifetime.ApplicationStopping;
        await using var portee = app.Services.CreateAsyncScope();
        var db = portee.ServiceProvider.GetRequiredService<LivretDbContext>();
        if (!db.Database.IsSqlite())
            return;
        await db.MigrerAsync(ct);
        await db.ChargerLesReferencesAsync(ct);
        if (!app.Services.GetRequiredService<ModeDemonstration>().EstActif)
            return;
        await db.ChargerLaDemonstrationAsync(ct);
        if (app.Services.GetRequiredService<TimeProvider>() is HorlogeDeDemonstration horloge)
            horloge.Reprendre(await db.DernierInstantAsync(ct));
    }
}
