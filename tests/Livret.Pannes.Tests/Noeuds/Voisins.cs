using Livret.Donnees;
using Livret.Web.Tests;
using Livret.Web.Tests.SqlServer;

namespace Livret.Pannes.Tests.Noeuds;

/// <summary>Two nodes on one database, started together.</summary>
public sealed class Voisins : IAsyncLifetime, IDisposable
{
    private string _fichier = "";

    internal Noeud A { get; private set; } = null!;
    internal Noeud B { get; private set; } = null!;

    public async Task InitializeAsync()
    {
        // The fixture is made even when its tests are skipped.
        if (FaitSqliteAttribute.Raison is not null)
            return;
        _fichier = await Modele.CopierAsync();
        (A, B) = (Noeud.Lancer(_fichier), Noeud.Lancer(_fichier));
        await Task.WhenAll(A.ServirAsync(), B.ServirAsync());
    }

    internal LivretDbContext OuvrirLaBase() => FichierSqlite.Ouvrir(_fichier);

    internal static Task<Visiteur> ConnecterAsync(Noeud noeud, string compte) => new Visiteur($"{compte}@exemple.test").SeConnecterAsync(noeud);

    public Task DisposeAsync()
    {
        Dispose();
        return Task.CompletedTask;
    }

    public void Dispose()
    {
        if (A is null)
            return;
        A.Dispose();
        B.Dispose();
        FichierSqlite.Effacer(_fichier);
    }
}
