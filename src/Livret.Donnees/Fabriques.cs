using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;

namespace Livret.Donnees;

/// <summary>For <c>dotnet ef</c> only: no connection is opened.</summary>
internal sealed class FabriqueSqlite : IDesignTimeDbContextFactory<LivretSqliteDbContext>
{
    public LivretSqliteDbContext CreateDbContext(string[] args) =>
        new(new DbContextOptionsBuilder<LivretSqliteDbContext>().UseSqlite("Data Source=:memory:").Options);
}

internal sealed class FabriqueSqlServer : IDesignTimeDbContextFactory<LivretSqlServerDbContext>
{
    public LivretSqlServerDbContext CreateDbContext(string[] args) =>
        new(new DbContextOptionsBuilder<LivretSqlServerDbContext>().UseSqlServer("Server=.;Database=Livret").Options);
}
