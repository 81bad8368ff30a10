using Livret.Web.Documents.MiseEnPage;

namespace Livret.Web.Documents.Moteur;

/// <summary>
/// The structure of the documents of a file (ISO 32000-1, 14.7): each is written as soon as its pages are, so that a file of thousands of livrets holds
/// one of them in memory.
/// </summary>
internal sealed class Structure(FluxDObjets objets)
{
    private static readonly byte[][] Noms = [.. Enum.GetNames<Role>().Select(System.Text.Encoding.ASCII.GetBytes)];
    private readonly Dictionary<Balise, int> _numeros = [];
    private readonly Dictionary<Balise, List<(int Page, int Marque)>> _marques = [];
    private readonly List<int> _racines = [], _pages = [];
    private readonly int _racine = objets.Reserver();

    public static ReadOnlySpan<byte> Nom(Role role) => Noms[(int)role];

    public int Racine => _racine;

    /// <summary>Notes what a page marked; returns the key of the page in the parent tree.</summary>
    public int Noter(int page, IReadOnlyList<Balise> marques, Tampon tampon)
    {
        tampon.Ecrire((byte)'[');
        for (var i = 0; i < marques.Count; i++)
        {
            tampon.Reference(Numero(marques[i]));
            if (!_marques.TryGetValue(marques[i], out var siennes))
                _marques[marques[i]] = siennes = [];
            siennes.Add((page, i));
        }
        _pages.Add(objets.Reserver());
        objets.Ecrire(_pages[^1], tampon.Ecrire((byte)']'));
        return _pages.Count - 1;
    }

    /// <summary>The document whose pages were noted is complete.</summary>
    public void Fermer(Tampon tampon)
    {
        foreach (var racine in _marques.Keys.Select(b => b.Racine).Distinct())
        {
            _racines.Add(Numero(racine));
            Ecrire(racine, _racine, tampon);
        }
        _numeros.Clear();
        _marques.Clear();
    }

    public void Terminer(Tampon tampon)
    {
        tampon.Ecrire("<</Nums["u8);
        for (var i = 0; i < _pages.Count; i++)
            tampon.Entier(i).Reference(_pages[i]).Ecrire((byte)' ');
        var arbre = objets.Reserver();
        objets.Ecrire(arbre, tampon.Ecrire("]>>"u8));
        tampon.Ecrire("<</Type/StructTreeRoot/K["u8);
        foreach (var racine in _racines)
            tampon.Reference(racine);
        objets.Ecrire(_racine, tampon.Ecrire("]/ParentTree"u8).Reference(arbre).Ecrire("/ParentTreeNextKey "u8).Entier(_pages.Count).Ecrire(">>"u8));
    }

    private void Ecrire(Balise balise, int parent, Tampon tampon)
    {
        var numero = Numero(balise);
        tampon.Ecrire("<</S/"u8).Ecrire(Nom(balise.Role)).Ecrire("/P"u8).Reference(parent);
        var marques = _marques.GetValueOrDefault(balise) ?? [];
        if (marques.Count > 0)
            tampon.Ecrire("/Pg"u8).Reference(marques[0].Page);
        tampon.Ecrire("/K["u8);
        foreach (var (page, marque) in marques)
        {
            if (page == marques[0].Page)
                tampon.Entier(marque).Ecrire((byte)' ');
            else
                tampon.Ecrire("<</Type/MCR/Pg"u8).Reference(page).Ecrire("/MCID "u8).Entier(marque).Ecrire(">>"u8);
        }
        foreach (var enfant in balise.Enfants)
        {
            if (SEntend(enfant))
                tampon.Reference(Numero(enfant));
        }
        tampon.Ecrire((byte)']');
        Attributs(balise, tampon);
        objets.Ecrire(numero, tampon.Ecrire(">>"u8));
        foreach (var enfant in balise.Enfants)
        {
            if (SEntend(enfant))
                Ecrire(enfant, numero, tampon);
        }
    }

    private static void Attributs(Balise balise, Tampon tampon)
    {
        if (balise.Role is not (Role.TD or Role.TH) || (balise.Role is Role.TD && balise.Colonnes == 1))
            return;
        tampon.Ecrire("/A<</O/Table"u8);
        if (balise.Role is Role.TH)
            tampon.Ecrire(balise.DeRangee ? "/Scope/Row"u8 : "/Scope/Column"u8);
        if (balise.Colonnes > 1)
            tampon.Ecrire("/ColSpan "u8).Entier(balise.Colonnes);
        tampon.Ecrire(">>"u8);
    }

    /// <summary>An empty cell keeps its place in the table; an empty paragraph is nothing.</summary>
    private bool SEntend(Balise balise) => balise.Role is Role.TD or Role.TH or Role.TR || _marques.ContainsKey(balise) || balise.Enfants.Any(SEntend);

    private int Numero(Balise balise)
    {
        if (!_numeros.TryGetValue(balise, out var numero))
            _numeros[balise] = numero = objets.Reserver();
        return numero;
    }
}
