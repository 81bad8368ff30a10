using Livret.Domaine.Perimetres;
using Livret.Donnees.Parametres;
using Livret.Donnees.Verifications;
using Microsoft.EntityFrameworkCore;

namespace Livret.Web.Tests.Parametres;

/// <summary>What changes among the parameters is in one chain, in the transaction that changes it, and the verifier sees what was altered.</summary>
public sealed class JournalDesParametresTests : IDisposable
{
    private static readonly Acteur Administratrice = new(Guid.NewGuid(), "Claire Aubertin", "Administrateur");
    private readonly LivretApplication _application = new();

    public void Dispose() => _application.Dispose();

    private async Task ChangerAsync(string service, string ville, string? motif = null)
    {
        await using var db = _application.OuvrirLaBase();
        db.Parametres.AuNomDe(Administratrice, _application.Horloge);
        db.Parametres.Motif = motif;
        (await db.Services.SingleAsync(s => s.Code == service)).Ville = ville;
        await db.SaveChangesAsync();
    }

    private async Task<List<EvenementDeParametre>> JournalAsync()
    {
        await using var db = _application.OuvrirLaBase();
        return await db.JournalDesParametres.AsNoTracking().OrderBy(e => e.Rang).ToListAsync();
    }

    private async Task<IReadOnlyList<Rupture>> RupturesAsync()
    {
        await using var db = _application.OuvrirLaBase();
        return (await new VerifierLeJournal(db).VerifierAsync(null, CancellationToken.None))!.Ruptures;
    }

    [Fact]
    public async Task Un_changement_laisse_une_ligne_qui_dit_qui_quoi_et_pourquoi()
    {
        await ChangerAsync("DEC-17", "Nantes", "déménagement");

        var evenement = Assert.Single(await JournalAsync());
        Assert.Equal((1, "Claire Aubertin", "Administrateur"), (evenement.Rang, evenement.Par, evenement.Affectation));
        Assert.Equal((NatureDeParametre.Service, "DEC-17", "ville", null, "Nantes", "déménagement"),
            (evenement.Nature, evenement.Cle, evenement.Champ, evenement.Avant, evenement.Apres, evenement.Motif));
        Assert.Equal(new DateTime(2020, 6, 8, 7, 0, 0), evenement.Le);
        Assert.Empty(await RupturesAsync());
    }

    [Fact]
    public async Task Ce_qui_ne_change_rien_n_ecrit_rien()
    {
        await ChangerAsync("DEC-17", "Nantes");
        await ChangerAsync("DEC-17", "Nantes");
        Assert.Single(await JournalAsync());
    }

    [Fact]
    public async Task Ce_qui_n_est_pas_enregistre_ne_laisse_pas_de_ligne()
    {
        await using var db = _application.OuvrirLaBase();
        db.Parametres.AuNomDe(Administratrice, _application.Horloge);
        (await db.Services.SingleAsync(s => s.Code == "DEC-17")).Ville = "Nantes";
        db.Add(new Affectation { UtilisateurId = Guid.NewGuid(), Role = Role.Administrateur });
        await Assert.ThrowsAsync<DbUpdateException>(() => db.SaveChangesAsync());
        Assert.Empty(await JournalAsync());
        Assert.Empty(await RupturesAsync());
    }

    [Fact]
    public async Task De_deux_editeurs_le_second_est_prevenu()
    {
        await using var premier = _application.OuvrirLaBase();
        await using var second = _application.OuvrirLaBase();
        second.Parametres.AuNomDe(Administratrice, _application.Horloge);
        (await premier.Services.SingleAsync(s => s.Code == "DEC-17")).Ville = "Nantes";
        (await second.Services.SingleAsync(s => s.Code == "DEC-17")).Ville = "Saint-Herblain";
        await premier.SaveChangesAsync();
        await Assert.ThrowsAsync<DbUpdateConcurrencyException>(() => second.SaveChangesAsync());
        Assert.Empty(await JournalAsync());
    }

    [Fact]
    public async Task Des_changements_simultanes_prennent_chacun_leur_place()
    {
        await using (var db = _application.OuvrirLaBase())
        {
            var codes = await db.Services.Select(s => s.Code).Take(12).ToListAsync();
            await Task.WhenAll(codes.Select(code => Task.Run(() => ChangerAsync(code, $"Ville de {code}"))));
            Assert.Equal(Enumerable.Range(1, codes.Count).Select(r => (long)r), (await JournalAsync()).Select(e => e.Rang));
        }
        Assert.Empty(await RupturesAsync());
    }

    [Theory]
    [InlineData("événement 2", "UPDATE JournalDesParametres SET Apres = 'Ailleurs' WHERE Rang = 2")]
    [InlineData("événement 2", "UPDATE JournalDesParametres SET Par = 'Quelqu’un d’autre' WHERE Rang = 2")]
    [InlineData("événement 2", "UPDATE JournalDesParametres SET Precedente = 'ailleurs' WHERE Rang = 2")]
    [InlineData("événement 1", "DELETE FROM JournalDesParametres WHERE Rang = 1")]
    [InlineData("événement 3", "DELETE FROM JournalDesParametres WHERE Rang = 3")]
    [InlineData("événement 3", "UPDATE FinDuJournalDesParametres SET Empreinte = 'ailleurs'")]
    public async Task Une_ligne_alteree_ou_retiree_est_nommee(string ligne, string sql)
    {
        foreach (var ville in (string[])["Nantes", "Rezé", "Orvault"])
            await ChangerAsync("DEC-17", ville);
        await using (var db = _application.OuvrirLaBase())
            await db.Database.ExecuteSqlRawAsync(sql);
        Assert.Equal(ligne, Assert.Single(await RupturesAsync()).Ligne);
    }
}
