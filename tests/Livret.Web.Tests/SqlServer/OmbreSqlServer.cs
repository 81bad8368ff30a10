using System.Collections.Concurrent;
using System.Linq.Expressions;
using Livret.Donnees;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Query;

namespace Livret.Web.Tests.SqlServer;

/// <summary>
/// Each query that the tests make EF Core compile for SQLite is compiled a second time for SQL Server, without any server: what could not be said
/// in its dialect, and the text of what could, are kept for <see cref="RequetesSqlServerTests"/>.
/// </summary>
internal sealed class OmbreSqlServer : IQueryExpressionInterceptor
{
    private static readonly DbContextOptions<LivretSqlServerDbContext> Options =
        new DbContextOptionsBuilder<LivretSqlServerDbContext>().UseSqlServer("Server=.;Database=Livret", s => s.EnableRetryOnFailure().UseParameterizedCollectionMode(DonneesExtensions.ListesEnParametre)).Options;

    public static OmbreSqlServer Instance { get; } = new();

    /// <summary>Texts of the statements, each once, with the types of its parameters.</summary>
    public ConcurrentDictionary<string, IReadOnlyList<ParametreSql>> Requetes { get; } = [];

    /// <summary>Queries that SQL Server cannot be told, with what EF Core says of them.</summary>
    public ConcurrentDictionary<string, string> Intraduisibles { get; } = [];

    public Expression QueryCompilationStarting(Expression queryExpression, QueryExpressionEventData eventData)
    {
        if (eventData.Context is not LivretSqliteDbContext)
            return queryExpression;
        try
        {
            using LivretSqlServerDbContext ombre = new(Options);
            foreach (var (texte, parametres) in Traduire(ombre, new Rattachement(ombre).Visit(queryExpression)))
                Requetes.TryAdd(texte, parametres);
        }
#pragma warning disable CA1031 // Whatever stops the translation is what the test must report.
        catch (Exception e)
#pragma warning restore CA1031
        {
            Intraduisibles.TryAdd(eventData.ExpressionPrinter.PrintExpression(queryExpression), $"{e.GetType().Name} : {e.Message}");
        }
        return queryExpression;
    }

    /// <summary>The way of EF Core from an expression to statements, without what would execute them.</summary>
    private static IEnumerable<(string Texte, IReadOnlyList<ParametreSql> Parametres)> Traduire(LivretSqlServerDbContext ombre, Expression requete)
    {
        var contexte = ombre.GetService<IQueryCompilationContextFactory>().Create(async: true);
        var preparee = ombre.GetService<IQueryTranslationPreprocessorFactory>().Create(contexte).Process(requete);
        var traduite = ombre.GetService<IQueryableMethodTranslatingExpressionVisitorFactory>().Create(contexte).Translate(preparee);
        var finie = ombre.GetService<IQueryTranslationPostprocessorFactory>().Create(contexte).Process(traduite!);
#pragma warning disable EF1001 // What the parameters do to a statement is asked nowhere else.
        var parametrage = ombre.GetService<IRelationalParameterBasedSqlProcessorFactory>().Create(new(useRelationalNulls: false, DonneesExtensions.ListesEnParametre));
#pragma warning restore EF1001
        foreach (var instruction in Instructions.De(finie))
        {
            var ecrite = parametrage.Process(instruction, new ParametersCacheDecorator(Instructions.Valeurs(instruction)));
            var commande = ombre.GetService<IQuerySqlGeneratorFactory>().Create().GetCommand(ecrite);
            yield return (commande.CommandText, [.. Instructions.Parametres(ecrite).Select(p => new ParametreSql($"@{p.Name}", p.TypeMapping!.StoreType))]);
        }
    }

    /// <summary>The same query, on the entity types of the other model.</summary>
    private sealed class Rattachement(DbContext ombre) : ExpressionVisitor
    {
        protected override Expression VisitExtension(Expression node) =>
            base.VisitExtension(node is EntityQueryRootExpression racine ? racine.UpdateEntityType(ombre.Model.FindEntityType(racine.EntityType.Name)!) : node);
    }
}
