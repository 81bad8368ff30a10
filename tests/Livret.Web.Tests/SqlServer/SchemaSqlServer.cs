using System.Globalization;
using Livret.Donnees;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.SqlServer.Dac.Model;
using Microsoft.SqlServer.TransactSql.ScriptDom;

namespace Livret.Web.Tests.SqlServer;

/// <summary>The schema that the migrations of SQL Server lead to, in a model of DacFx that knows its tables, columns and types: no server is needed.</summary>
internal static class SchemaSqlServer
{
    /// <summary>The statements of all the migrations, in order.</summary>
    public static string Script()
    {
        using LivretSqlServerDbContext db = new(new DbContextOptionsBuilder<LivretSqlServerDbContext>().UseSqlServer("Server=.").Options);
        return db.GetService<IMigrator>().GenerateScript();
    }

    /// <exception cref="InvalidDataException">The script is not T-SQL.</exception>
    public static IReadOnlyList<TSqlStatement> Lire(string script)
    {
        using StringReader lecture = new(script);
        var arbre = (TSqlScript)new TSql160Parser(initialQuotedIdentifiers: true).Parse(lecture, out var fautes);
        return fautes.Count == 0
            ? [.. arbre.Batches.SelectMany(b => b.Statements)]
            : throw new InvalidDataException(string.Join(Environment.NewLine, fautes.Select(f => string.Create(CultureInfo.InvariantCulture, $"{f.Line}: {f.Message}"))));
    }

    public static TSqlModel Modele()
    {
        TSqlModel modele = new(SqlServerVersion.Sql160, new TSqlModelOptions());
        foreach (var objet in new RejeuDesMigrations(Lire(Script())).Objets())
            modele.AddObjects(objet);
        return modele;
    }
}
