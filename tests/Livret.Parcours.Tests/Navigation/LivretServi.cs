using Livret.Donnees;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;

namespace Livret.Parcours.Tests.Navigation;

/// <summary>The application itself, in demonstration, listening on a port of its own, on a database of its own.</summary>
public sealed class LivretServi : WebApplicationFactory<Program>
{
    private readonly string _fichier = BaseDeDemonstration.Copier();

    public LivretServi()
    {
        UseKestrel(0);
        StartServer();
    }

    /// <summary>« http://localhost:54321/ ».</summary>
    public Uri Adresse => ClientOptions.BaseAddress;

    /// <summary>Path of the database.</summary>
    public string Fichier => _fichier;

    /// <summary>The database as the test sees it, beside the application.</summary>
    public LivretDbContext OuvrirLaBase() => BaseDeDemonstration.Ouvrir(_fichier);

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        builder.UseEnvironment("Development");
        builder.UseSetting("Donnees:Fichier", _fichier);
        builder.UseSetting("Donnees:AttenteEnSecondes", "4");
        builder.UseSetting("Courriels:EnvoiAutomatique", "false");
        builder.UseSetting("Securite:EssaisDeConnexionParMinute", "10000");
        builder.UseSetting("Serilog:MinimumLevel:Default", "Warning");
        builder.ConfigureTestServices(services => services.AddHostedService<PortAttribue>());
    }

    protected override void Dispose(bool disposing)
    {
        base.Dispose(disposing);
        if (!disposing)
            return;
        SqliteConnection.ClearAllPools();
        BaseDeDemonstration.Effacer(_fichier);
    }
}
