using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Livret.Donnees;

public static class DonneesExtensions
{
    /// <summary>
    /// SQL Server when a connection string « Livret » is configured; otherwise the embedded SQLite file, at
    /// <c>Donnees:Fichier</c> or in the user's local data folder.
    /// </summary>
    public static IServiceCollection AddDonnees(this IServiceCollection services, IConfiguration configuration) =>
        configuration.GetConnectionString("Livret") is { Length: > 0 } sqlServer
            ? services.AddDbContext<LivretDbContext, LivretSqlServerDbContext>(o => o.UseSqlServer(sqlServer, s => s.EnableRetryOnFailure()))
            : services.AddDbContext<LivretDbContext, LivretSqliteDbContext>(o => o.UseSqlite(ConnexionSqlite(configuration)));

    /// <summary>Creates or upgrades the database; on SQLite, readers are not stopped by a writer (WAL).</summary>
    public static async Task MigrerAsync(this LivretDbContext db, CancellationToken ct)
    {
        await db.Database.MigrateAsync(ct);
        if (db.Database.IsSqlite())
            await db.Database.ExecuteSqlRawAsync("PRAGMA journal_mode = 'wal'", ct);
    }

    /// <summary>Where the embedded database is.</summary>
    public static string FichierSqlite(IConfiguration configuration) =>
        Path.GetFullPath(configuration["Donnees:Fichier"] is { Length: > 0 } configure ? configure : FichierParDefaut());

    /// <summary>Its connection string.</summary>
    public static string ConnexionSqlite(IConfiguration configuration)
    {
        var fichier = FichierSqlite(configuration);
        if (Path.GetDirectoryName(fichier) is { } dossier)
            Directory.CreateDirectory(dossier);
        // Seconds during which a writer waits for another before giving up.
        return new SqliteConnectionStringBuilder { DataSource = fichier, DefaultTimeout = 30 }.ToString();
    }

    private static string FichierParDefaut() => Path.Combine(
        Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData, Environment.SpecialFolderOption.Create), "Livret", "livret.db");
}
