using Livret.Web.Documents.Moteur;

namespace Livret.Web.Documents.MiseEnPage;

/// <summary>A text between two line ends, cut where its words reach the width. A wrapped line keeps its last space, or who listens hears two words as one.</summary>
internal sealed class Coupe(Polices polices, List<Segment> segments, float largeur)
{
    /// <summary>At least one line, empty when the text is.</summary>
    public List<List<Segment>> Lignes()
    {
        List<List<Segment>> lignes = [[]];
        var place = 0f;
        foreach (var (texte, style) in segments)
        {
            var debut = 0;
            for (var mot = 0; mot < texte.Length;)
            {
                var fin = Secables.FinDuMot(texte, mot);
                if (place > 0 && place + Mesurer(texte, mot, fin, style) > largeur)
                    Passer(mot);
                // A word longer than the line is cut where it reaches its end.
                while (fin - mot > 1 && place == 0 && Mesurer(texte, mot, fin, style) > largeur)
                {
                    var coupure = fin - 1;
                    while (coupure - mot > 1 && (char.IsLowSurrogate(texte[coupure]) || Mesurer(texte, mot, coupure, style) > largeur))
                        coupure--;
                    Passer(mot = coupure);
                }
                place += polices.Mesurer(texte.AsSpan(mot, fin - mot), style);
                mot = fin;
            }
            Garder(texte.Length);

            void Passer(int ici)
            {
                Garder(ici);
                lignes.Add([]);
                place = 0;
            }

            void Garder(int ici)
            {
                if (ici > debut)
                    lignes[^1].Add(new(debut == 0 && ici == texte.Length ? texte : texte[debut..ici], style));
                debut = ici;
            }
        }
        if (lignes is [{ Count: 0 }])
            lignes[0].Add(segments[0] with { Texte = "" });
        return lignes;
    }

    private float Mesurer(string texte, int debut, int fin, Style style) => polices.Mesurer(texte.AsSpan(debut, fin - debut).TrimEnd(' '), style);
}
