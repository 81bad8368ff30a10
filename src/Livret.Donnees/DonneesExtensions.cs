using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Livret.Donnees;

public static class DonneesExtensions
{
    /// <summary>Seconds during which a writer waits for another before giving up, on SQLite (setting <c>Donnees:AttenteEnSecondes</c>).</summary>
    private const int Attente = 30;

    /// <summary>
    /// A list is one parameter, whatever its length. With a parameter for each of its elements, the text of a statement depends on the length: EF composes it
    /// again at each request, and the engine has a plan for each.
    /// </summary>
    internal const ParameterTranslationMode ListesEnParametre = ParameterTranslationMode.Parameter;

    /// <summary>
    /// SQL Server when a connection string « Livret » is configured; otherwise the embedded SQLite file, at
    /// <c>Donnees:Fichier</c> or in the user's local data folder.
    /// </summary>
    public static IServiceCollection AddDonnees(this IServiceCollection services, IConfiguration configuration) =>
        configuration.GetConnectionString("Livret") is { Length: > 0 } sqlServer
            ? services.AddDbContext<LivretDbContext, LivretSqlServerDbContext>(o => o.UseSqlServer(sqlServer, s => s.EnableRetryOnFailure().UseParameterizedCollectionMode(ListesEnParametre)))
            : services.AddDbContext<LivretDbContext, LivretSqliteDbContext>(o => o.SurSqlite(ConnexionSqlite(configuration)));

    /// <summary>The embedded engine, set as in service.</summary>
    public static DbContextOptionsBuilder SurSqlite(this DbContextOptionsBuilder options, string connexion) =>
        options.UseSqlite(connexion, s => s.UseParameterizedCollectionMode(ListesEnParametre)).AddInterceptors(new TamponDePages());

    /// <summary>Where the embedded database is.</summary>
    public static string FichierSqlite(IConfiguration configuration) =>
        Path.GetFullPath(configuration["Donnees:Fichier"] is { Length: > 0 } configure ? configure : FichierParDefaut());

    /// <summary>Its connection string.</summary>
    public static string ConnexionSqlite(IConfiguration configuration)
    {
        var fichier = FichierSqlite(configuration);
        if (Path.GetDirectoryName(fichier) is { } dossier)
            Directory.CreateDirectory(dossier);
        return new SqliteConnectionStringBuilder { DataSource = fichier, DefaultTimeout = configuration.GetValue("Donnees:AttenteEnSecondes", Attente) }.ToString();
    }

    private static string FichierParDefaut() => Path.Combine(
        Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData, Environment.SpecialFolderOption.Create), "Livret", "livret.db");
}
