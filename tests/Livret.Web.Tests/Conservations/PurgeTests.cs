using System.Net;
using Livret.Domaine.Circuits;
using Livret.Domaine.Conservations;
using Livret.Domaine.Livrets;
using Livret.Domaine.Perimetres;
using Livret.Donnees;
using Livret.Web.Conservations;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Livret.Web.Tests.Conservations;

/// <summary>The purge of a session: what it announces is what it does, what is held stays, and what is gone leaves one event that verifies.</summary>
public sealed class PurgeTests : IDisposable
{
    private readonly UnePurge _scene = new();

    public void Dispose() => _scene.Dispose();

    private async Task<ClasseCreee> ClasseAsync(Etat etat, int candidats = 2)
    {
        var classe = await CircuitJoue.Complete(candidats).AvecValeur("U1", "APPR", observation: "Expression claire.").CreerAsync(_scene.Application);
        await using (var db = _scene.Application.OuvrirLaBase())
            await db.Livrets.Where(l => l.Uai == classe.Uai).ExecuteUpdateAsync(l => l.SetProperty(x => x.Adresse1, "3 rue des Lilas").SetProperty(x => x.CodePostal, "44000").SetProperty(x => x.Ville, "Nantes"));
        await classe.JouerAsync(_scene.Application, etat);
        return classe;
    }

    [Fact]
    public async Task Rien_n_est_a_purger_avant_la_fin_de_la_conservation()
    {
        await ClasseAsync(Etat.Publie);
        using var client = await _scene.ResponsableAsync();

        var page = await client.GetStringAsync(new Uri(UnePurge.Page, UriKind.Relative));
        Assert.Contains("Rien n’est à purger aujourd’hui.", page, StringComparison.Ordinal);
        Assert.Contains("à partir du 01/01/2026", page, StringComparison.Ordinal);
        using var reponse = await client.PosterAsync(UnePurge.Page, [new("Vu", "0-0-0-0-0")], UnePurge.Page + "&handler=Purger");
        Assert.Equal(HttpStatusCode.Conflict, reponse.StatusCode);
    }

    [Fact]
    public async Task La_purge_fait_ce_qu_elle_annonce_et_le_rapporte()
    {
        var publies = await ClasseAsync(Etat.Publie, 3);
        var jury = await ClasseAsync(Etat.AuJury, 1);
        _scene.CinqAnsApres();
        using var client = await _scene.ResponsableAsync();
        var annonce = await UnePurge.VuAsync(client);

        using var reponse = await UnePurge.PurgerAsync(client);

        Assert.Equal(HttpStatusCode.Redirect, reponse.StatusCode);
        await using var db = _scene.Application.OuvrirLaBase();
        var purge = await db.Purges.SingleAsync();
        // Two bordereaux of the published class; the addresses go with their livrets.
        Assert.Equal("0-3-0-2-0", annonce);
        Assert.Equal((3, 2, 1), (purge.Fait(NatureDeDonnees.Livrets), purge.Fait(NatureDeDonnees.Bordereaux), purge.Retenus));
        Assert.NotNull(purge.TermineeLe);
        Assert.Equal(3, await db.Livrets.CountAsync(l => l.PurgeLe != null));
        Assert.False(await db.Livrets.AnyAsync(l => l.Uai == publies.Uai && (l.Nom != "" || l.Adresse1 != null)));
        Assert.Equal("", await UnePurge.VuAsync(client));
        var page = WebUtility.HtmlDecode(await client.GetStringAsync(new Uri(UnePurge.Page, UriKind.Relative)));
        Assert.Contains("3\u00a0livrets, 2\u00a0bordereaux", page, StringComparison.Ordinal);
        Assert.Contains("La délibération n’est pas publiée", page, StringComparison.Ordinal);
        Assert.Equal(1, await db.Livrets.CountAsync(l => l.Numero == jury.Numeros[0] && l.Nom != ""));
    }

