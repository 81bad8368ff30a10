namespace Livret.Web.Documents.Moteur;

/// <summary>The bookmarks of a file, on two levels when its documents are grouped.</summary>
internal sealed class Signets
{
    private readonly List<(string Titre, int Page, List<(string Titre, int Page)> Enfants)> _entrees = [];
    private string? _groupe;

    public void Ajouter(string titre, string? groupe, int page)
    {
        if (groupe is null)
        {
            _entrees.Add((titre, page, []));
            _groupe = null;
            return;
        }
        if (groupe != _groupe)
            _entrees.Add((_groupe = groupe, page, []));
        _entrees[^1].Enfants.Add((titre, page));
    }

    /// <summary>The root of the bookmarks; null: there is none.</summary>
    public int? Ecrire(FluxDObjets objets, Tampon tampon)
    {
        if (_entrees.Count == 0)
            return null;
        var racine = objets.Reserver();
        var numeros = Chainer(racine, _entrees.ConvertAll(e => (e.Titre, e.Page)), e => _entrees[e].Enfants);
        tampon.Ecrire("<</Type/Outlines/First"u8).Reference(numeros[0]).Ecrire("/Last"u8).Reference(numeros[^1]).Ecrire("/Count "u8).Entier(numeros.Length);
        objets.Ecrire(racine, tampon.Ecrire(">>"u8));
        return racine;

        // The children are written before the dictionary of their parent is begun: their numbers are known first.
        int[] Chainer(int parent, List<(string Titre, int Page)> entrees, Func<int, List<(string, int)>> enfants)
        {
            var siens = entrees.ConvertAll(_ => objets.Reserver()).ToArray();
            for (var i = 0; i < siens.Length; i++)
            {
                var dessous = enfants(i) is { Count: > 0 } suite ? Chainer(siens[i], suite, _ => []) : [];
                tampon.Ecrire("<</Title"u8).Texte(entrees[i].Titre).Ecrire("/Parent"u8).Reference(parent).Ecrire("/Dest["u8).Reference(entrees[i].Page).Ecrire("/Fit]"u8);
                if (i > 0)
                    tampon.Ecrire("/Prev"u8).Reference(siens[i - 1]);
                if (i < siens.Length - 1)
                    tampon.Ecrire("/Next"u8).Reference(siens[i + 1]);
                if (dessous.Length > 0)
                    tampon.Ecrire("/First"u8).Reference(dessous[0]).Ecrire("/Last"u8).Reference(dessous[^1]).Ecrire("/Count "u8).Entier(-dessous.Length);
                objets.Ecrire(siens[i], tampon.Ecrire(">>"u8));
            }
            return siens;
        }
    }
}
