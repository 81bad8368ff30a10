using Livret.Web.Tests.SqlServer;

namespace Livret.Web.Tests.Entrees;

/// <summary>The walks put a file of SQLite back after each request: on a server they are skipped under their names.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class FaitSurFichierAttribute : FactAttribute
{
    public FaitSurFichierAttribute() => Skip = ServeurDeTest.EstNomme ? "Les entrées hostiles se parcourent sur un fichier SQLite." : null;
}
