using System.Net;
using System.Text.RegularExpressions;
using Livret.Domaine.Notations;
using Livret.Domaine.Perimetres;
using Livret.Donnees;
using Livret.Web.Tests.Compte;
using Livret.Web.Tests.Imports;
using Livret.Web.Tests.Pages.Enseignant.Saisie;
using Livret.Web.Tests.SqlServer;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Livret.Web.Tests.Defaillances;

/// <summary>A database that is full, read-only or locked: a page that says so, what was typed given back, and nothing lost.</summary>
public sealed partial class PagesDeDefaillanceTests
{
    private const int Candidats = 30;
    private static readonly string Appreciation = string.Concat(Enumerable.Repeat("Sérieux & « régulier ». ", 10)).Trim();

    private readonly BaseEnPanne _panne = new();

    public static TheoryData<string, string> Pannes { get; } = new()
    {
        { "plein", "Plus de place pour enregistrer" },
        { "lecture", "Consultation seulement" },
        { "verrou", "Base de données occupée" },
    };

    [TheorieSqlite]
    [MemberData(nameof(Pannes))]
    public async Task Une_grille_que_la_base_refuse_est_rendue_entiere_et_s_enregistre_ensuite(string panne, string titre)
    {
        using var application = _panne.Servir();
        var grille = await OuvrirAsync(application);
        string html;
        await using (await CasserAsync(application, panne))
        {
            (var statut, html) = await grille.PosterAsync([.. Enumerable.Range(1, Candidats).SelectMany(Ligne)]);
            Assert.Equal(HttpStatusCode.ServiceUnavailable, statut);
        }

        Assert.Contains($"<h1>{titre}</h1>", html, StringComparison.Ordinal);
        Assert.Contains("Ce que vous avez envoyé est gardé ici", html, StringComparison.Ordinal);
        Assert.DoesNotMatch(Trace(), html);
        Assert.Empty((await grille.StockeeAsync(Candidats)).Valeurs);

        // The page that was given back is posted as it stands.
        using var reprise = await grille.Client.PosterAsync(grille.Adresse, Formulaires.ChampsCaches(html).Select(c => KeyValuePair.Create(c.Nom, c.Valeur)));
        Assert.Equal(HttpStatusCode.Redirect, reprise.StatusCode);
        Assert.Equal(Appreciation, (await grille.StockeeAsync(Candidats)).Valeur(CodeElement.Appreciation)!.Texte);
    }

    [FaitSqlite]
    public async Task Un_script_recoit_la_phrase_et_le_delai_et_la_ligne_s_enregistre_ensuite()
    {
        using var application = _panne.Servir();
        var grille = await OuvrirAsync(application);
        await using (await CasserAsync(application, "verrou"))
        {
            var (statut, corps) = await grille.EnvoyerAsync(1, new() { ["globale"] = "12", ["date"] = "06/03/2020" });
            Assert.Equal(HttpStatusCode.ServiceUnavailable, statut);
            Assert.Equal("defaillance", corps.GetProperty("type").GetString());
            Assert.StartsWith("Un autre traitement occupe la base de données.", corps.GetProperty("phrase").GetString(), StringComparison.Ordinal);
        }
        Assert.Equal(HttpStatusCode.OK, (await grille.EnvoyerAsync(1, new() { ["globale"] = "12", ["date"] = "06/03/2020" })).Statut);
    }

    [FaitSqlite]
    public async Task Une_base_verrouillee_n_est_attendue_qu_une_fois()
    {
        using var application = _panne.Servir();
        var grille = await OuvrirAsync(application);
        (int Rang, string Champ, string Valeur)[] ligne = [(1, "globale", "12"), (1, "date", "06/03/2020")];
        // Opened, and opened again for the post: what an attempt costs, and no more.
        var ouverture = await application.Sql.CompterAsync(() => grille.PageAsync());
        await using (await CasserAsync(application, "verrou"))
        {
            var refusee = await application.Sql.CompterAsync(() => grille.PosterAsync(ligne));
            Assert.InRange(refusee, 1, 3 * ouverture);
        }
    }

    [FaitSqlite]
    public async Task Une_base_en_lecture_seule_ou_pleine_se_consulte_encore()
    {
        using var application = _panne.Servir();
        var grille = await OuvrirAsync(application);
        foreach (var panne in new[] { "lecture", "plein", "verrou" })
        {
            await using var _ = await CasserAsync(application, panne);
            await grille.PageAsync();
        }
    }

