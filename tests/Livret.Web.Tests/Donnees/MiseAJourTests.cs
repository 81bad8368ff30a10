using Livret.Donnees;
using Microsoft.EntityFrameworkCore;

namespace Livret.Web.Tests.Donnees;

/// <summary>The embedded database is made whole, whatever an earlier start left.</summary>
public sealed class MiseAJourTests
{
    [Fact]
    public async Task Un_demarrage_tue_pendant_la_creation_ne_laisse_rien_qui_gene_le_suivant()
    {
        var fichier = BaseDeTest.NouveauFichier();
        await File.WriteAllTextAsync(fichier + ".creation", "half a database");
        await using (var db = BaseDeTest.Ouvrir(fichier))
            await db.MettreAJourAsync(completer: null, CancellationToken.None);
        Assert.False(File.Exists(fichier + ".creation"));
        BaseDeTest.Effacer(fichier);
    }

    [Fact]
    public async Task Le_verrou_d_une_migration_tuee_n_arrete_pas_le_demarrage_suivant()
    {
        var fichier = BaseDeTest.Copier();
        await using (var db = BaseDeTest.Ouvrir(fichier))
        {
            await db.Database.ExecuteSqlRawAsync("INSERT INTO \"__EFMigrationsLock\" (\"Id\", \"Timestamp\") VALUES (1, '2020-06-08 09:00:00')");
            await db.MettreAJourAsync(completer: null, CancellationToken.None).WaitAsync(TimeSpan.FromMinutes(1));
        }
        BaseDeTest.Effacer(fichier);
    }

    [Fact]
    public async Task Deux_demarrages_au_meme_instant_font_une_seule_base()
    {
        var fichier = BaseDeTest.NouveauFichier();
        await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => Task.Run(async () =>
        {
            await using var db = BaseDeTest.Ouvrir(fichier);
            await db.MettreAJourAsync(completer: null, CancellationToken.None);
        })));
        await using (var db = BaseDeTest.Ouvrir(fichier))
        {
            Assert.Empty(await db.Database.GetPendingMigrationsAsync());
            Assert.Equal(1, await db.Sessions.CountAsync(s => s.EstOuverte));
        }
        BaseDeTest.Effacer(fichier);
    }
}
