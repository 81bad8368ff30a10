using Livret.Web.Documents.MiseEnPage;
using SkiaSharp;

namespace Livret.Web.Documents.Moteur;

/// <summary>Draws a composed document as PDF. With <see cref="Polices"/>, the only code that knows the graphics engine.</summary>
public sealed class Impression(Polices polices)
{
    private const float InclinaisonDuFiligrane = -30;

    public byte[] Produire(DocumentCompose document)
    {
        using var tampon = new MemoryStream();
        var metadonnees = new SKDocumentPdfMetadata
        {
            Title = document.Titre,
            Subject = document.Sujet,
            Author = document.Auteur,
            Creator = "Livret",
            Producer = "Livret, SkiaSharp",
            Creation = DateTime.SpecifyKind(document.Instant, DateTimeKind.Utc),
            Modified = DateTime.SpecifyKind(document.Instant, DateTimeKind.Utc),
            RasterDpi = SKDocumentPdfMetadata.DefaultRasterDpi,
            EncodingQuality = SKDocumentPdfMetadata.DefaultEncodingQuality,
        };
        using (var pdf = SKDocument.CreatePdf(tampon, metadonnees))
        {
            foreach (var page in document.Pages)
            {
                var toile = pdf.BeginPage(document.Format.Largeur, document.Format.Hauteur);
                foreach (var trace in page)
                    Dessiner(toile, trace, document.Format);
                pdf.EndPage();
            }
            pdf.Close();
        }
        return Catalogue.Completer(tampon.ToArray());
    }

    private void Dessiner(SKCanvas toile, Trace trace, Format format)
    {
        switch (trace)
        {
            case Trace.Texte t:
                Ecrire(toile, t.X, t.Y, t.Contenu, t.Style);
                break;
            case Trace.Trait t:
                using (var encre = new SKPaint { Color = SKColors.Black, StrokeWidth = t.Epaisseur, Style = SKPaintStyle.Stroke, StrokeCap = SKStrokeCap.Square })
                    toile.DrawLine(t.X1, t.Y1, t.X2, t.Y2, encre);
                break;
            case Trace.Fond f:
                using (var encre = Encre(f.Gris))
                    toile.DrawRect(f.X, f.Y, f.Largeur, f.Hauteur, encre);
                break;
            case Trace.Filigrane f:
                toile.Save();
                toile.Translate(format.Largeur / 2, format.Hauteur / 2);
                toile.RotateDegrees(InclinaisonDuFiligrane);
                Ecrire(toile, -polices.Mesurer(f.Contenu, f.Style) / 2, f.Style.Corps / 4, f.Contenu, f.Style);
                toile.Restore();
                break;
        }
    }

    private void Ecrire(SKCanvas toile, float x, float y, string texte, Style style)
    {
        using var encre = Encre(style.Gris);
        foreach (var (suite, face, largeur) in polices.Suites(texte, style))
        {
            using var police = Police(face, style.Corps);
            toile.DrawText(suite, x, y, SKTextAlign.Left, police, encre);
            x += largeur;
        }
    }

    /// <summary>No hinting: a document has no pixels.</summary>
    internal static SKFont Police(SKTypeface face, float corps) =>
        new(face, corps) { LinearMetrics = true, Subpixel = true, Hinting = SKFontHinting.None, Edging = SKFontEdging.Antialias };

    /// <summary>Filled, never stroked: a stroked text loses its font.</summary>
    private static SKPaint Encre(byte gris) => new() { Color = new(gris, gris, gris), Style = SKPaintStyle.Fill, IsAntialias = true };
}
