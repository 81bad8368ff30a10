using Livret.Donnees.Defaillances;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace Livret.Donnees;

/// <summary>Creates or upgrades a database, whatever stops on the way, and whoever does it at the same instant.</summary>
public static class MiseAJourDeBase
{
    /// <summary>Migrates, then loads the reference data, then <paramref name="completer"/>: on an embedded database, one process at a time.</summary>
    public static async Task MettreAJourAsync(this LivretDbContext db, Func<Task>? completer, CancellationToken ct)
    {
        using var serrure = await SerrureDeBase.PrendreAsync(SerrureDeBase.Fichier(db), ct);
        await db.MigrerAsync(ct);
        await db.ChargerLesReferencesAsync(ct);
        if (completer is not null)
            await completer();
    }

    /// <summary>
    /// Creates or upgrades the tables. An embedded database is born in a file beside its place, which it takes at once when it is whole: migrations that
    /// rebuild tables are not one transaction on SQLite, and a first start may be killed. Readers are not stopped by a writer (WAL).
    /// </summary>
    public static async Task MigrerAsync(this LivretDbContext db, CancellationToken ct)
    {
        if (SerrureDeBase.Fichier(db) is { } fichier)
        {
            if (!File.Exists(fichier))
                await CreerAsync(fichier, ct);
            // Nothing to write, nothing to wait for: a node starts while another holds the writer's lock.
            if (!(await db.Database.GetPendingMigrationsAsync(ct)).Any())
            {
                await RetrouverLeJournalDEcritureAsync(db, ct);
                return;
            }
            await OublierUneMigrationMorteAsync(db, ct);
        }
        await db.Database.MigrateAsync(ct);
        if (db.Database.IsSqlite())
            await db.Database.ExecuteSqlRawAsync("PRAGMA journal_mode = 'wal'", ct);
    }

    private static async Task CreerAsync(string fichier, CancellationToken ct)
    {
        var naissance = fichier + ".creation";
        foreach (var reste in new[] { naissance, naissance + "-journal", naissance + "-wal", naissance + "-shm" })
            File.Delete(reste);
        var connexion = new SqliteConnectionStringBuilder { DataSource = naissance, Pooling = false }.ToString();
        await using (var neuve = new LivretSqliteDbContext(new DbContextOptionsBuilder<LivretSqliteDbContext>().UseSqlite(connexion).Options))
        {
            await neuve.Database.MigrateAsync(ct);
            await neuve.Database.ExecuteSqlRawAsync("PRAGMA journal_mode = 'wal'", ct);
        }
        File.Move(naissance, fichier);
    }

    /// <summary>
    /// A copy made by VACUUM INTO, or by a tool, may have lost the write-ahead log, and with it that readers do not wait for a writer. Asked of a base that has it,
    /// this writes nothing. Held by another, it gets it back at the next start.
    /// </summary>
    private static async Task RetrouverLeJournalDEcritureAsync(LivretDbContext db, CancellationToken ct)
    {
        try
        {
            await db.Database.ExecuteSqlRawAsync("PRAGMA journal_mode = 'wal'", ct);
        }
        catch (SqliteException e) when (DefaillancesDesMoteurs.Reconnaitre(e) is not null)
        {
            // It serves as it is.
        }
    }

    /// <summary>A process killed while it migrated leaves the row of its lock, for which the next one would wait for ever.</summary>
    private static async Task OublierUneMigrationMorteAsync(LivretDbContext db, CancellationToken ct)
    {
        if (await db.Database.SqlQueryRaw<int>("SELECT COUNT(*) AS Value FROM sqlite_master WHERE name = '__EFMigrationsLock'").SingleAsync(ct) > 0)
            await db.Database.ExecuteSqlRawAsync("DELETE FROM \"__EFMigrationsLock\"", ct);
    }
}
