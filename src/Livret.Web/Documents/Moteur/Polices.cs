using System.Collections.Frozen;
using Livret.Web.Documents.MiseEnPage;
using SkiaSharp;

namespace Livret.Web.Documents.Moteur;

/// <summary>
/// The fonts of the documents, read once from the assembly: Source Sans 3 in two weights, each in three subsets that are tried in order. What is
/// measured here is what will be drawn.
/// </summary>
public sealed class Polices
{
    private static readonly string[] Sousensembles = ["latin", "latin-ext", "vietnamese"];
    private readonly FrozenDictionary<Graisse, Jeu> _jeux = Enum.GetValues<Graisse>().ToFrozenDictionary(g => g, Jeu.Charger);

    /// <summary>Width of a text on one line, in points.</summary>
    public float Mesurer(ReadOnlySpan<char> texte, Style style)
    {
        var avances = _jeux[style.Graisse].Avances;
        var largeur = 0f;
        foreach (var caractere in texte)
            largeur += avances[caractere];
        return largeur * style.Corps;
    }

    /// <summary>The characters that no font draws, each once: the document is then not produced.</summary>
    public IReadOnlyList<string> CaracteresManquants(IEnumerable<string?> textes) =>
    [
        .. textes.SelectMany(t => Style.Normaliser(t).EnumerateRunes()).Distinct()
            .Where(r => r.Value != '\n' && _jeux.Values.Any(jeu => !r.IsBmp || jeu.Rangs[r.Value] == Jeu.Aucun)).Select(r => r.ToString()),
    ];

    /// <summary>A text cut where the font changes, with the width of each part.</summary>
    internal IEnumerable<(string Texte, SKTypeface Face, float Largeur)> Suites(string texte, Style style)
    {
        var jeu = _jeux[style.Graisse];
        var debut = 0;
        for (var i = 1; i <= texte.Length; i++)
        {
            if (i < texte.Length && jeu.Rangs[texte[i]] == jeu.Rangs[texte[debut]])
                continue;
            var suite = texte[debut..i];
            yield return (suite, jeu.Faces[Math.Max(jeu.Rangs[texte[debut]] - 1, 0)], Mesurer(suite, style));
            debut = i;
        }
    }

    /// <summary>The fonts of one weight, and for each character of the basic plane which of them has it and how far it advances.</summary>
    /// <param name="Rangs">From 1; <see cref="Aucun"/>: no font has it.</param>
    /// <param name="Avances">For a body of one point.</param>
    private sealed record Jeu(SKTypeface[] Faces, byte[] Rangs, float[] Avances)
    {
        public const byte Aucun = 0;
        private const float CorpsDeMesure = 1000;

        public static Jeu Charger(Graisse graisse)
        {
            Jeu jeu = new([.. Sousensembles.Select(s => Ouvrir($"police-{s}-{(int)graisse}.woff"))], new byte[char.MaxValue + 1], new float[char.MaxValue + 1]);
            for (var rang = jeu.Faces.Length; rang > 0; rang--)
                jeu.Compter(rang);
            return jeu;
        }

        /// <summary>The first fonts come last, over the others.</summary>
        private void Compter(int rang)
        {
            using var police = Impression.Police(Faces[rang - 1], CorpsDeMesure);
            for (var code = (int)' '; code <= char.MaxValue; code++)
            {
                if (char.IsSurrogate((char)code) || char.IsControl((char)code) || police.GetGlyph(code) is 0)
                    continue;
                Rangs[code] = (byte)rang;
                Avances[code] = police.MeasureText(((char)code).ToString()) / CorpsDeMesure;
            }
        }

        private static SKTypeface Ouvrir(string nom)
        {
            using var flux = typeof(Polices).Assembly.GetManifestResourceStream(nom)!;
            var woff = new byte[flux.Length];
            flux.ReadExactly(woff);
            using var donnees = SKData.CreateCopy(Woff.Ouvrir(woff));
            return SKTypeface.FromData(donnees) ?? throw new InvalidDataException($"{nom} is not a font.");
        }
    }
}
