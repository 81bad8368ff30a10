namespace Livret.Web.Tests.SqlServer;

/// <summary>A test that needs a SQL Server; without one, it is skipped under its name.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class FaitSqlServerAttribute : FactAttribute
{
    public FaitSqlServerAttribute() =>
        Skip = ServeurDeTest.EstNomme ? null : $"{ServeurDeTest.Variable} ne nomme aucun SQL Server (docs/exploitation.md).";
}
