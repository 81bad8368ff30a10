using System.Diagnostics;
using System.Net;
using Livret.Domaine.Notations;
using Livret.Pannes.Tests.Actes;
using Livret.Pannes.Tests.Campagne;
using Livret.Pannes.Tests.Noeuds;
using Livret.Web.Tests;
using Livret.Web.Tests.SqlServer;
using Microsoft.Data.Sqlite;

namespace Livret.Pannes.Tests;

/// <summary>A node whose database, disk or log really fails.</summary>
public sealed class DefaillancesReellesTests
{
    private const string Grille = $"/saisie/{Modele.Uai}/{Modele.Saisie}/U4";

    [FaitSqlite]
    public async Task Une_base_tenue_par_un_autre_processus_donne_une_page_puis_tout_s_enregistre()
    {
        var fichier = await Modele.CopierAsync();
        using var noeud = await Noeud.DemarrerAsync(fichier, ("Donnees__AttenteEnSecondes", "1"));
        await RefuserPuisFaireAsync(noeud, fichier, "Base de données occupée", async () =>
        {
            var autre = await TenirAsync(fichier, "IMMEDIATE");
            return autre.Dispose;
        });
    }

    [FaitTmpfs]
    public async Task Un_disque_plein_donne_une_page_puis_tout_s_enregistre_quand_il_a_de_la_place()
    {
        using var disque = new PetitDisque(megaoctets: 64);
        var fichier = Path.Combine(disque.Dossier, "livret.db");
        File.Copy(await Modele.CopierAsync(), fichier);
        using var noeud = await Noeud.DemarrerAsync(fichier);
        await RefuserPuisFaireAsync(noeud, fichier, "Plus de place pour enregistrer", () => Task.FromResult(disque.Remplir()));
    }

    [FaitSqlite]
    public async Task Une_base_a_mettre_a_niveau_mais_tenue_arrete_le_demarrage_d_une_phrase()
    {
        var fichier = FichierSqlite.Nouveau();
        await using var autre = await TenirAsync(fichier, "EXCLUSIVE");
        using var noeud = Noeud.Lancer(fichier, ("Donnees__AttenteEnSecondes", "1"));
        await noeud.FinirAsync();
        Assert.Equal(3, noeud.Statut);
        Assert.Contains("Livret ne peut pas démarrer", noeud.Sortie, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", noeud.Sortie, StringComparison.Ordinal);
    }

    [FaitSqlite]
    public async Task Un_noeud_demarre_pendant_qu_un_autre_ecrit()
    {
        var fichier = await Modele.CopierAsync();
        await using var autre = await TenirAsync(fichier, "IMMEDIATE");
        using var noeud = await Noeud.DemarrerAsync(fichier, ("Donnees__AttenteEnSecondes", "1"));
        Assert.Equal(HttpStatusCode.OK, await new Visiteur("").StatutAsync(noeud, "/connexion"));
    }

    [FaitUnix]
    public async Task Un_journal_technique_qui_ne_s_ecrit_pas_n_arrete_rien()
    {
        var fichier = await Modele.CopierAsync();
        var port = Noeud.PortLibre();
        using var noeud = Process.Start(new ProcessStartInfo("sh", ["-c", $"exec dotnet \"{Noeud.Executable}\" --urls=http://127.0.0.1:{port} > /dev/full 2>&1"])
        {
            WorkingDirectory = Path.Combine(Depot.Racine, "src", "Livret.Web"),
            Environment = { ["ASPNETCORE_ENVIRONMENT"] = "Development", ["Donnees__Fichier"] = fichier },
        })!;
        try
        {
            using var client = new HttpClient { BaseAddress = new Uri($"http://127.0.0.1:{port}") };
            for (var i = 0; i < 1200 && !noeud.HasExited && !await RepondAsync(client); i++)
                await Task.Delay(100);
            Assert.Equal(HttpStatusCode.OK, (await client.GetAsync(new Uri("/connexion", UriKind.Relative))).StatusCode);
        }
        finally
        {
            noeud.Kill();
            await noeud.WaitForExitAsync();
            FichierSqlite.Effacer(fichier);
        }
    }

    /// <summary>Holds the file, for a node another process, until it is disposed.</summary>
    private static async Task<SqliteConnection> TenirAsync(string fichier, string verrou)
    {
        var connexion = new SqliteConnection($"Data Source={fichier};Pooling=False");
        await connexion.OpenAsync();
        await using var commande = connexion.CreateCommand();
        commande.CommandText = $"BEGIN {verrou}";
        await commande.ExecuteNonQueryAsync();
        return connexion;
    }

    /// <summary>Posts a grid while the database fails: the page gives it back; posts what it gives back when it does not fail any more.</summary>
    private static async Task RefuserPuisFaireAsync(Noeud noeud, string fichier, string titre, Func<Task<Action>> casser)
    {
        var enseignant = await new Visiteur("enseignant@exemple.test").SeConnecterAsync(noeud);
        using var client = enseignant.Sur(noeud);
        var (_, champs) = await client.OuvrirLeFormulaireAsync(Grille);
        await using var db = FichierSqlite.Ouvrir(fichier);
        var avant = await Notes.LireAsync(db, Modele.Saisie, "U4", CodeElement.Globale);
        var reparer = await casser();
        using var corps = new FormUrlEncodedContent(Notes.Remplir(champs, avant, _ => "13,5"));
        using var refus = await client.PostAsync(new Uri(Grille, UriKind.Relative), corps);
        reparer();
        var html = await refus.Content.ReadAsStringAsync();
        Assert.Equal(HttpStatusCode.ServiceUnavailable, refus.StatusCode);
        Assert.Contains($"<h1>{titre}</h1>", WebUtility.HtmlDecode(html), StringComparison.Ordinal);
        Assert.DoesNotContain("Exception", html, StringComparison.Ordinal);
        Assert.Equal(avant, await Notes.LireAsync(db, Modele.Saisie, "U4", CodeElement.Globale));

        using var reprise = await client.PosterAsync(Grille, Formulaires.ChampsCaches(html).Select(c => KeyValuePair.Create(c.Nom, c.Valeur)));
        Assert.Equal(HttpStatusCode.Redirect, reprise.StatusCode);
        Assert.All((await Notes.LireAsync(db, Modele.Saisie, "U4", CodeElement.Globale)).Values, n => Assert.Equal("13,5", n.Note));
        Assert.Null(await Controles.RompuAsync(db));
    }

    private static async Task<bool> RepondAsync(HttpClient client)
    {
        try
        {
            return (await client.GetAsync(new Uri("/sante/pret", UriKind.Relative))).IsSuccessStatusCode;
        }
        catch (HttpRequestException)
        {
            return false;
        }
    }
}
