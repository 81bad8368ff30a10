using Livret.Donnees;
using Livret.Web.Tests;

namespace Livret.Pannes.Tests.Noeuds;

/// <summary>Two nodes on one database, started together.</summary>
internal sealed class Voisins : IAsyncLifetime, IDisposable
{
    private string _fichier = "";

    public Noeud A { get; private set; } = null!;
    public Noeud B { get; private set; } = null!;

    public async Task InitializeAsync()
    {
        _fichier = await Modele.CopierAsync();
        (A, B) = (Noeud.Lancer(_fichier), Noeud.Lancer(_fichier));
        await Task.WhenAll(A.ServirAsync(), B.ServirAsync());
    }

    public LivretDbContext OuvrirLaBase() => FichierSqlite.Ouvrir(_fichier);

    public Task<Visiteur> ConnecterAsync(Noeud noeud, string compte) => new Visiteur($"{compte}@exemple.test").SeConnecterAsync(noeud);

    public Task DisposeAsync()
    {
        Dispose();
        return Task.CompletedTask;
    }

    public void Dispose()
    {
        A.Dispose();
        B.Dispose();
        FichierSqlite.Effacer(_fichier);
    }
}
