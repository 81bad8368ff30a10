namespace Livret.Web.Documents.MiseEnPage;

/// <summary>What a letter or a list needs beside tables: text that flows, blocks at a place, side by side, or kept together.</summary>
public sealed partial class Feuillets
{
    private const float EpaisseurDeFilet = 0.6f;

    /// <summary>Paragraphs across the page; a line that the page does not hold begins the next one.</summary>
    public void Ecrire(params IReadOnlyList<Paragraphe> paragraphes)
    {
        foreach (var ligne in Composition.Composer(paragraphes, Largeur))
        {
            if (ligne.Avant + ligne.Hauteur > Reste && Y > HautDuCorps)
                NouvellePage();
            Y = Poser([ligne], Gauche, Y);
        }
    }

    /// <summary>The title of the document, or of one of its parts.</summary>
    /// <param name="niveau">1: of the document; 2: of a part.</param>
    public void EcrireUnTitre(string texte, Style style, Alignement alignement = Alignement.Gauche, int niveau = 1) =>
        Ecrire(new Paragraphe(texte, style, alignement) { Niveau = niveau });

    /// <summary>A block at an absolute place of the current page, whatever the flow; returns the place under it.</summary>
    public float EcrireEn(float x, float y, float largeur, params IReadOnlyList<Paragraphe> paragraphes) => Poser(Composition.Composer(paragraphes, largeur), x, y);

    /// <summary>A line across the page at the place where it stands.</summary>
    public void Filet(float epaisseur = EpaisseurDeFilet) => Tracer(new Trace.Trait(Gauche, Y, Gauche + Largeur, Y, epaisseur));

    /// <summary>All that is drawn by the action stands between these limits: a block on the right, a column.</summary>
    public void Dans(float gauche, float largeur, Action<Feuillets> poser)
    {
        var (g, l) = (Gauche, Largeur);
        (Gauche, Largeur) = (gauche, largeur);
        poser(this);
        (Gauche, Largeur) = (g, l);
    }

    /// <summary>Two columns that begin at the same height; the flow goes on under the longer. They must hold on the page: see <see cref="Ensemble"/>.</summary>
    public void DeuxColonnes(Action<Feuillets> gauche, Action<Feuillets> droite, float blanc = 16)
    {
        var (haut, x, largeur) = (Y, Gauche, (Largeur - blanc) / 2);
        Dans(x, largeur, gauche);
        var bas = Y;
        Y = haut;
        Dans(x + largeur + blanc, largeur, droite);
        Y = Math.Max(bas, Y);
    }

    /// <summary>A block that is not cut: it goes whole on the next page when this one does not hold it. The action only draws, it may run twice.</summary>
    public void Ensemble(Action<Feuillets> poser)
    {
        var (pages, traces, haut, lus) = (_pages.Count, _pages[^1].Count, Y, Parent?.Enfants.Count ?? 0);
        poser(this);
        if (_pages.Count == pages || haut <= HautDuCorps)
            return;
        _pages.RemoveRange(pages, _pages.Count - pages);
        _pages[^1].RemoveRange(traces, _pages[^1].Count - traces);
        Parent?.Revenir(lus);
        NouvellePage();
        poser(this);
    }
}
