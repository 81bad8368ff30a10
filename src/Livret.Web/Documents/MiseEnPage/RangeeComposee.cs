namespace Livret.Web.Documents.MiseEnPage;

/// <summary>A row whose cells are cut into lines: its height is known, and it may be cut in two.</summary>
internal sealed class RangeeComposee
{
    private const float Blanc = 3, Epaisseur = 0.6f;
    private readonly IReadOnlyList<(float X, float Largeur, IReadOnlyList<Ligne> Lignes, byte? Gris)> _cellules;

    private RangeeComposee(IReadOnlyList<(float X, float Largeur, IReadOnlyList<Ligne> Lignes, byte? Gris)> cellules, float hauteurMinimale) =>
        (_cellules, Hauteur) = (cellules, Math.Max(hauteurMinimale, cellules.Max(c => HauteurDe(c.Lignes)) + (2 * Blanc)));

    public float Hauteur { get; }

    public static RangeeComposee De(Rangee rangee, IReadOnlyList<float> largeurs, Composition composition)
    {
        List<(float, float, IReadOnlyList<Ligne>, byte?)> cellules = [];
        var (colonne, x) = (0, 0f);
        foreach (var cellule in rangee.Cellules)
        {
            var largeur = largeurs.Skip(colonne).Take(cellule.Colonnes).Sum();
            cellules.Add((x, largeur, composition.Composer(cellule.Paragraphes, largeur - (2 * Blanc)), cellule.Gris));
            colonne += cellule.Colonnes;
            x += largeur;
        }
        return new(cellules, rangee.HauteurMinimale);
    }

    /// <summary>What fits in a height, one line of each cell at least, and what remains.</summary>
    public (RangeeComposee Ici, RangeeComposee Suite) Couper(float hauteur)
    {
        var prises = _cellules.Select(c => Math.Min(c.Lignes.Count, Math.Max(1, Tiennent(c.Lignes, hauteur - (2 * Blanc))))).ToList();
        return (
            new([.. _cellules.Select((c, i) => c with { Lignes = [.. c.Lignes.Take(prises[i])] })], 0),
            new([.. _cellules.Select((c, i) => c with { Lignes = [.. c.Lignes.Skip(prises[i])] })], 0));
    }

    /// <summary>Draws the row; returns the place under it.</summary>
    public float Poser(Feuillets feuillets, float gauche, float y, bool bordures)
    {
        foreach (var (x, largeur, lignes, gris) in _cellules)
        {
            var (x1, x2, y2) = (gauche + x, gauche + x + largeur, y + Hauteur);
            if (gris is { } fond)
                feuillets.Tracer(new Trace.Fond(x1, y, largeur, Hauteur, fond));
            if (bordures)
            {
                feuillets.Tracer(new Trace.Trait(x1, y, x2, y, Epaisseur));
                feuillets.Tracer(new Trace.Trait(x1, y2, x2, y2, Epaisseur));
                feuillets.Tracer(new Trace.Trait(x1, y, x1, y2, Epaisseur));
                feuillets.Tracer(new Trace.Trait(x2, y, x2, y2, Epaisseur));
            }
            feuillets.Poser(lignes, x1 + Blanc, y + Blanc);
        }
        return y + Hauteur;
    }

    private static int Tiennent(IReadOnlyList<Ligne> lignes, float hauteur)
    {
        var (nombre, prise) = (0, 0f);
        while (nombre < lignes.Count && (prise += lignes[nombre].Avant + lignes[nombre].Hauteur) <= hauteur)
            nombre++;
        return nombre;
    }

    private static float HauteurDe(IReadOnlyList<Ligne> lignes) => lignes.Sum(l => l.Avant + l.Hauteur);
}