    [FaitSqlite]
    public async Task Un_mot_de_passe_n_est_pas_rendu_il_se_retape()
    {
        using var application = _panne.Servir();
        using var client = application.Visiteur();
        var courriel = await application.CreerUnCompteAsync(Role.Administrateur);
        await using var _ = await CasserAsync(application, "verrou");
        // A wrong password is counted: that is a writing.
        using var reponse = await client.SeConnecterAsync(courriel, "un autre secret");
        var html = await reponse.Content.ReadAsStringAsync();
        Assert.Equal(HttpStatusCode.ServiceUnavailable, reponse.StatusCode);
        Assert.Equal("30", Assert.Single(reponse.Headers.GetValues("Retry-After")));
        Assert.DoesNotContain("un autre secret", html, StringComparison.Ordinal);
        Assert.Contains($"name=\"Courriel\" value=\"{courriel}\"", html, StringComparison.Ordinal);
        Assert.Contains("type=\"password\" id=\"secret-0\" name=\"MotDePasse\"", html, StringComparison.Ordinal);
    }

    [FaitSqlite]
    public async Task Un_fichier_depose_sur_une_base_verrouillee_est_redemande_par_son_nom_et_ne_laisse_rien()
    {
        using var application = _panne.Servir();
        var classe = await new UneClasse().CreerAsync(application);
        using var client = await application.EnTantQueAsync(Role.Enseignant, classe, "U4");
        await using (await CasserAsync(application, "verrou"))
        {
            using var reponse = await client.EnvoyerAsync("/saisie/imports", Depots.Notes($"{classe.Numeros[0]};U4;CCG;;12;;"));
            var html = WebUtility.HtmlDecode(await reponse.Content.ReadAsStringAsync());
            Assert.Equal(HttpStatusCode.ServiceUnavailable, reponse.StatusCode);
            Assert.Contains("Choisissez de nouveau notes.csv", html, StringComparison.Ordinal);
            Assert.Contains("enctype=\"multipart/form-data\"", html, StringComparison.Ordinal);
        }
        await using var db = application.OuvrirLaBase();
        Assert.Equal((0, 0), (await db.Imports.CountAsync(), await db.FichiersDeposes.CountAsync()));
    }

    [FaitSqlite]
    public async Task Chaque_enregistrement_est_ecrit_jusqu_au_disque()
    {
        using var application = _panne.Servir();
        await using var db = application.OuvrirLaBase();
        // FULL: a commit that was answered survives a power cut, in WAL too.
        Assert.Equal((2, "wal"), (
            await db.Database.SqlQueryRaw<int>("SELECT synchronous AS Value FROM pragma_synchronous").SingleAsync(),
            await db.Database.SqlQueryRaw<string>("SELECT journal_mode AS Value FROM pragma_journal_mode").SingleAsync()));
    }

    [FaitSqlite]
    public async Task Une_connexion_garde_les_pages_d_une_liste_d_un_service()
    {
        using var application = _panne.Servir();
        await using var portee = application.Services.CreateAsyncScope();
        var db = portee.ServiceProvider.GetRequiredService<LivretDbContext>();
        await db.Database.OpenConnectionAsync();
        await using var commande = db.Database.GetDbConnection().CreateCommand();
        commande.CommandText = "PRAGMA cache_size";
        Assert.Equal(-4096L, await commande.ExecuteScalarAsync());
    }

    private static Task<GrilleEnMain> OuvrirAsync(LivretApplication application) => GrilleEnMain.OuvrirAsync(application, new UneClasse(candidats: Candidats), "U4");

    private static IEnumerable<(int Rang, string Champ, string Valeur)> Ligne(int rang) =>
        [(rang, "globale", "12,5"), (rang, "date", "06/03/2020"), (rang, "appr", Appreciation)];

    /// <summary>Until what is returned is disposed.</summary>
    private async Task<IAsyncDisposable> CasserAsync(LivretApplication application, string panne)
    {
        if (panne == "verrou")
            return await BaseEnPanne.VerrouillerAsync(application);
        if (panne == "lecture")
        {
            _panne.FermerEnEcriture();
            return new Reparation(_panne);
        }
        // No free page left inside the file: what does not fit needs new ones.
        await using (var db = application.OuvrirLaBase())
            await db.Database.ExecuteSqlRawAsync("VACUUM");
        _panne.RemplirLeDisque();
        return new Reparation(_panne);
    }

    private sealed class Reparation(BaseEnPanne panne) : IAsyncDisposable
    {
        public ValueTask DisposeAsync()
        {
            panne.Reparer();
            return ValueTask.CompletedTask;
        }
    }

    [GeneratedRegex(@"Exception|SQLite|^\s+at ", RegexOptions.Multiline)]
    private static partial Regex Trace();
}
