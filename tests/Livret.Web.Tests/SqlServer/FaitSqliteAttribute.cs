namespace Livret.Web.Tests.SqlServer;

/// <summary>A test of the embedded engine itself, or of processes on its file; while the suite runs on a server, it is skipped under its name.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class FaitSqliteAttribute : FactAttribute
{
    public FaitSqliteAttribute() => Skip = Raison;

    internal static string? Raison => ServeurDeTest.EstNomme ? $"{ServeurDeTest.Variable} nomme un SQL Server : ce test est celui de SQLite." : null;
}

/// <inheritdoc cref="FaitSqliteAttribute"/>
[AttributeUsage(AttributeTargets.Method)]
public sealed class TheorieSqliteAttribute : TheoryAttribute
{
    public TheorieSqliteAttribute() => Skip = FaitSqliteAttribute.Raison;
}
