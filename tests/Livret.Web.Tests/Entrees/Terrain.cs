using System.Buffers;
using System.Text;
using Livret.Donnees;
using Livret.Donnees.Demonstration;
using Livret.Web.Securite;
using Livret.Web.Tests.Imports;
using Livret.Web.Tests.SqlServer;
using Livret.Web.Travaux;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

namespace Livret.Web.Tests.Entrees;

[CollectionDefinition(nameof(Terrain))]
public sealed class TerrainPartage : ICollectionFixture<Terrain>;

/// <summary>The demonstration served to every account that it lists, explored, and held so that each request finds the same data.</summary>
public sealed class Terrain : IAsyncLifetime
{
    private static readonly string? Etendue = Environment.GetEnvironmentVariable("LIVRET_ENTREES");

    /// <summary>Every parameter with every value, in more places, rather than with some values: <c>LIVRET_ENTREES=completes</c>.</summary>
    public static bool EstComplet { get; } = Etendue is "completes";

    /// <summary>Values of each parameter, when the variable is a number.</summary>
    public static int? Essais { get; } = int.TryParse(Etendue, out var nombre) ? nombre : null;

    public const string Visiteur = "visiteur";

    private readonly Dictionary<string, Navigateur> _navigateurs = [];
    private readonly Dictionary<string, SearchValues<string>> _dAilleurs = [];
    private readonly Dictionary<string, Ailleurs> _ailleurs = [];
    private readonly Dictionary<string, HashSet<long>> _siens = [];
    private HttpClient _client = null!;

    /// <summary>Limits of rate out of reach, passwords quick to verify, and a session that ages no more than the data.</summary>
    public Terrain() => Application = new(
        "Development",
        ("Securite:DocumentsEtFichiersParMinute", "1000000"), ("Securite:ExportsEnDixMinutes", "1000000"), ("Securite:EssaisParCompteEtParMinute", "1000000"), ("Securite:EssaisDeConnexionParMinute", "1000000"),
        ("Serilog:MinimumLevel:Default", "Error"))
    {
        Remplacer = s => s.AddSingleton<IExceptionHandler>(Guet).Configure<PasswordHasherOptions>(o => o.IterationCount = 1000).AddSingleton(new HorlogeReelle(new FakeTimeProvider(Comptes.HeureReelle.GetUtcNow())))
            .ConfigureDbContext<LivretSqliteDbContext>(o => o.AddInterceptors(Guet)),
    };

    public LivretApplication Application { get; }

    internal Guet Guet { get; } = new();

    internal IReadOnlyList<Point> Points { get; private set; } = [];
    internal Exploration Exploration { get; private set; } = null!;
    internal DonneesTenues Donnees { get; private set; } = null!;

    internal Navigateur Navigateur(string compte) => _navigateurs[compte];

    /// <summary>A browser with these cookies, that keeps no other.</summary>
    internal Navigateur NouveauNavigateur(IEnumerable<KeyValuePair<string, string>> cookies) => new(_client) { Cookies = new(cookies), EstFige = true };

    /// <summary>Numbers and names of the candidates that an account does not see.</summary>
    internal SearchValues<string> DAilleurs(string compte) => _dAilleurs[compte];

    internal Ailleurs Ailleurs(string compte) => _ailleurs[compte];

    public async Task InitializeAsync()
    {
        if (ServeurDeTest.EstNomme)
            return;
        _client = Application.CreateDefaultClient(new Uri("https://localhost"));
        Points = await Point.TousAsync(Application.Services);
        Exploration = new(Points, EstComplet ? 12 : 2);
        await OuvrirAsync(Visiteur, null);
        foreach (var compte in ComptesDeDemonstration.Tous)
            await OuvrirAsync(compte.Courriel.Split('@')[0], compte.Courriel);
        await PreparerAsync();
        foreach (var (compte, navigateur) in _navigateurs)
            await Exploration.ParcourirAsync(compte, navigateur, await DepartsAsync(compte));
        foreach (var navigateur in _navigateurs.Values)
            navigateur.EstFige = true;
        Donnees = new(Application.Base);
    }

    public Task DisposeAsync()
    {
        Donnees?.Dispose();
        _client?.Dispose();
        Application.Dispose();
        return Task.CompletedTask;
    }

    /// <summary>One place of each endpoint; one for each account in the complete walk.</summary>
    internal IEnumerable<Lieu> UnLieuParPoint() => Exploration.Lieux.DistinctBy(l => (l.Point, EstComplet ? l.Compte : ""));

