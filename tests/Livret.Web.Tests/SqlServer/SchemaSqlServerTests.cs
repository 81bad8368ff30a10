using Livret.Donnees;
using Microsoft.EntityFrameworkCore;
using Microsoft.SqlServer.Dac.Model;

namespace Livret.Web.Tests.SqlServer;

/// <summary>The migrations lead to the schema that the model describes: every table, every column and its type.</summary>
public class SchemaSqlServerTests
{
    [Fact]
    public void Les_migrations_menent_au_schema_du_modele()
    {
        using LivretSqlServerDbContext db = new(new DbContextOptionsBuilder<LivretSqlServerDbContext>().UseSqlServer("Server=.").Options);
        using TSqlModel attendu = new(SqlServerVersion.Sql160, new TSqlModelOptions());
        foreach (var objet in new RejeuDesMigrations(SchemaSqlServer.Lire(db.Database.GenerateCreateScript())).Objets())
            attendu.AddObjects(objet);
        using var migre = SchemaSqlServer.Modele();

        var colonnes = Colonnes(attendu);
        Assert.NotEmpty(colonnes);
        Assert.Equal(colonnes, Colonnes(migre).Where(c => colonnes.Select(Table).Contains(Table(c))));
    }

    private static string Table(string colonne) => colonne.Split('.')[1];

    /// <summary>« [dbo].[Livrets].[Numero] nvarchar(20) », in order.</summary>
    private static List<string> Colonnes(TSqlModel modele) =>
    [
        .. modele.GetObjects(DacQueryScopes.UserDefined, Microsoft.SqlServer.Dac.Model.Table.TypeClass)
            .SelectMany(t => t.GetReferenced(Microsoft.SqlServer.Dac.Model.Table.Columns))
            .Select(c => $"{c.Name} {string.Join(", ", c.GetReferenced(Column.DataType).Select(d => d.Name))}({c.GetProperty(Column.Length)}, {c.GetProperty(Column.Nullable)})")
            .Order(StringComparer.Ordinal),
    ];
}