    [Fact]
    public async Task Un_livret_purge_n_a_plus_qu_un_evenement_sans_nom_ni_note_et_le_journal_tient()
    {
        var classe = await ClasseAsync(Etat.Publie, 1);
        Assert.Empty((await _scene.BilanAsync()).Ruptures);
        await using var db = _scene.Application.OuvrirLaBase();
        var avant = await db.Livrets.AsNoTracking().SingleAsync(l => l.Numero == classe.Numeros[0]);
        _scene.CinqAnsApres();
        using var client = await _scene.ResponsableAsync();
        await UnePurge.PurgerAsync(client);

        var bilan = await _scene.BilanAsync();
        Assert.Empty(bilan.Ruptures);
        Assert.Equal(1, bilan.ProcesVerbaux);
        var livret = await db.Livrets.AsNoTracking().Include(l => l.Evenements).SingleAsync(l => l.Numero == classe.Numeros[0]);
        var scellement = Assert.Single(livret.Evenements);
        Assert.Equal((Geste.Purger, avant.RangJournal + 1, avant.EmpreinteJournal, Etat.Publie), (scellement.Geste, scellement.Rang, scellement.Precedente, livret.Etat));
        Assert.Equal(("Hélène Vasseur", scellement.Empreinte), (scellement.Par, livret.EmpreinteJournal));
        Assert.DoesNotContain("ABADIE", scellement.Apres, StringComparison.Ordinal);
        Assert.Equal(avant.RangJournal, SceauDePurge.Relire(livret, scellement).Evenements);
        foreach (var table in new[] { "Valeurs", "Unites", "Stages", "Visas", "Transmissions", "EnvoisAuJury", "Deliberations", "Constats", "Decisions" })
            Assert.Equal(0, await UnePurge.CompterAsync(db, table, livret.Id));
        using var chez = await _scene.Application.EnTantQueAsync(Role.ChefEtablissement, classe);
        using var reponse = await chez.GetAsync(new Uri($"/livrets/{classe.Numeros[0]}", UriKind.Relative));
        Assert.Equal(HttpStatusCode.NotFound, reponse.StatusCode);
    }

    [Theory]
    [InlineData("l’empreinte attendue", "UPDATE Journal SET Par = 'Quelqu’un d’autre' WHERE LivretId = {id}")]
    [InlineData("l’empreinte attendue", "UPDATE Journal SET Apres = replace(Apres, 'rang', 'rank') WHERE LivretId = {id}")]
    [InlineData("l’empreinte attendue", "UPDATE Journal SET Precedente = 'ailleurs' WHERE LivretId = {id}")]
    [InlineData("un seul événement attendu", "DELETE FROM Journal WHERE LivretId = {id}")]
    [InlineData("un seul événement attendu", "INSERT INTO Journal (LivretId, Rang, Le, ParId, Par, Affectation, Geste, RangElement, Etat, Precedente, Empreinte) SELECT LivretId, 1, Le, ParId, Par, Affectation, 'Saisir', 0, Etat, '', 'x' FROM Journal WHERE LivretId = {id}")]
    [InlineData("fin du journal", "UPDATE Livrets SET EmpreinteJournal = 'ailleurs' WHERE Id = {id}")]
    [InlineData("Publié", "UPDATE Livrets SET Etat = 'Recevable' WHERE Id = {id}")]
    [InlineData("date de l’état", "UPDATE Livrets SET EtatDepuis = '2020-06-01 07:00:00' WHERE Id = {id}")]
    [InlineData("date de la purge", "UPDATE Livrets SET PurgeLe = '2021-06-01 07:00:00' WHERE Id = {id}")]
    [InlineData("événement 1", "UPDATE Livrets SET PurgeLe = NULL WHERE Id = {id}")]
    [InlineData("des données sont là", "UPDATE Livrets SET Nom = 'ABADIE' WHERE Id = {id}")]
    public async Task Une_alteration_du_scellement_se_voit(string constat, string sql)
    {
        var classe = await ClasseAsync(Etat.Publie, 1);
        _scene.CinqAnsApres();
        using var client = await _scene.ResponsableAsync();
        await UnePurge.PurgerAsync(client);

        await _scene.AltererAsync(sql, classe.Numeros[0]);

        var bilan = await _scene.BilanAsync();
        Assert.Contains(bilan.Ruptures, r => $"{r}".Contains(constat, StringComparison.Ordinal) && r.Ligne.Contains(classe.Numeros[0], StringComparison.Ordinal));
    }

