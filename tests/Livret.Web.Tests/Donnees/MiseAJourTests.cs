using Livret.Donnees;
using Livret.Web.Tests.SqlServer;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Livret.Web.Tests.Donnees;

/// <summary>The embedded database is made whole, whatever an earlier start left.</summary>
public sealed class MiseAJourTests
{
    [FaitSqlite]
    public async Task Un_demarrage_tue_pendant_la_creation_ne_laisse_rien_qui_gene_le_suivant()
    {
        var fichier = FichierSqlite.Nouveau();
        await File.WriteAllTextAsync(fichier + ".creation", "half a database");
        await using (var db = FichierSqlite.Ouvrir(fichier))
            await db.MettreAJourAsync(completer: null, CancellationToken.None);
        Assert.False(File.Exists(fichier + ".creation"));
        FichierSqlite.Effacer(fichier);
    }

    [FaitSqlite]
    public async Task Le_verrou_d_une_migration_tuee_n_arrete_pas_le_demarrage_suivant()
    {
        var fichier = FichierSqlite.Nouveau();
        await using (var db = FichierSqlite.Ouvrir(fichier))
        {
            // An earlier version, whose upgrade was killed before it changed anything.
            await db.GetService<IMigrator>().MigrateAsync(db.Database.GetMigrations().Reverse().Skip(1).First());
            await db.Database.ExecuteSqlRawAsync("INSERT INTO \"__EFMigrationsLock\" (\"Id\", \"Timestamp\") VALUES (1, '2020-06-08 09:00:00')");
            await db.MettreAJourAsync(completer: null, CancellationToken.None).WaitAsync(TimeSpan.FromMinutes(1));
            Assert.Empty(await db.Database.GetPendingMigrationsAsync());
        }
        FichierSqlite.Effacer(fichier);
    }

    [FaitSqlite]
    public async Task Une_base_retablie_d_une_copie_sans_journal_d_ecriture_le_retrouve_au_demarrage()
    {
        var (fichier, copie) = (FichierSqlite.Copier(), FichierSqlite.Nouveau());
        await using (var db = FichierSqlite.Ouvrir(fichier))
            await db.Database.ExecuteSqlRawAsync("VACUUM INTO {0}", copie);
        await using (var db = FichierSqlite.Ouvrir(copie))
        {
            Assert.Equal("delete", await ModeAsync(db));
            await db.MettreAJourAsync(completer: null, CancellationToken.None);
            Assert.Equal("wal", await ModeAsync(db));
        }
        FichierSqlite.Effacer(fichier);
        FichierSqlite.Effacer(copie);

        static Task<string> ModeAsync(LivretDbContext db) => db.Database.SqlQueryRaw<string>("SELECT journal_mode AS Value FROM pragma_journal_mode").SingleAsync();
    }

    [FaitSqlite]
    public async Task Deux_demarrages_au_meme_instant_font_une_seule_base()
    {
        var fichier = FichierSqlite.Nouveau();
        await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => Task.Run(async () =>
        {
            await using var db = FichierSqlite.Ouvrir(fichier);
            await db.MettreAJourAsync(completer: null, CancellationToken.None);
        })));
        await using (var db = FichierSqlite.Ouvrir(fichier))
        {
            Assert.Empty(await db.Database.GetPendingMigrationsAsync());
            Assert.Equal(1, await db.Sessions.CountAsync(s => s.EstOuverte));
        }
        FichierSqlite.Effacer(fichier);
    }
}
