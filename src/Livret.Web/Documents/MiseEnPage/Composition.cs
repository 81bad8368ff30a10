using Livret.Web.Documents.Moteur;

namespace Livret.Web.Documents.MiseEnPage;

/// <summary>A line of text: its runs, each at its place from the left of the line.</summary>
public sealed record Ligne(IReadOnlyList<(float X, Segment Segment)> Suites, float Hauteur, float Montant, float Avant);

/// <summary>Cuts paragraphs into lines of a width.</summary>
public sealed class Composition(Polices polices)
{
    public IReadOnlyList<Ligne> Composer(IEnumerable<Paragraphe> paragraphes, float largeur) => [.. paragraphes.SelectMany(p => Composer(p, largeur))];

    private IEnumerable<Ligne> Composer(Paragraphe paragraphe, float largeur)
    {
        var avant = paragraphe.Avant;
        foreach (var segments in ParLigneEcrite(paragraphe.Segments))
        {
            foreach (var ligne in Couper(segments, largeur))
            {
                yield return Placer(ligne, paragraphe.Alignement, largeur, avant);
                avant = 0;
            }
        }
    }

    /// <summary>The text between two line ends.</summary>
    private static IEnumerable<IReadOnlyList<Segment>> ParLigneEcrite(IEnumerable<Segment> segments)
    {
        List<Segment> courante = [];
        foreach (var segment in segments)
        {
            var lignes = Style.Normaliser(segment.Texte).Split('\n');
            for (var i = 0; i < lignes.Length; i++)
            {
                if (i > 0)
                {
                    yield return courante;
                    courante = [];
                }
                courante.Add(segment with { Texte = lignes[i] });
            }
        }
        yield return courante;
    }

    /// <summary>Lines as runs of words; a wrapped line keeps its last space, or who listens to the page hears two words as one.</summary>
    private IEnumerable<List<Segment>> Couper(IReadOnlyList<Segment> segments, float largeur)
    {
        List<Segment> ligne = [];
        var place = 0f;
        foreach (var mot in segments.SelectMany(Mots).SelectMany(m => Tronconner(m, largeur)))
        {
            if (place > 0 && place + polices.Mesurer(mot.Texte.AsSpan().TrimEnd(' '), mot.Style) > largeur)
            {
                yield return ligne;
                (ligne, place) = ([], 0);
            }
            if (ligne.Count > 0 && ligne[^1].Style == mot.Style)
                ligne[^1] = mot with { Texte = ligne[^1].Texte + mot.Texte };
            else
                ligne.Add(mot);
            place += polices.Mesurer(mot.Texte, mot.Style);
        }
        yield return ligne.Count > 0 ? ligne : [segments[0] with { Texte = "" }];
    }

    /// <summary>Each word with the spaces that follow it.</summary>
    private static IEnumerable<Segment> Mots(Segment segment)
    {
        var (texte, debut) = (segment.Texte, 0);
        for (var i = 1; i <= texte.Length; i++)
        {
            if (i < texte.Length && (texte[i - 1] != ' ' || texte[i] == ' '))
                continue;
            yield return segment with { Texte = texte[debut..i] };
            debut = i;
        }
    }

    /// <summary>A word longer than the line is cut where it reaches its end.</summary>
    private IEnumerable<Segment> Tronconner(Segment mot, float largeur)
    {
        while (mot.Texte.Length > 1 && polices.Mesurer(mot.Texte.AsSpan().TrimEnd(' '), mot.Style) > largeur)
        {
            var longueur = mot.Texte.Length - 1;
            while (longueur > 1 && (char.IsLowSurrogate(mot.Texte[longueur]) || polices.Mesurer(mot.Texte.AsSpan(0, longueur), mot.Style) > largeur))
                longueur--;
            yield return mot with { Texte = mot.Texte[..longueur] };
            mot = mot with { Texte = mot.Texte[longueur..] };
        }
        yield return mot;
    }

    private Ligne Placer(List<Segment> segments, Alignement alignement, float largeur, float avant)
    {
        var reste = largeur - segments.Select((s, i) => polices.Mesurer(i == segments.Count - 1 ? s.Texte.TrimEnd(' ') : s.Texte, s.Style)).Sum();
        var x = alignement switch
        {
            Alignement.Gauche => 0,
            Alignement.Centre => reste / 2,
            Alignement.Droite => reste,
        };
        List<(float, Segment)> suites = [];
        foreach (var segment in segments)
        {
            suites.Add((x, segment));
            x += polices.Mesurer(segment.Texte, segment.Style);
        }
        return new(suites, segments.Max(s => s.Style.Interligne), segments.Max(s => s.Style.Montant), avant);
    }
}
