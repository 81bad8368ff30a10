using System.Net;
using Livret.Donnees;
using Livret.Web.Tests.SqlServer;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.Mvc.Testing.Handlers;
using Microsoft.AspNetCore.TestHost;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Time.Testing;

namespace Livret.Web.Tests;

/// <summary>
/// The application on a database of its own: migrated, with the reference data, and nothing else. It is 8 June 2020,
/// 9 o'clock in Paris, until the test says otherwise. One per test class (<c>IClassFixture</c>): each test makes its own class.
/// </summary>
public sealed class LivretApplication : WebApplicationFactory<Program>
{
    private static readonly Uri Adresse = new("https://localhost");

    /// <summary>Passwords are hashed quickly: what they cost in service has its own test.</summary>
    private const int ToursDeHachage = 1000;

    private readonly string _environnement;
    private readonly (string Cle, string Valeur)[] _reglages;
    private readonly bool _partage;
    private string? _base;

    public LivretApplication()
        : this("Tests")
    {
    }

    internal LivretApplication(string environnement, params (string Cle, string Valeur)[] reglages) =>
        (_environnement, _reglages) = (environnement, reglages);

    /// <summary>The name of its database: of its own, unless another application of the test shares its own, which then erases it.</summary>
    internal string Base
    {
        get => _base ??= MontreLaDemonstration ? BaseDeTest.CopierPourLaDemonstration() : BaseDeTest.Copier();
        init => (_base, _partage) = (value, true);
    }

    private bool MontreLaDemonstration => _environnement == Environments.Development && !_reglages.Contains(("Demonstration:Active", "false"));

    /// <summary>What a test puts in the place of a service.</summary>
    internal Action<IServiceCollection> Remplacer { get; init; } = _ => { };

    public FakeTimeProvider Horloge { get; } = new(new DateTimeOffset(2020, 6, 8, 9, 0, 0, TimeSpan.FromHours(2)));

    /// <summary>Counts the statements of the application; what the test itself does through <see cref="OuvrirLaBase"/> is not counted.</summary>
    public CompteurSql Sql { get; } = new();

    /// <summary>What the technical log has written.</summary>
    public JournalCapte Journal { get; } = new();

    /// <summary>Where the mails that leave are put: when the test asks for it, never by themselves.</summary>
    public string DossierDesCourriels => BaseDeTest.Depot(Base, "courriels");

    /// <summary>The database as the test sees it, beside the application.</summary>
    public LivretDbContext OuvrirLaBase() => BaseDeTest.Ouvrir(Base);

    /// <summary>A browser with these cookies: it keeps those it receives, and follows no redirection.</summary>
    public HttpClient Visiteur(params Cookie[] cookies)
    {
        var navigateur = new CookieContainerHandler();
        foreach (var cookie in cookies)
            navigateur.Container.Add(Adresse, cookie);
        return CreateDefaultClient(Adresse, navigateur);
    }

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        builder.UseEnvironment(_environnement);
        var (cle, valeur) = BaseDeTest.Reglage(Base);
        builder.UseSetting(cle, valeur);
        builder.UseSetting("Courriels:Adresse", "https://livret.exemple.test");
        builder.UseSetting("Courriels:Expediteur", "Livret <livret@exemple.test>");
        builder.UseSetting("Courriels:Depot", DossierDesCourriels);
        builder.UseSetting("Courriels:EnvoiAutomatique", "false");
        builder.UseSetting("Travaux:Automatiques", "false");
        builder.UseSetting("Securite:EssaisDeConnexionParMinute", "10000");
        foreach (var (nom, choix) in _reglages)
            builder.UseSetting(nom, choix);
        builder.ConfigureTestServices(services =>
        {
            services.AddSingleton<TimeProvider>(Horloge);
            services.AddSingleton<Serilog.Core.ILogEventSink>(Journal);
            services.ConfigureDbContext<LivretSqliteDbContext>(o => o.AddInterceptors(Sql, OmbreSqlServer.Instance));
            services.ConfigureDbContext<LivretSqlServerDbContext>(o => o.AddInterceptors(Sql));
            services.PostConfigure<PasswordHasherOptions>(o => o.IterationCount = ToursDeHachage);
            Remplacer(services);
        });
    }

    protected override void Dispose(bool disposing)
    {
        base.Dispose(disposing);
        if (disposing && !_partage)
            BaseDeTest.Effacer(Base);
    }
}
