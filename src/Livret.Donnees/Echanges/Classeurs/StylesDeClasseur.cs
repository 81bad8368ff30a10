using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Spreadsheet;

namespace Livret.Donnees.Echanges.Classeurs;

/// <summary>The looks of a workbook: the table of the formats, in the order of <see cref="Apparence"/>.</summary>
internal static class StylesDeClasseur
{
    private const uint Normal = 0, Gras = 1, Grand = 2, Discret = 3;
    private const uint SansFond = 0, FondGris = 2, FondEntete = 3, FondOuvert = 4;
    private const uint SansTrait = 0, Filet = 1;
    private const uint General = 0, Texte = 49, DeuxDecimales = 164, Jour = 165, Decimal = 166;

    private sealed record Format(Apparence Apparence, uint Nombre, uint Police, uint Fond, uint Trait, bool Ouverte = false, bool Entoure = false, HorizontalAlignmentValues? Cote = null);

    private static readonly Format[] Tableau =
    [
        //                       nombre         police   fond        trait
        new(Apparence.Texte, Texte, Normal, SansFond, SansTrait),
        new(Apparence.Entete, Texte, Gras, FondEntete, Filet, Entoure: true),
        new(Apparence.Titre, Texte, Grand, SansFond, SansTrait),
        new(Apparence.Note, DeuxDecimales, Normal, SansFond, SansTrait),
        new(Apparence.Nombre, Decimal, Normal, SansFond, SansTrait),
        new(Apparence.Date, Jour, Normal, SansFond, SansTrait),
        new(Apparence.Fermee, Texte, Discret, FondGris, Filet, Entoure: true),
        new(Apparence.FermeeNote, Decimal, Discret, FondGris, Filet, Cote: HorizontalAlignmentValues.Right),
        new(Apparence.FermeeDate, Jour, Discret, FondGris, Filet, Cote: HorizontalAlignmentValues.Right),
        new(Apparence.Ouverte, General, Normal, FondOuvert, Filet, Ouverte: true, Entoure: true),
        new(Apparence.OuverteNote, Decimal, Normal, FondOuvert, Filet, Ouverte: true, Cote: HorizontalAlignmentValues.Right),
        new(Apparence.OuverteDate, Jour, Normal, FondOuvert, Filet, Ouverte: true, Cote: HorizontalAlignmentValues.Right),
        new(Apparence.Legende, Texte, Normal, SansFond, SansTrait, Entoure: true),
    ];

    public static Stylesheet Feuille() => new(
        new NumberingFormats(
            new NumberingFormat { NumberFormatId = DeuxDecimales, FormatCode = "0.00" },
            new NumberingFormat { NumberFormatId = Jour, FormatCode = "dd/mm/yyyy" },
            new NumberingFormat { NumberFormatId = Decimal, FormatCode = "0.##" })
        { Count = 3 },
        new Fonts(Police(11), Police(11, gras: true, couleur: "FFFFFFFF"), Police(15, gras: true, couleur: "FF0D4F5C"), Police(11, couleur: "FF4A5560")) { Count = 4 },
        new Fills(
            new Fill(new PatternFill { PatternType = PatternValues.None }), new Fill(new PatternFill { PatternType = PatternValues.Gray125 }),
            Fond("FFE6EAED"), Fond("FF0D4F5C"), Fond("FFFFFFFF"))
        { Count = 5 },
        new Borders(
            new Border(new LeftBorder(), new RightBorder(), new TopBorder(), new BottomBorder(), new DiagonalBorder()),
            new Border(Trait<LeftBorder>(), Trait<RightBorder>(), Trait<TopBorder>(), Trait<BottomBorder>(), new DiagonalBorder()))
        { Count = 2 },
        new CellStyleFormats(new CellFormat { NumberFormatId = 0, FontId = 0, FillId = 0, BorderId = 0 }) { Count = 1 },
        new CellFormats(Tableau.OrderBy(f => f.Apparence).Select(Traduire)) { Count = (uint)Tableau.Length },
        new CellStyles(new CellStyle { Name = "Normal", FormatId = 0, BuiltinId = 0 }) { Count = 1 });

    private static CellFormat Traduire(Format f) => new(
        new Alignment { Vertical = VerticalAlignmentValues.Center, WrapText = f.Entoure ? true : null, Horizontal = f.Cote is { } cote ? new EnumValue<HorizontalAlignmentValues>(cote) : null },
        new Protection { Locked = !f.Ouverte })
    {
        NumberFormatId = f.Nombre,
        FontId = f.Police,
        FillId = f.Fond,
        BorderId = f.Trait,
        FormatId = 0,
        ApplyNumberFormat = true,
        ApplyFont = true,
        ApplyFill = true,
        ApplyBorder = true,
        ApplyAlignment = true,
        ApplyProtection = true,
    };

    private static Font Police(double taille, bool gras = false, string? couleur = null)
    {
        var police = new Font();
        if (gras)
            police.Append(new Bold());
        police.Append(new FontSize { Val = taille });
        if (couleur is not null)
            police.Append(new Color { Rgb = couleur });
        police.Append(new FontName { Val = "Calibri" });
        return police;
    }

    private static Fill Fond(string couleur) =>
        new(new PatternFill(new ForegroundColor { Rgb = couleur }, new BackgroundColor { Indexed = 64 }) { PatternType = PatternValues.Solid });

    private static T Trait<T>() where T : BorderPropertiesType, new()
    {
        var trait = new T { Style = BorderStyleValues.Thin };
        trait.Append(new Color { Rgb = "FFB7C0C7" });
        return trait;
    }
}
