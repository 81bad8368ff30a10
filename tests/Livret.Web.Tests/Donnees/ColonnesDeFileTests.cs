using Livret.Donnees;
using Livret.Donnees.Migrations;
using Livret.Web.Tests.Securite;
using Microsoft.EntityFrameworkCore;

namespace Livret.Web.Tests.Donnees;

/// <summary>The columns that serve the queue say what the tables of the livret say: kept by the acts, or filled by the migration.</summary>
public sealed class ColonnesDeFileTests(DemonstrationServie demonstration) : IClassFixture<DemonstrationServie>
{
    /// <summary>The livrets of which a column says something else.</summary>
    public static async Task<List<string>> EcartsAsync(LivretDbContext db)
    {
        List<string> ecarts = [];
        foreach (var (colonne, valeur) in ColonnesDeFile.Valeurs)
        {
            var requete = $"SELECT '{colonne} ' || Numero AS Value FROM Livrets WHERE {colonne} <> ({valeur})";
            ecarts.AddRange(await db.Database.SqlQueryRaw<string>(requete).ToListAsync());
        }
        return ecarts;
    }

    [Fact]
    public async Task Ce_que_les_actes_tiennent_est_ce_que_la_migration_remplit()
    {
        await using var db = demonstration.Application.OuvrirLaBase();
        Assert.Empty(await EcartsAsync(db));
        foreach (var colonne in ColonnesDeFile.Valeurs.Keys)
        {
            var distinctes = $"SELECT COUNT(DISTINCT {colonne}) AS Value FROM Livrets";
            Assert.True(await db.Database.SqlQueryRaw<int>(distinctes).SingleAsync() > 1, colonne);
        }

        await db.Database.ExecuteSqlRawAsync("UPDATE Livrets SET CodeAcademie = '', EnAttente = 0, SansReserve = 0, CentiemesDeStage = 0");
        Assert.NotEmpty(await EcartsAsync(db));

        await db.Database.ExecuteSqlRawAsync(ColonnesDeFile.Remplir);
        Assert.Empty(await EcartsAsync(db));
    }
}
