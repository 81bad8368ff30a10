namespace Livret.Web.Tests.Entrees;

/// <summary>An address of an endpoint that an account opened, with what its route takes there.</summary>
internal sealed record Lieu(string Compte, Point Point, string Adresse, IReadOnlyDictionary<string, string> Route);

/// <summary>
/// The product as its users walk it: from the home page of each account, link after link, a few addresses of each endpoint. What comes out are the
/// places where each parameter has a value that holds, and the forms with the values that the pages give them.
/// </summary>
/// <param name="parPoint">Addresses of one endpoint that one account opens.</param>
internal sealed class Exploration(IReadOnlyList<Point> points, int parPoint)
{
    /// <summary>What an endpoint shows differs by this parameter: it is counted apart.</summary>
    private static readonly string[] QuiDistinguent = ["geste", "modele"];

    private readonly Dictionary<string, Formulaire> _formulaires = [];
    private readonly Dictionary<string, SortedSet<string>> _requetes = [];

    public List<Lieu> Lieux { get; } = [];

    /// <summary>One of each kind: same target, same fields, same button.</summary>
    public IReadOnlyCollection<Formulaire> Formulaires => _formulaires.Values;

    /// <summary>Query parameters seen in links and in forms of search, by route.</summary>
    public IReadOnlyCollection<string> Requetes(string route) => _requetes.TryGetValue(route, out var noms) ? noms : [];

    public (Point Point, IReadOnlyDictionary<string, string> Route)? Reconnaitre(string adresse)
    {
        foreach (var point in points)
            if (point.Reconnaitre(adresse) is { } valeurs)
                return (point, valeurs.ToDictionary(v => v.Key, v => $"{v.Value}"));
        return null;
    }

    public async Task ParcourirAsync(string compte, Navigateur navigateur, params string[] departs)
    {
        Queue<string> file = new(departs);
        HashSet<string> vues = [.. departs];
        Dictionary<string, int> ouvertes = [];
        while (file.TryDequeue(out var adresse))
        {
            if (Reconnaitre(adresse) is not { } reconnu || reconnu.Point.Route is "deconnexion" || (reconnu.Point.EstOuvert && compte is not Terrain.Visiteur && !departs.Contains(adresse)))
                continue;
            Noter(reconnu.Point.Route, NomsDeRequete(adresse));
            var genre = string.Join(' ', [reconnu.Point.Route, .. reconnu.Route.Where(v => QuiDistinguent.Contains(v.Key)).Select(v => v.Value)]);
            if (!departs.Contains(adresse) && ouvertes.GetValueOrDefault(genre) >= parPoint)
                continue;
            ouvertes[genre] = ouvertes.GetValueOrDefault(genre) + 1;
            if (!reconnu.Point.EstUnePage)
            {
                Lieux.Add(new(compte, reconnu.Point, adresse, reconnu.Route));
                continue;
            }
            var page = await navigateur.OuvrirAsync(compte, adresse, "exploration");
            if (page.Statut != 200)
                continue;
            Lieux.Add(new(compte, reconnu.Point, adresse, reconnu.Route));
            var (liens, formulaires) = Formulaire.Lire(compte, adresse, page.Texte);
            foreach (var formulaire in formulaires)
                Retenir(formulaire);
            foreach (var lien in liens.Concat(formulaires.Where(f => !f.EstEnvoi).Select(f => f.Action)).Where(vues.Add))
                file.Enqueue(lien);
        }
    }

    private void Retenir(Formulaire formulaire)
    {
        if (Reconnaitre(formulaire.Action) is not { } cible)
            return;
        if (!formulaire.EstEnvoi)
            Noter(cible.Point.Route, formulaire.Champs.Select(c => c.Nom));
        else
            _formulaires.TryAdd(string.Join(' ', [
                cible.Point.Route, Handler(formulaire.Action), formulaire.Bouton?.Nom, formulaire.Bouton?.Valeur,
                .. cible.Route.Where(v => QuiDistinguent.Contains(v.Key)).Select(v => v.Value), .. formulaire.Champs.Select(c => Rangees.Genre(c.Nom)).Distinct().Order(StringComparer.Ordinal)]), formulaire);
    }

    private void Noter(string route, IEnumerable<string> noms)
    {
        if (!_requetes.TryGetValue(route, out var connus))
            _requetes[route] = connus = [];
        connus.UnionWith(noms);
    }

    private static string Handler(string adresse) => Requete(adresse).TryGetValue("handler", out var nom) ? $"{nom}" : "";

    private static Dictionary<string, Microsoft.Extensions.Primitives.StringValues>.KeyCollection NomsDeRequete(string adresse) => Requete(adresse).Keys;

    private static Dictionary<string, Microsoft.Extensions.Primitives.StringValues> Requete(string adresse) =>
        Microsoft.AspNetCore.WebUtilities.QueryHelpers.ParseQuery(adresse.Contains('?', StringComparison.Ordinal) ? adresse.Split('?')[1] : "");
}
