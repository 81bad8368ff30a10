using Livret.Donnees;
using Microsoft.EntityFrameworkCore;

namespace Livret.Web;

/// <summary>What happens before the first request.</summary>
internal static class MiseEnService
{
    /// <summary>The embedded database is migrated and given its reference data at start; a server is migrated apart, by the verb <c>migrer</c>.</summary>
    public static async Task PreparerAsync(this WebApplication app)
    {
        await using var portee = app.Services.CreateAsyncScope();
        var db = portee.ServiceProvider.GetRequiredService<LivretDbContext>();
        if (!db.Database.IsSqlite())
            return;
        await db.MigrerAsync(app.Lifetime.ApplicationStopping);
        await db.ChargerLesReferencesAsync(app.Lifetime.ApplicationStopping);
    }
}
