using System.Net;
using System.Text.RegularExpressions;
using Livret.Domaine.Perimetres;
using Livret.Donnees;
using Livret.Web.Securite;
using Livret.Web.Securite.Sessions;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Livret.Web.Tests.Compte;

/// <summary>Where an account is open, and what closes it: at the next request, on every node.</summary>
public sealed partial class SessionsTests(LivretApplication application) : IClassFixture<LivretApplication>
{
    private const string Page = "/compte/sessions";
    private const string Telephone = "Mozilla/5.0 (Linux; Android 14) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/130.0 Mobile Safari/537.36";

    [Fact]
    public async Task La_liste_dit_ou_le_compte_est_ouvert_et_marque_cette_session()
    {
        var (courriel, ici, ailleurs) = await DeuxAsync();
        using (ici)
        using (ailleurs)
        {
            var html = WebUtility.HtmlDecode(await ici.LireAsync(Page));
            Assert.Contains("Navigateur inconnu <span class=\"badge badge--ok\">Cette session</span>", html, StringComparison.Ordinal);
            Assert.Contains("Chrome sur Android", html, StringComparison.Ordinal);
            Assert.Single(Boutons().Matches(html));
            Assert.DoesNotContain("Mozilla", html, StringComparison.Ordinal);
            await using var db = application.OuvrirLaBase();
            Assert.Equal(2, await db.SessionsDeCompte.CountAsync(s => db.Users.Any(u => u.Id == s.UtilisateurId && u.Email == courriel)));
        }
    }

