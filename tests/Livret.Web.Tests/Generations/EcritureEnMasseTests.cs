using Livret.Donnees;
using Livret.Donnees.Generations;
using Livret.Web.Tests.Demonstration;
using Microsoft.EntityFrameworkCore;

namespace Livret.Web.Tests.Generations;

/// <summary>What is written straight is what the application would have written: the demonstration, by both ways.</summary>
public sealed class EcritureEnMasseTests(BaseDeDemonstration demonstration) : IClassFixture<BaseDeDemonstration>
{
    private static readonly string[] Tables =
    [
        "Etablissements", "Habilitations", "ResultatsSection", "AspNetUsers", "Delegations", "Commissions", "MembresDeCommission", "Affectations", "Bordereaux", "Livrets", "Unites", "Valeurs",
        "Stages", "Journal", "PointsOuverts", "Visas", "Transmissions", "Constats", "Propositions", "Decisions", "Courriers", "EnvoisAuJury", "Deliberations", "ProcesVerbaux",
    ];

    [Fact]
    public async Task Chaque_ligne_ecrite_en_masse_est_celle_que_l_application_aurait_ecrite()
    {
        var fichier = BaseDeTest.Copier();
        try
        {
            await using var source = demonstration.Ouvrir();
            await using var copie = BaseDeTest.Ouvrir(fichier);
            await copie.Database.OpenConnectionAsync();
            using (var ecriture = new EcritureEnMasse(copie))
                ecriture.Ecrire(await ToutAsync(source));

            foreach (var table in Tables)
            {
                var attendues = await LignesAsync(source, table);
                Assert.NotEmpty(attendues);
                Assert.Equal(attendues, await LignesAsync(copie, table));
            }
        }
        finally
        {
            BaseDeTest.Effacer(fichier);
        }
    }

    private static async Task<List<object>> ToutAsync(LivretDbContext db) =>
    [
        .. await db.Etablissements.Include(e => e.Habilitations).ToListAsync(), .. await db.Resultats.ToListAsync(), .. await db.Users.ToListAsync(), .. await db.Delegations.ToListAsync(),
        .. await db.Commissions.Include(c => c.Membres).ToListAsync(), .. await db.Affectations.ToListAsync(), .. await db.Bordereaux.ToListAsync(),
        .. await LivretDbContext.PourUnActe(db.Livrets).Include(l => l.Evenements).ToListAsync(), .. await db.ProcesVerbaux.ToListAsync(),
    ];

    /// <summary>Every row of a table with every column, as SQL literals: the storage class shows too.</summary>
    private static async Task<List<string>> LignesAsync(LivretDbContext db, string table)
    {
        var colonnes = await db.Database.SqlQuery<string>($"SELECT name AS Value FROM pragma_table_info({table}) ORDER BY name").ToListAsync();
        var ligne = string.Join(" || ' ' || ", colonnes.Select(c => $"quote(\"{c}\")"));
        // Names of tables and columns of our own model, which no parameter can carry.
        var requete = string.Concat("SELECT ", ligne, " AS Value FROM \"", table, "\"");
        return [.. (await db.Database.SqlQueryRaw<string>(requete).ToListAsync()).Order(StringComparer.Ordinal)];
    }
}
