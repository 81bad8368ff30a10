using Livret.Web.Documents.Moteur;

namespace Livret.Web.Documents.MiseEnPage;

/// <summary>The pages of a document as they fill up: a place from the top, and a new page when there is none left.</summary>
/// <param name="marge">On the four sides; the foot of the page stands in the lower one.</param>
/// <param name="role">A document, or a part that another one takes in.</param>
public sealed partial class Feuillets(Polices polices, Format format, float marge, Role role = Role.Document)
{
    private const float HauteurDuPied = 14;
    private readonly Format _format = format;
    private readonly float _marge = marge;
    private readonly List<List<Trace>> _pages = [];

    /// <summary>The element that receives what is drawn; null in the repeated top of a page.</summary>
    internal Balise? Parent { get; private set; } = new(role);

    public Composition Composition { get; } = new(polices);

    /// <summary>What the top of each page repeats from now on.</summary>
    public Action<Feuillets> EnTete { get; set; } = _ => { };

    public float Y { get; set; }
    public float Gauche { get; private set; } = marge;
    public float Largeur { get; private set; } = format.Largeur - (2 * marge);
    public float Bas => _format.Hauteur - _marge - HauteurDuPied;
    public float Reste => Bas - Y;

    /// <summary>Where the page begins under its repeated top.</summary>
    public float HautDuCorps { get; private set; }

    public int NombreDePages => _pages.Count;

    public void NouvellePage()
    {
        _pages.Add([]);
        Y = _marge;
        var parent = Parent;
        Parent = null;
        Dans(_marge, _format.Largeur - (2 * _marge), EnTete);
        Parent = parent;
        HautDuCorps = Y;
    }

    /// <summary>The pages of another, after these.</summary>
    public void Reprendre(Feuillets suite)
    {
        _pages.AddRange(suite._pages);
        Parent!.Recevoir(suite.Parent!);
    }

    public void Tracer(Trace trace) => _pages[^1].Add(trace);

    /// <summary>A paragraph across the page, at the place where it stands.</summary>
    public void Ecrire(string texte, Style style, Alignement alignement = Alignement.Gauche) =>
        Y = Poser(Composition.Composer([new(texte, style, alignement)], Largeur), Gauche, Y);

    /// <summary>What the top of a page says of the one before, with a blank under it.</summary>
    public void EcrireUnTitreDeSuite(string texte, Style style)
    {
        Ecrire(texte, style);
        Y += style.Corps / 2;
    }

    /// <summary>Lines at a place of the current page; returns the place under them.</summary>
    /// <param name="artefact">Who listens to the document does not hear them.</param>
    public float Poser(IEnumerable<Ligne> lignes, float x, float y, bool artefact = false)
    {
        foreach (var ligne in lignes)
        {
            y += ligne.Avant;
            var balise = artefact || Parent is null ? null : ligne.Balise;
            if (balise?.Parent is null && balise is not null)
                Parent!.Recevoir(balise);
            foreach (var (decalage, segment) in ligne.Suites)
            {
                if (segment.Texte.Length > 0)
                    Tracer(new Trace.Texte(x + decalage, y + ligne.Montant, segment.Texte, segment.Style, balise));
            }
            y += ligne.Hauteur;
        }
        return y;
    }

    /// <summary>The pages with their foot, once they can be counted.</summary>
    /// <param name="pied">Left and right of the foot, by number of page and number of pages.</param>
    /// <param name="filigrane">Across every page; null: nothing.</param>
    public IReadOnlyList<IReadOnlyList<Trace>> Terminer(Func<int, int, (string Gauche, string Droite)> pied, Style style, Trace.Filigrane? filigrane)
    {
        for (var i = 0; i < _pages.Count; i++)
        {
            var (gauche, droite) = pied(i + 1, _pages.Count);
            var y = _format.Hauteur - _marge;
            _pages[i].Add(new Trace.Texte(_marge, y, gauche, style));
            _pages[i].Add(new Trace.Texte(_format.Largeur - _marge - polices.Mesurer(droite, style), y, droite, style));
            if (filigrane is not null)
                _pages[i].Insert(0, filigrane);
        }
        return _pages;
    }
}