    [Fact]
    public async Task Un_proces_verbal_cite_encore_l_evenement_que_le_scellement_garde()
    {
        var classe = await ClasseAsync(Etat.Publie, 1);
        _scene.CinqAnsApres();
        using var client = await _scene.ResponsableAsync();
        await UnePurge.PurgerAsync(client);
        await using var db = _scene.Application.OuvrirLaBase();
        var pv = await db.ProcesVerbaux.AsNoTracking().SingleAsync();
        var livret = await db.Livrets.AsNoTracking().Include(l => l.Evenements).SingleAsync(l => l.Numero == classe.Numeros[0]);
        Assert.Equal(Domaine.Deliberations.Citation.De(pv), SceauDePurge.Relire(livret, livret.Evenements[0]).Citees);

        await _scene.AltererAsync("UPDATE Journal SET Apres = replace(Apres, 'citees', 'citres') WHERE LivretId = {id}", classe.Numeros[0]);

        Assert.Contains((await _scene.BilanAsync()).Ruptures, r => r.Table == "ProcesVerbaux" && r.Constat.Contains("il cite l’événement", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Une_purge_interrompue_se_reprend_la_ou_elle_en_etait()
    {
        var classe = await ClasseAsync(Etat.Publie, 3);
        _scene.CinqAnsApres();
        using var client = await _scene.ResponsableAsync();
        await using (var portee = _scene.Application.Services.CreateAsyncScope())
        {
            var db = portee.ServiceProvider.GetRequiredService<LivretDbContext>();
            var compte = await db.Users.SingleAsync(u => u.Nom == "Vasseur");
            Agent agent = new(compte.Id, compte.NomComplet, await db.Affectations.Where(a => a.UtilisateurId == compte.Id).ToListAsync());
            var purge = await portee.ServiceProvider.GetRequiredService<PurgerUneSession>().PurgerAsync(agent, "DEC-17", 2020, auPlus: 1, CancellationToken.None);
            Assert.Equal((1, null), (purge.Fait(NatureDeDonnees.Livrets), purge.TermineeLe));
        }
        Assert.Contains("n’est pas terminée", await client.GetStringAsync(new Uri(UnePurge.Page, UriKind.Relative)), StringComparison.Ordinal);

        await UnePurge.PurgerAsync(client);

        await using var apres = _scene.Application.OuvrirLaBase();
        var faite = await apres.Purges.SingleAsync();
        Assert.Equal(3, faite.Fait(NatureDeDonnees.Livrets));
        Assert.NotNull(faite.TermineeLe);
        Assert.Equal(3, await apres.Livrets.CountAsync(l => l.Uai == classe.Uai && l.PurgeLe != null));
        Assert.Empty((await _scene.BilanAsync()).Ruptures);
    }

    [Fact]
    public async Task Les_coordonnees_partent_les_premieres_et_le_sceau_du_visa_tient()
    {
        var classe = await ClasseAsync(Etat.Publie, 1);
        _scene.Application.Horloge.SetUtcNow(new(2022, 1, 3, 8, 0, 0, TimeSpan.Zero));
        using var client = await _scene.ResponsableAsync();

        Assert.Equal("1-0-0-0-0", await UnePurge.VuAsync(client));
        await UnePurge.PurgerAsync(client);

        await using var db = _scene.Application.OuvrirLaBase();
        Assert.False(await db.Livrets.AnyAsync(l => l.Uai == classe.Uai && l.CodePostal != null));
        Assert.Equal(1, await db.Livrets.CountAsync(l => l.Uai == classe.Uai && l.Nom != ""));
        Assert.Empty((await _scene.BilanAsync()).Ruptures);
    }

    [Fact]
    public async Task Ce_qui_a_change_depuis_la_page_n_est_pas_purge_sans_etre_relu()
    {
        await ClasseAsync(Etat.Publie, 1);
        _scene.CinqAnsApres();
        using var client = await _scene.ResponsableAsync();

        using var reponse = await client.PosterAsync(UnePurge.Page, [new("Vu", "0-9-0-0-0")], UnePurge.Page + "&handler=Purger");

        Assert.Equal(HttpStatusCode.Conflict, reponse.StatusCode);
        Assert.Contains("Relisez, puis recommencez.", await reponse.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        await using var db = _scene.Application.OuvrirLaBase();
        Assert.False(await db.Purges.AnyAsync());
    }

    [Fact]
    public async Task La_purge_revient_au_responsable()
    {
        using var gestionnaire = await _scene.Application.EnTantQueAsync("Isabelle Fontenoy", id => [new() { UtilisateurId = id, Role = Role.Gestionnaire, Service = "DEC-17" }]);
        Assert.Contains("reviennent au responsable", await gestionnaire.GetStringAsync(new Uri(UnePurge.Page, UriKind.Relative)), StringComparison.Ordinal);
        var jeton = await gestionnaire.LireLeJetonAsync("/compte");
        using FormUrlEncodedContent corps = new([new("__RequestVerificationToken", jeton)]);
        using var reponse = await gestionnaire.PostAsync(new Uri(UnePurge.Page + "&handler=Purger", UriKind.Relative), corps);
        Assert.Equal(HttpStatusCode.Forbidden, reponse.StatusCode);

        using var ailleurs = await _scene.Application.EnTantQueAsync("Hélène Vasseur", id => [new() { UtilisateurId = id, Role = Role.ResponsableService, Service = "SIEC" }]);
        using var dehors = await ailleurs.GetAsync(new Uri(UnePurge.Page, UriKind.Relative));
        Assert.Equal(HttpStatusCode.NotFound, dehors.StatusCode);
    }
}
