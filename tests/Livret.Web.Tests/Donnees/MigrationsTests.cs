using Livret.Donnees;
using Microsoft.EntityFrameworkCore;

namespace Livret.Web.Tests.Donnees;

public class MigrationsTests
{
    [Fact]
    public void Les_deux_moteurs_ont_les_memes_migrations_et_aucune_n_attend()
    {
        using LivretDbContext sqlite = new LivretSqliteDbContext(new DbContextOptionsBuilder<LivretSqliteDbContext>().UseSqlite("Data Source=:memory:").Options);
        using LivretDbContext sqlServer = new LivretSqlServerDbContext(new DbContextOptionsBuilder<LivretSqlServerDbContext>().UseSqlServer("Server=.").Options);

        Assert.All([sqlite, sqlServer], db => Assert.False(db.Database.HasPendingModelChanges(), db.GetType().Name));
        Assert.Equal(Noms(sqlite), Noms(sqlServer));
        Assert.NotEmpty(Noms(sqlite));

        static IEnumerable<string> Noms(LivretDbContext db) => db.Database.GetMigrations().Select(m => m[15..]);
    }
}
