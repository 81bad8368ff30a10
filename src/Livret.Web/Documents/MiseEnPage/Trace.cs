namespace Livret.Web.Documents.MiseEnPage;

/// <summary>What a page is made of, in points from its top left corner: all that an engine must know how to draw.</summary>
public abstract record Trace
{
    private Trace()
    {
    }

    /// <param name="Y">Of the foot of the letters.</param>
    /// <param name="Balise">The element that it belongs to; null: an artefact, like what the pages repeat.</param>
    public sealed record Texte(float X, float Y, string Contenu, Style Style, Balise? Balise = null) : Trace;

    public sealed record Trait(float X1, float Y1, float X2, float Y2, float Epaisseur) : Trace;

    public sealed record Fond(float X, float Y, float Largeur, float Hauteur, byte Gris) : Trace;

    /// <summary>Words across the page, under the rest.</summary>
    public sealed record Filigrane(string Contenu, Style Style) : Trace;
}

/// <summary>The size of a sheet, in points.</summary>
public readonly record struct Format(float Largeur, float Hauteur)
{
    public static Format A4 { get; } = new(595.28f, 841.89f);
    public static Format A4Paysage { get; } = new(841.89f, 595.28f);
}

/// <summary>A document ready to be drawn.</summary>
/// <param name="Instant">UTC: the date of its metadata, so that the same content gives the same bytes.</param>
public sealed record DocumentCompose(string Titre, string Sujet, string Auteur, DateTime Instant, Format Format, IReadOnlyList<IReadOnlyList<Trace>> Pages);