    [Fact]
    public async Task Fermer_une_session_l_arrete_a_sa_prochaine_demande_et_pas_celle_ci()
    {
        var (_, ici, ailleurs) = await DeuxAsync();
        var autre = Boutons().Match(await ici.LireAsync(Page)).Groups[1].Value;
        Assert.Equal(HttpStatusCode.OK, (await ailleurs.OuvrirAsync("/compte")).StatusCode);

        await ici.PosterAsync(Page, [new("session", autre)], Page + "?handler=Fermer");

        Assert.StartsWith("/connexion", (await ailleurs.OuvrirAsync("/compte")).Headers.Location!.PathAndQuery, StringComparison.Ordinal);
        Assert.Contains("La session est fermée.", await ici.LireAsync(Page), StringComparison.Ordinal);
        await ici.PosterAsync(Page, [new("session", autre)], Page + "?handler=Fermer");
        Assert.Contains("Cette session était déjà fermée.", await ici.LireAsync(Page), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Toutes_les_autres_se_ferment_d_un_geste()
    {
        var (_, ici, ailleurs) = await DeuxAsync();
        await ici.PosterAsync(Page, [], Page + "?handler=FermerLesAutres");
        Assert.Equal(HttpStatusCode.Redirect, (await ailleurs.OuvrirAsync("/compte")).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await ici.OuvrirAsync("/compte")).StatusCode);
    }

    [Fact]
    public async Task La_session_d_un_autre_compte_ne_se_ferme_pas()
    {
        using var victime = await application.EnTantQueAsync(Role.Administrateur);
        var session = await DerniereAsync();
        using var client = await application.EnTantQueAsync(Role.Enseignant);
        await client.PosterAsync(Page, [new("session", $"{session}")], Page + "?handler=Fermer");
        Assert.Equal(HttpStatusCode.OK, (await victime.OuvrirAsync("/compte")).StatusCode);
    }

    [Fact]
    public async Task Changer_de_mot_de_passe_ferme_les_autres_et_garde_celle_ci()
    {
        var (_, ici, ailleurs) = await DeuxAsync();
        await ici.PosterAsync("/compte", ("Actuel", UnCompte.MotDePasse), ("Nouveau", "sept péniches vertes"), ("Confirmation", "sept péniches vertes"));
        Assert.Equal(HttpStatusCode.Redirect, (await ailleurs.OuvrirAsync("/compte")).StatusCode);
        Assert.Contains("Vos autres sessions sont fermées.", await ici.LireAsync("/compte"), StringComparison.Ordinal);
        Assert.Empty(Boutons().Matches(await ici.LireAsync(Page)));
    }

    [Fact]
    public async Task L_administrateur_ferme_toutes_les_sessions_d_un_compte_et_le_journal_le_garde()
    {
        var (courriel, ici, ailleurs) = await DeuxAsync();
        using var admin = await application.EnTantQueAsync(Role.Administrateur);
        await using var db = application.OuvrirLaBase();
        var id = await db.Users.Where(u => u.Email == courriel).Select(u => u.Id).SingleAsync();
        var fiche = $"/administration/utilisateurs/{id}";
        Assert.Contains("<dt>Sessions ouvertes</dt><dd>2</dd>", await admin.LireAsync(fiche), StringComparison.Ordinal);

        await admin.PosterAsync(fiche, [], fiche + "?handler=Sessions");

        Assert.Equal(HttpStatusCode.Redirect, (await ici.OuvrirAsync("/compte")).StatusCode);
        Assert.Equal(HttpStatusCode.Redirect, (await ailleurs.OuvrirAsync("/compte")).StatusCode);
        var evenement = await db.JournalDesParametres.SingleAsync(e => e.Champ == "sessions" && e.Cle == $"{id}");
        Assert.Equal(("2\u00a0ouvertes", "fermées"), (evenement.Avant, evenement.Apres));
        Assert.DoesNotContain("Fermer ses sessions", await admin.LireAsync(fiche), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(0, 59, true)]
    [InlineData(0, 61, false)]
    [InlineData(11, 0, true)]
    [InlineData(12, 0, false)]
    public async Task Une_session_silencieuse_une_heure_ou_vieille_de_douze_est_finie(int heures, int silence, bool tient)
    {
        using var client = await application.EnTantQueAsync(Role.Administrateur);
        var session = await DerniereAsync();
        await ReculerAsync(session, TimeSpan.FromHours(heures) + TimeSpan.FromSeconds(1), TimeSpan.FromMinutes(silence));

        Assert.Equal(tient ? HttpStatusCode.OK : HttpStatusCode.Redirect, (await client.OuvrirAsync("/compte")).StatusCode);
    }

    [Fact]
    public async Task La_purge_efface_celles_qui_sont_finies_et_elles_seules()
    {
        using var finie = await application.EnTantQueAsync(Role.Administrateur);
        var ancienne = await DerniereAsync();
        await ReculerAsync(ancienne, TimeSpan.FromHours(3), TimeSpan.FromHours(2));
        using var tenue = await application.EnTantQueAsync(Role.Administrateur);
        var neuve = await DerniereAsync();

        using var portee = application.Services.CreateScope();
        Assert.True(await portee.ServiceProvider.GetRequiredService<TenirLesSessions>().PurgerAsync(CancellationToken.None) >= 1);

        await using var db = application.OuvrirLaBase();
        Assert.False(await db.SessionsDeCompte.AnyAsync(s => s.Id == ancienne));
        Assert.True(await db.SessionsDeCompte.AnyAsync(s => s.Id == neuve));
    }

    [Fact]
    public async Task L_activite_se_note_une_fois_par_minute_apres_la_reponse()
    {
        using var client = await application.EnTantQueAsync(Role.Administrateur);
        var session = await DerniereAsync();
        await ReculerAsync(session, TimeSpan.FromMinutes(20), TimeSpan.FromMinutes(5));
        var avant = await VueLeAsync(session);
        await client.OuvrirAsync("/compte");
        for (var essai = 0; essai < 100 && await VueLeAsync(session) == avant; essai++)
            await Task.Delay(20);
        Assert.NotEqual(avant, await VueLeAsync(session));

        var deja = application.Sql.Instructions.Count;
        await client.OuvrirAsync("/compte");
        Assert.DoesNotContain(application.Sql.Instructions.Skip(deja), i => i.Contains("UPDATE", StringComparison.Ordinal) && i.Contains("SessionsDeCompte", StringComparison.Ordinal));
        Assert.Single(application.Sql.Instructions.Skip(deja), i => i.Contains("SessionsDeCompte", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Un_cookie_copie_ne_survit_ni_a_la_deconnexion_ni_a_une_autre_connexion()
    {
        var courriel = await application.CreerUnCompteAsync(Role.Administrateur);
        using var client = application.Visiteur();
        using var voleur = application.Visiteur(Copier(await client.SeConnecterAsync(courriel)));
        Assert.Equal(HttpStatusCode.OK, (await voleur.OuvrirAsync("/compte")).StatusCode);

        // The same browser signs in again: what it had is closed.
        using var encore = application.Visiteur(Copier(await ReconnecterAsync(client, courriel)));
        Assert.Equal(HttpStatusCode.Redirect, (await voleur.OuvrirAsync("/compte")).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await encore.OuvrirAsync("/compte")).StatusCode);

        await client.PosterAsync("/deconnexion");
        Assert.Equal(HttpStatusCode.Redirect, (await encore.OuvrirAsync("/compte")).StatusCode);
    }

    [Fact]
    public async Task Ce_qui_se_ferme_sur_un_noeud_est_ferme_sur_l_autre()
    {
        using LivretApplication voisin = new() { Base = application.Base };
        var courriel = await application.CreerUnCompteAsync(Role.Administrateur);
        using var ici = application.Visiteur();
        using var labas = voisin.Visiteur(Copier(await ici.SeConnecterAsync(courriel)));
        Assert.Equal(HttpStatusCode.OK, (await labas.OuvrirAsync("/compte")).StatusCode);

        await ici.PosterAsync("/deconnexion");

        Assert.Equal(HttpStatusCode.Redirect, (await labas.OuvrirAsync("/compte")).StatusCode);
    }

    [Theory]
    [InlineData("Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:130.0) Gecko/20100101 Firefox/130.0", "Firefox sur Windows")]
    [InlineData("Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/130.0 Safari/537.36 Edg/130.0", "Edge sur Windows")]
    [InlineData("Mozilla/5.0 (Macintosh; Intel Mac OS X 14_5) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/17.5 Safari/605.1.15", "Safari sur macOS")]
    [InlineData("Mozilla/5.0 (iPhone; CPU iPhone OS 17_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/17.5 Mobile/15E148 Safari/604.1", "Safari sur iPhone")]
    [InlineData(Telephone, "Chrome sur Android")]
    [InlineData("<script>alert(1)</script>", "Navigateur inconnu")]
    [InlineData(null, "Navigateur inconnu")]
    public void Un_navigateur_se_dit_par_sa_famille_et_son_systeme(string? agent, string dit) => Assert.Equal(dit, Appareil.Lire(agent));

    [Fact]
    public async Task Ouvertures_fermetures_et_refus_laissent_une_ligne_sans_nom_ni_adresse()
    {
        var courriel = await application.CreerUnCompteAsync(Role.Administrateur);
        using var client = application.Visiteur();
        await client.SeConnecterAsync(courriel, "un autre mot de passe");
        await client.SeConnecterAsync(courriel);
        await client.PosterAsync("/deconnexion");
        await using var db = application.OuvrirLaBase();
        var id = $"{await db.Users.Where(u => u.Email == courriel).Select(u => u.Id).SingleAsync()}";

        var lignes = application.Journal.Lignes.Where(l => l.Contains(id, StringComparison.Ordinal)).ToList();
        foreach (var fait in new[] { "refused", "opened", "closed" })
            Assert.Contains(lignes, l => l.Contains(fait, StringComparison.Ordinal));
        Assert.All(lignes, l => Assert.False(l.Contains(courriel, StringComparison.OrdinalIgnoreCase) || l.Contains("Aubertin", StringComparison.Ordinal), l));
    }

    private async Task<(string Courriel, HttpClient Ici, HttpClient Ailleurs)> DeuxAsync()
    {
        var courriel = await application.CreerUnCompteAsync(Role.Administrateur);
        var (ici, ailleurs) = (application.Visiteur(), application.Visiteur());
        ailleurs.DefaultRequestHeaders.UserAgent.ParseAdd(Telephone);
        await ailleurs.SeConnecterAsync(courriel);
        await ici.SeConnecterAsync(courriel);
        return (courriel, ici, ailleurs);
    }

    private static async Task<HttpResponseMessage> ReconnecterAsync(HttpClient client, string courriel)
    {
        var jeton = await client.LireLeJetonAsync("/compte");
        using var corps = new FormUrlEncodedContent([new("Courriel", courriel), new("MotDePasse", UnCompte.MotDePasse), new("__RequestVerificationToken", jeton)]);
        return await client.PostAsync(new Uri("/connexion", UriKind.Relative), corps);
    }

    private static Cookie Copier(HttpResponseMessage connexion)
    {
        var pose = Assert.Single(connexion.Headers.GetValues("Set-Cookie"), c => c.StartsWith(Comptes.Cookie + "=", StringComparison.Ordinal));
        return new(Comptes.Cookie, pose[(pose.IndexOf('=', StringComparison.Ordinal) + 1)..pose.IndexOf(';', StringComparison.Ordinal)]);
    }

    private async Task<Guid> DerniereAsync()
    {
        await using var db = application.OuvrirLaBase();
        return (await db.SessionsDeCompte.Select(s => new { s.Id, s.UtilisateurId }).ToListAsync()).MaxBy(s => s.Id)!.Id;
    }

    private async Task<DateTime> VueLeAsync(Guid session)
    {
        await using var db = application.OuvrirLaBase();
        return await db.SessionsDeCompte.Where(s => s.Id == session).Select(s => s.VueLe).SingleAsync();
    }

    private async Task ReculerAsync(Guid session, TimeSpan ouverture, TimeSpan silence)
    {
        var instant = Comptes.HeureReelle.GetUtcNow().UtcDateTime;
        await using var db = application.OuvrirLaBase();
        await db.SessionsDeCompte.Where(s => s.Id == session)
            .ExecuteUpdateAsync(s => s.SetProperty(c => c.OuverteLe, instant - ouverture).SetProperty(c => c.VueLe, instant - silence));
    }

    [GeneratedRegex("""name="session" value="([^"]+)">""")]
    private static partial Regex Boutons();
}