    /// <summary>The home page; and a livret of each state, whose acts differ, for those who lead it.</summary>
    private async Task<string[]> DepartsAsync(string compte)
    {
        var page = compte switch { "coordonnateur" or "chef" => "/livrets/", "gestionnaire" or "responsable" => "/examens/", _ => null };
        if (page is null)
            return compte is Visiteur ? ["/connexion", "/compte/oubli", "/aide", .. await LiensAsync()] : ["/aide"];
        await using var db = Application.OuvrirLaBase();
        var parEtat = await db.Livrets.Where(l => _siens[compte].Contains(l.Id)).GroupBy(l => l.Etat).Select(g => g.Min(l => l.Numero)!).ToListAsync();
        var references = page is "/livrets/" ? [] : await db.Bordereaux.OrderBy(b => b.Numero).Select(b => b.Numero).Take(1).ToListAsync();
        return ["/aide", .. parEtat.Select(n => page + n), .. references.Select(n => $"/examens/bordereaux/{n}")];
    }

    /// <summary>The links that mails carry: a new password, an invitation.</summary>
    private async Task<IReadOnlyList<string>> LiensAsync()
    {
        using var portee = Application.Services.CreateScope();
        var comptes = portee.ServiceProvider.GetRequiredService<UserManager<Utilisateur>>();
        var compte = (await comptes.FindByEmailAsync("enseignant2@exemple.test"))!;
        var jeton = await comptes.GeneratePasswordResetTokenAsync(compte);
        var invite = new Utilisateur { Prenom = "Yann", Nom = "Kerbrat", UserName = "invite@exemple.test", Email = "invite@exemple.test" };
        Assert.True((await comptes.CreateAsync(invite)).Succeeded);
        var invitation = await comptes.GenerateUserTokenAsync(invite, JetonDInvitation.Nom, JetonDInvitation.Usage);
        return [$"/compte/nouveau-mot-de-passe?compte={compte.Id}&jeton={Ecrire(jeton)}", $"/compte/invitation?compte={invite.Id}&jeton={Ecrire(invitation)}"];

        static string Ecrire(string jeton) => WebEncoders.Base64UrlEncode(Encoding.UTF8.GetBytes(jeton));
    }

    /// <summary>Signs in by the page.</summary>
    private async Task OuvrirAsync(string compte, string? courriel)
    {
        var navigateur = _navigateurs[compte] = new(_client);
        var page = await navigateur.OuvrirAsync(compte, "/connexion");
        if (courriel is not null)
        {
            var formulaire = Formulaire.Lire(compte, "/connexion", page.Texte).Formulaires.First(f => f.Champs.Any(c => c.Nom == "MotDePasse"));
            var champs = formulaire.Champs.Select(c => new Depose(c.Nom, c.Nom switch { "MotDePasse" => ComptesDeDemonstration.MotDePasse, "Courriel" => courriel, _ => c.Valeur }));
            Assert.Equal(302, (await navigateur.EnvoyerAsync(new(compte, HttpMethod.Post, formulaire.Action, "connexion", [.. champs]))).Statut);
        }
        await SituerAsync(compte, courriel);
    }

    private async Task SituerAsync(string compte, string? courriel)
    {
        await using var db = Application.OuvrirLaBase();
        var id = await db.Users.Where(u => u.Email == courriel).Select(u => u.Id).FirstOrDefaultAsync();
        var roles = await db.Affectations.Where(a => a.UtilisateurId == id).Select(a => a.Role).Distinct().ToListAsync();
        HashSet<long> visibles = [.. await db.LivretsVisibles(id, roles, new(2020, 6, 8)).Select(l => l.Id).ToListAsync()];
        var tous = await db.Livrets.Select(l => new { l.Id, l.Numero, l.Nom, l.Prenom }).ToListAsync();
        _siens[compte] = visibles;
        _ailleurs[compte] = await Entrees.Ailleurs.LireAsync(Application, visibles);
        HashSet<string> siens = [.. tous.Where(l => visibles.Contains(l.Id)).SelectMany(l => (string[])[l.Numero, $"{l.Nom} {l.Prenom}"])];
        _dAilleurs[compte] = SearchValues.Create([.. tous.Where(l => !visibles.Contains(l.Id)).SelectMany(l => (string[])[l.Numero, $"{l.Nom} {l.Prenom}"]).Except(siens)], StringComparison.Ordinal);
    }

    /// <summary>What pages speak of only once it was done: an import, a work.</summary>
    private async Task PreparerAsync()
    {
        var notes = Depots.Notes("0000;U4;S1;06/01/2020;25;;");
        await EnvoyerLePremierAsync("coordonnateur", "/saisie/imports", f => f.EstEnParties, new Piece("Fichiers", notes.Item1, notes.Item2, "text/csv"));
        await EnvoyerLePremierAsync("chef", "/etablissement", f => f.Action == "/livrets/lots");
    }

    private async Task EnvoyerLePremierAsync(string compte, string page, Func<Formulaire, bool> choix, params Piece[] pieces)
    {
        var navigateur = _navigateurs[compte];
        var formulaire = Formulaire.Lire(compte, page, (await navigateur.OuvrirAsync(compte, page)).Texte).Formulaires.First(choix);
        var reponse = await navigateur.EnvoyerAsync(formulaire.Envoi("préparation") with { Pieces = pieces });
        Assert.True(reponse.Statut is 302, $"{reponse.Envoi} : {reponse.Statut}");
    }
}
