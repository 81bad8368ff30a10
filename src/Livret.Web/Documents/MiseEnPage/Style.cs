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
    public float Interligne => Corps * 1.22f;

    /// <summary>From the top of the line to the foot of the letters.</summary>
    public float Montant => Corps * 0.95f;

    public Style Gras => this with { Graisse = Graisse.Grasse };

    /// <summary>Composed letters, one kind of line end, and the no-break space that the fonts have.</summary>
    public static string Normaliser(string? texte) =>
        (texte ?? "").Normalize(NormalizationForm.FormC).ReplaceLineEndings("\n").Replace('\u202f', '\u00a0').Replace('\t', ' ');
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
}
