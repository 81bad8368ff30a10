namespace Livret.Web.Documents.MiseEnPage;

/// <summary>A cell cut into lines, at its place in the row.</summary>
internal sealed record CelluleComposee(float X, float Largeur, IReadOnlyList<Ligne> Lignes, byte? Gris)
{
    public float Hauteur { get; } = HauteurDe(Lignes);

    private static float HauteurDe(IReadOnlyList<Ligne> lignes)
    {
        var hauteur = 0f;
        foreach (var ligne in lignes)
            hauteur += ligne.Avant + ligne.Hauteur;
        return hauteur;
    }
}

/// <summary>A row whose cells are cut into lines: its height is known, and it may be cut in two.</summary>
internal sealed class RangeeComposee
{
    private const float Blanc = 3, Epaisseur = 0.6f;
    private readonly IReadOnlyList<CelluleComposee> _cellules;
    private readonly Balise _balise;

    private RangeeComposee(IReadOnlyList<CelluleComposee> cellules, float hauteurMinimale, Balise balise) =>
        (_cellules, Hauteur, _balise) = (cellules, Math.Max(hauteurMinimale, cellules.Max(c => c.Hauteur) + (2 * Blanc)), balise);

    public float Hauteur { get; }

    /// <param name="roles">Of the row and of its cells.</param>
    public static RangeeComposee De(Rangee rangee, IReadOnlyList<float> largeurs, Composition composition, (Role Rangee, Role Cellule) roles)
    {
        Balise balise = new(roles.Rangee);
        var cellules = new CelluleComposee[rangee.Cellules.Count];
        var (colonne, x) = (0, 0f);
        for (var i = 0; i < cellules.Length; i++)
        {
            var cellule = rangee.Cellules[i];
            var largeur = 0f;
            for (var j = 0; j < cellule.Colonnes; j++)
                largeur += largeurs[colonne++];
            Balise deLaCellule = new(cellule.Titre && roles.Cellule is Role.TD ? Role.TH : roles.Cellule, cellule.Colonnes) { DeRangee = roles.Cellule is Role.TD };
            balise.Recevoir(deLaCellule);
            cellules[i] = new(x, largeur, Composer(cellule, largeur - (2 * Blanc), composition, deLaCellule), cellule.Gris);
            x += largeur;
        }
        return new(cellules, rangee.HauteurMinimale, balise);
    }

    /// <summary>A cell of one paragraph is this paragraph.</summary>
    private static List<Ligne> Composer(Cellule cellule, float largeur, Composition composition, Balise balise)
    {
        List<Ligne> lignes = [];
        foreach (var paragraphe in cellule.Paragraphes)
        {
            var feuille = balise;
            if (cellule.Paragraphes.Count > 1 || balise.Role is Role.Div || paragraphe.Niveau > 0)
                balise.Recevoir(feuille = new(paragraphe.Role));
            composition.Composer(paragraphe, largeur, feuille, lignes);
        }
        return lignes;
    }

    /// <summary>What fits in a height, one line of each cell at least, and what remains.</summary>
    public (RangeeComposee Ici, RangeeComposee Suite) Couper(float hauteur)
    {
        var prises = _cellules.Select(c => Math.Min(c.Lignes.Count, Math.Max(1, Tiennent(c.Lignes, hauteur - (2 * Blanc))))).ToList();
        return (
            new([.. _cellules.Select((c, i) => new CelluleComposee(c.X, c.Largeur, [.. c.Lignes.Take(prises[i])], c.Gris))], 0, _balise),
            new([.. _cellules.Select((c, i) => new CelluleComposee(c.X, c.Largeur, [.. c.Lignes.Skip(prises[i])], c.Gris))], 0, _balise));
    }

    /// <summary>Draws the row; returns the place under it.</summary>
    /// <param name="table">The element that receives the row; null: an artefact, like the header of a table on its second page.</param>
    public float Poser(Feuillets feuillets, float gauche, float y, bool bordures, Balise? table)
    {
        table?.Recevoir(_balise);
        var bas = y + Hauteur;
        foreach (var cellule in _cellules)
        {
            if (cellule.Gris is { } fond)
                feuillets.Tracer(new Trace.Fond(gauche + cellule.X, y, cellule.Largeur, Hauteur, fond));
        }
        if (bordures)
        {
            var droite = gauche + _cellules[^1].X + _cellules[^1].Largeur;
            feuillets.Tracer(new Trace.Trait(gauche, y, droite, y, Epaisseur));
            feuillets.Tracer(new Trace.Trait(gauche, bas, droite, bas, Epaisseur));
            foreach (var cellule in _cellules)
                feuillets.Tracer(new Trace.Trait(gauche + cellule.X, y, gauche + cellule.X, bas, Epaisseur));
            feuillets.Tracer(new Trace.Trait(droite, y, droite, bas, Epaisseur));
        }
        foreach (var cellule in _cellules)
            feuillets.Poser(cellule.Lignes, gauche + cellule.X + Blanc, y + Blanc, artefact: table is null);
        return bas;
    }

    private static int Tiennent(IReadOnlyList<Ligne> lignes, float hauteur)
    {
        var (nombre, prise) = (0, 0f);
        while (nombre < lignes.Count && (prise += lignes[nombre].Avant + lignes[nombre].Hauteur) <= hauteur)
            nombre++;
        return nombre;
    }
}
