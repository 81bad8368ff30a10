using Livret.Donnees;
using Livret.Donnees.Demonstration;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace Livret.Parcours.Tests.Navigation;

/// <summary>Database files of the demonstration: one is filled, the others are copies of it.</summary>
internal static class BaseDeDemonstration
{
    private static readonly string Dossier = Directory.CreateTempSubdirectory("livret-parcours-").FullName;
    private static readonly Lazy<string> Modele = new(Preparer);

    static BaseDeDemonstration() => AppDomain.CurrentDomain.ProcessExit += (_, _) => Directory.Delete(Dossier, recursive: true);

    /// <summary>A database of its own, as the application makes it on its first start.</summary>
    public static string Copier()
    {
        var fichier = NouveauFichier();
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

    private static string NouveauFichier() => Path.Combine(Dossier, $"{Guid.NewGuid():N}.db");

    private static string Connexion(string fichier) =>
        new SqliteConnectionStringBuilder { DataSource = fichier, DefaultTimeout = 30, Pooling = false }.ToString();

    private static string Preparer()
    {
        var fichier = NouveauFichier();
        using var db = Ouvrir(fichier);
        db.MigrerAsync(CancellationToken.None).GetAwaiter().GetResult();
        db.ChargerLesReferencesAsync(CancellationToken.None).GetAwaiter().GetResult();
        db.ChargerLaDemonstrationAsync(CancellationToken.None).GetAwaiter().GetResult();
        return fichier;
    }
}
