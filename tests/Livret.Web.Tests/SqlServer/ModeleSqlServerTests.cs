using Livret.Donnees;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Livret.Web.Tests.SqlServer;

/// <summary>What a server refuses of a schema and that neither EF Core nor DacFx says: cascades that meet, keys that are too long, numbers without precision.</summary>
public class ModeleSqlServerTests
{
    /// <summary>Bytes of a clustered key, then of any other index.</summary>
    private const int ClePrimaire = 900, AutreIndex = 1700;

    private static readonly IModel Modele =
        new LivretSqlServerDbContext(new DbContextOptionsBuilder<LivretSqlServerDbContext>().UseSqlServer("Server=.").Options).Model;

    /// <summary>Error 1785: two ways of deletion from one table to another, or back to itself.</summary>
    [Fact]
    public void Deux_cascades_ne_menent_jamais_d_une_table_a_la_meme_autre()
    {
        var tables = Modele.GetEntityTypes().Select(e => e.GetTableName()!).Distinct().ToList();
        var cascades = Modele.GetEntityTypes().SelectMany(e => e.GetForeignKeys())
            .Where(c => !c.IsOwnership || c.PrincipalEntityType.GetTableName() != c.DeclaringEntityType.GetTableName())
            .Where(c => c.DeleteBehavior is DeleteBehavior.Cascade or DeleteBehavior.SetNull)
            .Select(c => (Depuis: c.PrincipalEntityType.GetTableName()!, Vers: c.DeclaringEntityType.GetTableName()!))
            .ToLookup(c => c.Depuis, c => c.Vers);

        foreach (var table in tables)
        {
            List<string> atteintes = [];
            Suivre(table, [table], atteintes);
            Assert.True(atteintes.Distinct().Count() == atteintes.Count, $"{table} : {string.Join(", ", atteintes.GroupBy(t => t).Where(g => g.Count() > 1).Select(g => g.Key))}");
        }

        void Suivre(string table, IReadOnlyList<string> chemin, List<string> atteintes)
        {
            foreach (var suivante in cascades[table])
            {
                atteintes.Add(suivante);
                Assert.False(chemin.Contains(suivante), $"{string.Join(" → ", chemin)} → {suivante}");
                Suivre(suivante, [.. chemin, suivante], atteintes);
            }
        }
    }

    [Fact]
    public void Les_cles_et_les_index_tiennent_dans_une_page()
    {
        foreach (var type in Modele.GetEntityTypes())
        {
            foreach (var cle in type.GetKeys())
                Tenir(type, cle.Properties, cle.IsPrimaryKey() ? ClePrimaire : AutreIndex);
            foreach (var index in type.GetIndexes())
                Tenir(type, index.Properties, AutreIndex);
        }

        static void Tenir(IEntityType type, IEnumerable<IProperty> proprietes, int limite)
        {
            var octets = proprietes.Sum(Octets);
            Assert.True(octets <= limite, $"{type.GetTableName()} ({string.Join(", ", proprietes.Select(p => p.Name))}) : {octets} octets, {limite} au plus");
        }
    }

    [Fact]
    public void Un_nombre_decimal_dit_sa_precision()
    {
        var decimaux = Modele.GetEntityTypes().SelectMany(e => e.GetProperties()).Where(p => p.GetColumnType().StartsWith("decimal", StringComparison.Ordinal)).ToList();
        Assert.NotEmpty(decimaux);
        Assert.All(decimaux, p => Assert.NotNull(p.GetPrecision()));
    }

    /// <summary>Bytes of a column in a key; a text without a length may be anything.</summary>
    private static int Octets(IProperty propriete)
    {
        var type = propriete.GetColumnType();
        var longueur = type.Contains('(', StringComparison.Ordinal) && int.TryParse(type[(type.IndexOf('(', StringComparison.Ordinal) + 1)..].TrimEnd(')'), out var lue) ? lue : (int?)null;
        return type.Split('(')[0] switch
        {
            "nvarchar" or "nchar" => 2 * (longueur ?? int.MaxValue / 4),
            "varchar" or "char" or "varbinary" or "binary" => longueur ?? int.MaxValue / 4,
            "uniqueidentifier" => 16,
            "bigint" or "datetime2" or "float" => 8,
            "decimal" => 17,
            _ => 4,
        };
    }
}
