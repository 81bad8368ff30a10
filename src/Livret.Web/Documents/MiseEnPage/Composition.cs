using Livret.Web.Documents.Moteur;

namespace Livret.Web.Documents.MiseEnPage;

/// <summary>A line of text: its runs, each at its place from the left of the line.</summary>
public sealed record Ligne(IReadOnlyList<(float X, Segment Segment)> Suites, float Hauteur, float Montant, float Avant, Balise Balise);

/// <summary>Cuts paragraphs into lines of a width.</summary>
public sealed class Composition(Polices polices)
{
    public IReadOnlyList<Ligne> Composer(IEnumerable<Paragraphe> paragraphes, float largeur)
    {
        List<Ligne> lignes = [];
        foreach (var paragraphe in paragraphes)
            Composer(paragraphe, largeur, new Balise(paragraphe.Role), lignes);
        return lignes;
    }

    /// <param name="balise">The element to which the lines belong.</param>
    internal void Composer(Paragraphe paragraphe, float largeur, Balise balise, List<Ligne> lignes)
    {
        var premiere = lignes.Count;
        List<Segment> ecrite = [];
        foreach (var segment in paragraphe.Segments)
        {
            var texte = Style.Normaliser(segment.Texte);
            var debut = 0;
            for (int fin; (fin = texte.IndexOf('\n', debut)) >= 0; debut = fin + 1)
            {
                ecrite.Add(segment with { Texte = texte[debut..fin] });
                Couper(ecrite);
                ecrite.Clear();
            }
            ecrite.Add(segment with { Texte = texte[debut..] });
        }
        Couper(ecrite);

        void Couper(List<Segment> segments)
        {
            foreach (var ligne in new Coupe(polices, segments, largeur).Lignes())
                lignes.Add(Placer(ligne, paragraphe.Alignement, largeur, lignes.Count == premiere ? paragraphe.Avant : 0, balise));
        }
    }

    private Ligne Placer(List<Segment> segments, Alignement alignement, float largeur, float avant, Balise balise)
    {
        var suites = new (float, Segment)[segments.Count];
        var (x, fin, hauteur, montant) = (0f, 0f, 0f, 0f);
        for (var i = 0; i < suites.Length; i++)
        {
            var segment = segments[i];
            suites[i] = (x, segment);
            fin = x + polices.Mesurer(segment.Texte.AsSpan().TrimEnd(' '), segment.Style);
            x += polices.Mesurer(segment.Texte, segment.Style);
            (hauteur, montant) = (Math.Max(hauteur, segment.Style.Interligne), Math.Max(montant, segment.Style.Montant));
        }
        var decalage = alignement switch
        {
            Alignement.Gauche => 0,
            Alignement.Centre => (largeur - fin) / 2,
            Alignement.Droite => largeur - fin,
        };
        for (var i = 0; i < suites.Length && decalage != 0; i++)
            suites[i].Item1 += decalage;
        return new(suites, hauteur, montant, avant, balise);
    }
}
