namespace Livret.Web.Documents.MiseEnPage;

/// <summary>A cell: paragraphs, over one or several columns.</summary>
/// <param name="Gris">Of its ground; null: none.</param>
public sealed record Cellule(IReadOnlyList<Paragraphe> Paragraphes, int Colonnes = 1, byte? Gris = null)
{
    public Cellule(string? texte, Style style, Alignement alignement = Alignement.Gauche, int colonnes = 1, byte? gris = null)
        : this([new Paragraphe(texte, style, alignement)], colonnes, gris)
    {
    }

    /// <summary>It names its row.</summary>
    public bool Titre { get; init; }
}

/// <summary>A row; what does not fit on the page continues on the next one.</summary>
public sealed record Rangee(IReadOnlyList<Cellule> Cellules, float HauteurMinimale = 0);

/// <summary>A bordered table of given column widths, whose header is repeated at the top of each page. Without header or title of row it only places blocks.</summary>
public sealed class Tableau(IReadOnlyList<float> largeurs)
{
    public IReadOnlyList<Rangee> EnTete { get; init; } = [];
    public IReadOnlyList<Rangee> Rangees { get; init; } = [];

    /// <summary>False: columns without lines, for what is aligned and is not a form.</summary>
    public bool Bordures { get; init; } = true;

    /// <summary>Column widths that share a width in these proportions.</summary>
    public static IReadOnlyList<float> Partager(float largeur, params IReadOnlyList<float> parts) => [.. parts.Select(p => p * largeur / parts.Sum())];

    public void Poser(Feuillets feuillets, float? gauche = null)
    {
        var x = gauche ?? feuillets.Gauche;
        var donnees = EnTete.Count > 0 || Rangees.Any(r => r.Cellules.Any(c => c.Titre));
        Balise? table = feuillets.Parent is null ? null : new(donnees ? Role.Table : Role.Div);
        if (table is not null)
            feuillets.Parent!.Recevoir(table);
        var enTete = Composer(EnTete, feuillets, (Role.TR, Role.TH));
        var hauteurDEnTete = enTete.Sum(r => r.Hauteur);
        var (neuve, lu) = (false, false);
        if (hauteurDEnTete + (EnTete.Count == 0 ? 0 : feuillets.Bas / 10) > feuillets.Reste)
            Tourner();
        else
            PoserLEnTete();
        foreach (var rangee in Composer(Rangees, feuillets, donnees ? (Role.TR, Role.TD) : (Role.Div, Role.Div)))
        {
            var reste = rangee;
            while (reste.Hauteur > feuillets.Reste)
            {
                // What a fresh page holds goes there whole; what is longer fills the page first.
                if (neuve || reste.Hauteur > feuillets.Bas - feuillets.HautDuCorps - hauteurDEnTete)
                {
                    (var ici, reste) = reste.Couper(feuillets.Reste);
                    PoserLaRangee(ici, table);
                }
                Tourner();
            }
            PoserLaRangee(reste, table);
            neuve = false;
        }

        void Tourner()
        {
            feuillets.NouvellePage();
            PoserLEnTete();
            neuve = true;
        }

        // It is read once, however often it is drawn.
        void PoserLEnTete()
        {
            foreach (var rangee in enTete)
                PoserLaRangee(rangee, lu ? null : table);
            lu = true;
        }

        void PoserLaRangee(RangeeComposee rangee, Balise? dans) => feuillets.Y = rangee.Poser(feuillets, x, feuillets.Y, Bordures, dans);
    }

    private List<RangeeComposee> Composer(IReadOnlyList<Rangee> rangees, Feuillets feuillets, (Role, Role) roles) =>
        rangees.ToList().ConvertAll(r => RangeeComposee.De(r, largeurs, feuillets.Composition, roles));
}
