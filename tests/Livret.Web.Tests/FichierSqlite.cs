using Livret.Donnees;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace Livret.Web.Tests;

/// <summary>Embedded databases: one file is migrated and filled with the reference data, the others are copies of it.</summary>
internal static class FichierSqlite
{
    private static readonly string Dossier = Directory.CreateTempSubdirectory("livret-tests-").FullName;
    private static readonly Lazy<string> Modele = new(Preparer);

    static FichierSqlite() => AppDomain.CurrentDomain.ProcessExit += (_, _) => Directory.Delete(Dossier, recursive: true);

    public static string Copier()
    {
        var fichier = Nouveau();
        File.Copy(Modele.Value, fichier);
        return fichier;
    }

    public static LivretSqliteDbContext Ouvrir(string fichier) =>
        new(new DbContextOptionsBuilder<LivretSqliteDbContext>().UseSqlite(Connexion(fichier)).Options);

    public static void Effacer(string fichier)
    {
        foreach (var suffixe in new[] { "", "-shm", "-wal" })
            File.Delete(fichier + suffixe);
    }

    /// <summary>A file that does not exist yet.</summary>
    public static string Nouveau() => Path.Combine(Dossier, $"{Guid.NewGuid():N}.db");

    private static string Connexion(string fichier) =>
        new SqliteConnectionStringBuilder { DataSource = fichier, DefaultTimeout = 30, Pooling = false }.ToString();

    private static string Preparer()
    {
        var fichier = Nouveau();
        using var db = Ouvrir(fichier);
        db.MigrerAsync(CancellationToken.None).GetAwaiter().GetResult();
        db.ChargerLesReferencesAsync(CancellationToken.None).GetAwaiter().GetResult();
        return fichier;
    }
}
