using System.Globalization;
using Livret.Web.Documents.MiseEnPage;

namespace Livret.Web.Documents.Moteur;

/// <summary>
/// The fonts of the documents, read once from the assembly: Source Sans 3 in two weights, each in subsets that are tried in order. What is measured
/// here is what will be drawn.
/// </summary>
public sealed class Polices
{
    private static readonly string[] Sousensembles = ["latin", "latin-ext", "vietnamese", "greek", "greek-ext", "cyrillic", "cyrillic-ext"];
    private readonly Jeu _normal = Jeu.Charger(Graisse.Normale, 0);
    private readonly Jeu _gras = Jeu.Charger(Graisse.Grasse, Sousensembles.Length);

    /// <summary>Every font, at its rank.</summary>
    internal IReadOnlyList<Police> Toutes => field ??= [.. _normal.Faces, .. _gras.Faces];

    /// <summary>Width of a text on one line, in points.</summary>
    public float Mesurer(ReadOnlySpan<char> texte, Style style)
    {
        var avances = De(style.Graisse).Avances;
        var largeur = 0;
        foreach (var caractere in texte)
            largeur += avances[caractere];
        return largeur * style.Corps / 1000;
    }

    /// <summary>The characters that no font draws, each once, in the order of the texts.</summary>
    public IReadOnlyList<string> CaracteresManquants(IEnumerable<string?> textes)
    {
        List<string> manquants = [];
        foreach (var texte in textes)
        {
            foreach (var rune in Style.Normaliser(texte).EnumerateRunes())
            {
                if (rune.Value != '\n' && !(rune.IsBmp && _normal.A((char)rune.Value) && _gras.A((char)rune.Value)) && !manquants.Contains(rune.ToString()))
                    manquants.Add(rune.ToString());
            }
        }
        return manquants;
    }

    internal Jeu De(Graisse graisse) => graisse is Graisse.Grasse ? _gras : _normal;

    /// <summary>The fonts of one weight, and for each character of the basic plane which of them has it, under which glyph, and how far it advances.</summary>
    /// <param name="Rangs">In <paramref name="Faces"/>, from 1; 0: no font has it, a question mark is drawn.</param>
    /// <param name="Avances">In thousandths of the body; none for a mark that stands over the letter before it.</param>
    internal sealed record Jeu(Police[] Faces, byte[] Rangs, ushort[] Glyphes, ushort[] Avances)
    {
        private const int Caracteres = char.MaxValue + 1;

        public bool A(char caractere) => Rangs[caractere] != 0;

        public static bool EstUnSigneDiacritique(char caractere) => caractere >= '\u0300' && char.GetUnicodeCategory(caractere) is UnicodeCategory.NonSpacingMark;

        public static Jeu Charger(Graisse graisse, int premier)
        {
            var nom = graisse is Graisse.Grasse ? "SourceSans3-Bold" : "SourceSans3-Regular";
            Jeu jeu = new(
                [.. Sousensembles.Select((s, i) => new Police(nom, premier + i, Woff.Ouvrir(Lire($"police-{s}-{(int)graisse}.woff"))))],
                new byte[Caracteres], new ushort[Caracteres], new ushort[Caracteres]);
            // The first fonts come last, over the others.
            for (var rang = jeu.Faces.Length; rang > 0; rang--)
                jeu.Compter(jeu.Faces[rang - 1], (byte)rang);
            jeu.Completer();
            return jeu;
        }

        private void Compter(Police police, byte rang)
        {
            foreach (var (caractere, glyphe) in police.Caracteres())
            {
                (Rangs[caractere], Glyphes[caractere]) = (rang, glyphe);
                Avances[caractere] = EstUnSigneDiacritique(caractere) ? (ushort)0 : (ushort)police.Avance(glyphe);
            }
        }

        /// <summary>What no font has is as wide as what stands for it.</summary>
        private void Completer()
        {
            for (var i = 0; i < Caracteres; i++)
            {
                if (Rangs[i] == 0)
                    (Glyphes[i], Avances[i]) = (Glyphes['?'], Avances['?']);
            }
        }

        private static byte[] Lire(string nom)
        {
            using var flux = typeof(Polices).Assembly.GetManifestResourceStream(nom)!;
            var woff = new byte[flux.Length];
            flux.ReadExactly(woff);
            return woff;
        }
    }
}
