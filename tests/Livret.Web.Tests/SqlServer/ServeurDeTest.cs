using Livret.Donnees;
using Microsoft.Data.SqlClient;
using Microsoft.EntityFrameworkCore;

namespace Livret.Web.Tests.SqlServer;

/// <summary>
/// The SQL Server on which the tests run when <c>LIVRET_TESTS_SQLSERVER</c> holds a connection string, of an account that may create databases;
/// the database that it names is not touched. Each application of the tests has a database of its own there, dropped at its end.
/// </summary>
internal static class ServeurDeTest
{
    public const string Variable = "LIVRET_TESTS_SQLSERVER";

    /// <summary>SQL Server 2019.</summary>
    public const int VersionMinimale = 15;

    private static readonly string? Chaine = Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } chaine ? chaine : null;

    public static bool EstNomme => Chaine is not null;

    public static string Nouveau() => $"livret-tests-{Guid.NewGuid():N}";

    public static string Creer()
    {
        var nom = Nouveau();
        using var db = Ouvrir(nom);
        db.MigrerAsync(CancellationToken.None).GetAwaiter().GetResult();
        db.ChargerLesReferencesAsync(CancellationToken.None).GetAwaiter().GetResult();
        return nom;
    }

    public static LivretSqlServerDbContext Ouvrir(string nom) =>
        new(new DbContextOptionsBuilder<LivretSqlServerDbContext>().UseSqlServer(Connexion(nom), s => s.EnableRetryOnFailure()).Options);

    public static string Connexion(string nom) => new SqlConnectionStringBuilder(Chaine) { InitialCatalog = nom }.ToString();

    public static void Effacer(string nom)
    {
        using var db = Ouvrir(nom);
        db.Database.EnsureDeleted();
    }
}
