using Livret.Domaine.Notations;
using Livret.Donnees.Travaux;
using Livret.Pannes.Tests.Actes;
using Livret.Pannes.Tests.Campagne;
using Livret.Pannes.Tests.Noeuds;
using Livret.Web.Tests;
using Livret.Web.Tests.SqlServer;
using Microsoft.EntityFrameworkCore;

namespace Livret.Pannes.Tests;

/// <summary>Two real processes on one database, of which one dies: the other finishes its works, and its users go on there.</summary>
public sealed class MortDUnNoeudTests : IAsyncLifetime
{
    private const string Grille = $"/saisie/{Modele.Uai}/{Modele.Saisie}/U4";
    private readonly Voisins _voisins = new();

    public Task InitializeAsync() => _voisins.InitializeAsync();

    public Task DisposeAsync() => _voisins.DisposeAsync();

    [FaitSqlite]
    public async Task Un_travail_demande_se_fait_une_fois_et_celui_d_un_noeud_qui_meurt_est_fini_par_l_autre()
    {
        var chef = await Voisins.ConnecterAsync(_voisins.A, "chef");
        foreach (var (noeud, division) in new[] { (_voisins.A, "TC2"), (_voisins.B, "TC2B") })
            await DemanderAsync(chef, noeud, division);
        await AttendreAsync(t => t.All(x => x.Etat is EtatDeTravail.Termine));
        Assert.All(await TravauxAsync(), t => Assert.Equal(1, t.Essais));
        await using var db = _voisins.OuvrirLaBase();
        Assert.Equal(2, await db.FichiersDeposes.CountAsync());

        // A dies while it holds the work, and nothing of its half is left where a user looks.
        await DemanderAsync(chef, _voisins.A, Modele.Visa);
        await AttendreAsync(t => t.Exists(x => x.Etat is EtatDeTravail.EnCours));
        _voisins.A.Tuer();
        await AttendreAsync(t => t.All(x => x.Etat is EtatDeTravail.Termine));
        Assert.Null(await Controles.RompuAsync(db));
        var fini = (await TravauxAsync()).OrderBy(t => t.Id).Last();
        using var surB = chef.Sur(_voisins.B);
        Assert.NotEmpty(await surB.GetByteArrayAsync(new Uri($"/travaux/{fini.Id}/fichier", UriKind.Relative)));
    }

    [FaitSqlite]
    public async Task Quand_un_noeud_meurt_au_milieu_d_un_enregistrement_l_utilisateur_reprend_sur_l_autre()
    {
        var enseignant = await Voisins.ConnecterAsync(_voisins.A, "enseignant");
        using var surA = enseignant.Sur(_voisins.A);
        using var surB = enseignant.Sur(_voisins.B);
        var (_, champs) = await surA.OuvrirLeFormulaireAsync(Grille);
        await using var db = _voisins.OuvrirLaBase();
        var avant = await Notes.LireAsync(db, Modele.Saisie, "U4", CodeElement.Globale);
        var remplie = Notes.Remplir(champs, avant, _ => "8,75");
        var envoi = surA.FaireAsync(Grille, remplie);
        await Task.Delay(Random.Shared.Next(0, 60));
        _voisins.A.Tuer();
        await Assert.ThrowsAnyAsync<Exception>(async () =>
        {
            await envoi;
            throw new InvalidOperationException("Answered before it died.");
        });
        // The same form again, on the other node: saved already or saved now, every note is there.
        await surB.FaireAsync(Grille, remplie);
        Assert.All((await Notes.LireAsync(db, Modele.Saisie, "U4", CodeElement.Globale)).Values, n => Assert.Equal("8,75", n.Note));
        Assert.Null(await Controles.RompuAsync(db));
    }

    private static async Task DemanderAsync(Visiteur chef, Noeud noeud, string division)
    {
        using var client = chef.Sur(noeud);
        await client.FaireAsync("/livrets/lots", [
            new("__RequestVerificationToken", await client.LireLeJetonAsync("/etablissement")), new("uai", Modele.Uai), new("division", division), new("forme", "Zip")]);
    }

    private async Task<List<Travail>> TravauxAsync()
    {
        await using var db = _voisins.OuvrirLaBase();
        return await db.Travaux.AsNoTracking().ToListAsync();
    }

    private async Task AttendreAsync(Predicate<List<Travail>> condition)
    {
        for (var i = 0; i < 3000 && !condition(await TravauxAsync()); i++)
            await Task.Delay(40);
        var travaux = await TravauxAsync();
        Assert.True(condition(travaux) || travaux.All(t => t.Etat.EstFini()), string.Join('\n', travaux.Select(t => $"{t.Titre}: {t.Etat}, {t.Essais}, {t.Phrase}")));
    }
}
