using System.Net;
using Livret.Donnees;
using Livret.Web.Tests;

namespace Livret.Pannes.Tests.Noeuds;

/// <summary>A database file, the node that serves it, and the users who work there. Their sessions outlive the node: its keys are in the file.</summary>
internal sealed class Place : IDisposable
{
    private readonly Dictionary<string, Visiteur> _visiteurs = [];

    private Place(string fichier) => Fichier = fichier;

    public string Fichier { get; }
    public Noeud Noeud { get; private set; } = null!;

    /// <summary>On a copy of the model.</summary>
    public static async Task<Place> OuvrirAsync()
    {
        var place = new Place(await Modele.CopierAsync());
        await place.RelancerAsync();
        return place;
    }

    /// <summary>Starts a node on the file as it was left.</summary>
    public async Task RelancerAsync()
    {
        Noeud?.Dispose();
        Noeud = await Noeud.DemarrerAsync(Fichier);
    }

    /// <summary>Signed in by the page the first time; then by the cookie that he kept.</summary>
    public async Task<HttpClient> EnTantQueAsync(string compte)
    {
        if (!_visiteurs.TryGetValue(compte, out var visiteur))
            _visiteurs[compte] = visiteur = await new Visiteur($"{compte}@exemple.test").SeConnecterAsync(Noeud);
        return visiteur.Sur(Noeud);
    }

    /// <summary>Every user who worked here still has his session.</summary>
    public async Task<bool> SessionsTenuesAsync()
    {
        foreach (var visiteur in _visiteurs.Values)
        {
            if (await visiteur.StatutAsync(Noeud, "/compte") is not HttpStatusCode.OK)
                return false;
        }
        return true;
    }

    /// <summary>The file, read or written beside the node.</summary>
    public LivretDbContext OuvrirLaBase() => FichierSqlite.Ouvrir(Fichier);

    public void Dispose()
    {
        Noeud.Dispose();
        FichierSqlite.Effacer(Fichier);
    }
}
