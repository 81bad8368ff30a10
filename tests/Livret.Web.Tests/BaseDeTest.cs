using Livret.Donnees;
using Livret.Donnees.Demonstration;
using Livret.Web.Tests.SqlServer;

namespace Livret.Web.Tests;

/// <summary>
/// Databases of the tests, each migrated and filled with the reference data: files of SQLite, or databases of the SQL Server that
/// <see cref="ServeurDeTest"/> names.
/// </summary>
internal static class BaseDeTest
{
    private static readonly string Depots = Directory.CreateTempSubdirectory("livret-tests-depots-").FullName;

    static BaseDeTest() => AppDomain.CurrentDomain.ProcessExit += (_, _) => Directory.Delete(Depots, recursive: true);

    /// <summary>The name of a database of its own.</summary>
    public static string Copier() => ServeurDeTest.EstNomme ? ServeurDeTest.Creer() : FichierSqlite.Copier();

    /// <summary>The same, with the demonstration: the application fills an embedded database by itself, and never a server.</summary>
    public static string CopierPourLaDemonstration()
    {
        var nom = Copier();
        if (ServeurDeTest.EstNomme)
        {
            using var db = Ouvrir(nom);
            db.ChargerLaDemonstrationAsync(CancellationToken.None).GetAwaiter().GetResult();
        }
        return nom;
    }

    public static LivretDbContext Ouvrir(string nom) => ServeurDeTest.EstNomme ? ServeurDeTest.Ouvrir(nom) : FichierSqlite.Ouvrir(nom);

    /// <summary>What tells the application to use it.</summary>
    public static (string Cle, string Valeur) Reglage(string nom) =>
        ServeurDeTest.EstNomme ? ("ConnectionStrings:Livret", ServeurDeTest.Connexion(nom)) : ("Donnees:Fichier", nom);

    /// <summary>The same, for a verb.</summary>
    public static string Option(string nom)
    {
        var (cle, valeur) = Reglage(nom);
        return $"--{cle}={valeur}";
    }

    /// <summary>A folder of the application that uses it.</summary>
    public static string Depot(string nom, string quoi) => Path.Combine(Depots, $"{Path.GetFileNameWithoutExtension(nom)}-{quoi}");

    public static void Effacer(string nom)
    {
        if (ServeurDeTest.EstNomme)
            ServeurDeTest.Effacer(nom);
        else
            FichierSqlite.Effacer(nom);
    }
}
