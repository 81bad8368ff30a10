namespace Livret.Bancs.Http;

/// <summary>A server that the scenarios are driven against: the application on one base, or the floor.</summary>
internal sealed class Cible(ProcessusServi serveur) : IAsyncDisposable
{
    private readonly Dictionary<string, Navigateur> _navigateurs = [];

    public ProcessusServi Serveur { get; } = serveur;

    /// <summary>Ready to be driven: signed in, the form prepared.</summary>
    public async Task<Charge> PreparerAsync(Scenario scenario)
    {
        var compte = scenario.Compte ?? "";
        if (!_navigateurs.TryGetValue(compte, out var navigateur))
        {
            _navigateurs[compte] = navigateur = new(Serveur.Adresse, connexions: 8);
            if (scenario.Compte is not null)
                await navigateur.ConnecterAsync(compte);
        }
        var chemin = new Uri(scenario.Chemin, UriKind.Relative);
        if (scenario.Contenu is null)
            return new(Serveur, navigateur, scenario, () => new(HttpMethod.Get, chemin));
        var contenu = scenario.Contenu(await navigateur.LireAsync(scenario.Chemin));
        return new(Serveur, navigateur, scenario, () => new(HttpMethod.Post, chemin) { Content = contenu() });
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var navigateur in _navigateurs.Values)
            navigateur.Dispose();
        await Serveur.DisposeAsync();
    }
}
