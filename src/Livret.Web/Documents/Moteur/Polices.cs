using System.Collections.Frozen;
using System.Text;
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
    private readonly FrozenDictionary<Graisse, Face[]> _faces = Enum.GetValues<Graisse>()
        .ToFrozenDictionary(g => g, g => Sousensembles.Select(s => Face.Charger($"police-{s}-{(int)g}.woff")).ToArray());

    /// <summary>Width of a text on one line, in points.</summary>
    public float Mesurer(string texte, Style style)
    {
        var largeur = 0f;
        foreach (var rune in texte.EnumerateRunes())
            largeur += FaceDe(rune, style.Graisse).Avances.GetValueOrDefault(rune.Value);
        return largeur * style.Corps;
    }

    /// <summary>The characters that no font draws, each once: the document is then not produced.</summary>
    public IReadOnlyList<string> CaracteresManquants(IEnumerable<string?> textes) =>
    [
        .. textes.SelectMany(t => Style.Normaliser(t).EnumerateRunes()).Distinct()
            .Where(r => r.Value != '\n' && _faces.Values.Any(faces => !Array.Exists(faces, f => f.Avances.ContainsKey(r.Value)))).Select(r => r.ToString()),
    ];

    /// <summary>A text cut where the font changes, with the width of each part.</summary>
    internal IEnumerable<(string Texte, SKTypeface Face, float Largeur)> Suites(string texte, Style style)
    {
        StringBuilder suite = new();
        Face? courante = null;
        foreach (var rune in texte.EnumerateRunes())
        {
            var face = FaceDe(rune, style.Graisse);
            if (courante is not null && face != courante)
            {
                yield return (suite.ToString(), courante.Police, Mesurer(suite.ToString(), style));
                suite.Clear();
            }
            courante = face;
            suite.Append(rune);
        }
        if (courante is not null)
            yield return (suite.ToString(), courante.Police, Mesurer(suite.ToString(), style));
    }

    private Face FaceDe(Rune rune, Graisse graisse)
    {
        var faces = _faces[graisse];
        return Array.Find(faces, f => f.Avances.ContainsKey(rune.Value)) ?? faces[0];
    }

    /// <summary>A font and the advance of each of its characters, for a body of one point.</summary>
    private sealed record Face(SKTypeface Police, FrozenDictionary<int, float> Avances)
    {
        private const float CorpsDeMesure = 1000;
        private const int PremierImprimable = 0x20, DernierDuPlan = 0xFFFF;

        public static Face Charger(string nom)
        {
            using var flux = typeof(Polices).Assembly.GetManifestResourceStream(nom)!;
            var woff = new byte[flux.Length];
            flux.ReadExactly(woff);
            using var donnees = SKData.CreateCopy(Woff.Ouvrir(woff));
            var face = SKTypeface.FromData(donnees) ?? throw new InvalidDataException($"{nom} is not a font.");
            using var police = Impression.Police(face, CorpsDeMesure);
            Dictionary<int, float> avances = [];
            for (var code = PremierImprimable; code <= DernierDuPlan; code++)
            {
                if (!char.IsSurrogate((char)code) && !char.IsControl((char)code) && police.GetGlyph(code) is not 0)
                    avances[code] = police.MeasureText(((char)code).ToString()) / CorpsDeMesure;
            }
            return new(face, avances.ToFrozenDictionary());
        }
    }
}
