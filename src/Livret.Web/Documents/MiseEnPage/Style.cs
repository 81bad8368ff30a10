using System.Buffers;
using System.Globalization;
using System.Text;

namespace Livret.Web.Documents.MiseEnPage;

/// <summary>The two weights; the value is the one of the font.</summary>
public enum Graisse { Normale = 400, Grasse = 700 }

public enum Alignement { Gauche, Centre, Droite }

/// <summary>How a text is written.</summary>
/// <param name="Corps">In points.</param>
/// <param name="Gris">0: black.</param>
public readonly record struct Style(float Corps, Graisse Graisse = Graisse.Normale, byte Gris = 0)
{
    /// <summary>Characters that are already what the fonts have.</summary>
    private static readonly SearchValues<char> TelsQuels = SearchValues.Create(
        [.. Enumerable.Range(' ', '~' - ' ' + 1).Concat(Enumerable.Range('\u00ae', '\u017f' - '\u00ae' + 1)).Select(c => (char)c), .. "\u00a0«°’–—…œŒ€"]);

    public float Interligne => Corps * 1.22f;

    /// <summary>From the top of the line to the foot of the letters.</summary>
    public float Montant => Corps * 0.95f;

    public Style Gras => this with { Graisse = Graisse.Grasse };

    /// <summary>Composed letters, one kind of line end, the no-break space and the hyphen that the fonts have, and nothing that is not seen.</summary>
    public static string Normaliser(string? texte)
    {
        if (texte is null or "" || !texte.AsSpan().ContainsAnyExcept(TelsQuels))
            return texte ?? "";
        StringBuilder propre = new(texte.Length);
        foreach (var caractere in texte.ReplaceLineEndings("\n").Normalize(NormalizationForm.FormC))
        {
            switch (caractere)
            {
                case '\u2007' or '\u2009' or '\u202f':
                    propre.Append('\u00a0');
                    break;
                case '\t':
                    propre.Append(' ');
                    break;
                case '\u2010' or '\u2011':
                    propre.Append('-');
                    break;
                case >= '\ufb00' and <= '\ufb06':
                    propre.Append(caractere.ToString().Normalize(NormalizationForm.FormKC));
                    break;
                default:
                    if (caractere == '\n' || char.GetUnicodeCategory(caractere) is not (UnicodeCategory.Control or UnicodeCategory.Format))
                        propre.Append(caractere);
                    break;
            }
        }
        return propre.ToString();
    }
}

/// <summary>A run of text in one style.</summary>
public readonly record struct Segment(string Texte, Style Style);

/// <summary>Text that wraps on U+0020 only; a line end of the text begins a new line.</summary>
public sealed record Paragraphe(IReadOnlyList<Segment> Segments, Alignement Alignement = Alignement.Gauche, float Avant = 0)
{
    public Paragraphe(string? texte, Style style, Alignement alignement = Alignement.Gauche, float avant = 0)
        : this([new(texte ?? "", style)], alignement, avant)
    {
    }

    /// <summary>0: a paragraph; 1: the title of the document; 2: the title of a part.</summary>
    public int Niveau { get; init; }

    internal Role Role => Niveau switch
    {
        0 => Role.P,
        1 => Role.H1,
        2 => Role.H2,
        _ => Role.H3,
    };
}
