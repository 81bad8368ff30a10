namespace Livret.Web.Documents.Moteur;

/// <summary>The pages of a file by branches, so that a reader reaches the last of thousands without reading the others.</summary>
internal sealed class ArbreDesPages(FluxDObjets objets)
{
    private const int PagesParBranche = 100;
    private readonly int _racine = objets.Reserver();
    private readonly List<int> _pages = [], _branches = [];

    /// <summary>Returns the branch that holds the page.</summary>
    public int Ajouter(int page)
    {
        if (_pages.Count % PagesParBranche == 0)
            _branches.Add(objets.Reserver());
        _pages.Add(page);
        return _branches[^1];
    }

    public int Terminer(Tampon tampon)
    {
        for (var i = 0; i < _branches.Count; i++)
        {
            var siennes = _pages.Skip(i * PagesParBranche).Take(PagesParBranche).ToList();
            tampon.Ecrire("<</Type/Pages/Parent"u8).Reference(_racine);
            objets.Ecrire(_branches[i], Enfants(siennes, siennes.Count));
        }
        tampon.Ecrire("<</Type/Pages"u8);
        objets.Ecrire(_racine, Enfants(_branches, _pages.Count));
        return _racine;

        Tampon Enfants(List<int> numeros, int pages)
        {
            tampon.Ecrire("/Kids["u8);
            foreach (var numero in numeros)
                tampon.Reference(numero);
            return tampon.Ecrire("]/Count "u8).Entier(pages).Ecrire(">>"u8);
        }
    }
}
