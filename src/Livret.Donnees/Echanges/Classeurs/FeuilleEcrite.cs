using System.Buffers;
using System.Globalization;
using System.Text;
using System.Xml;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Spreadsheet;

namespace Livret.Donnees.Echanges.Classeurs;

/// <summary>One sheet being written, row after row.</summary>
public sealed class FeuilleEcrite : IDisposable
{
    private static readonly SearchValues<char> Hexadecimaux = SearchValues.Create("0123456789abcdefABCDEF");

    private readonly Stream _flux;
    private readonly OpenXmlWriter _xml;
    private readonly MiseEnFeuille _mise;
    private uint _rangee;

    internal FeuilleEcrite(Stream flux, MiseEnFeuille mise)
    {
        (_flux, _mise) = (flux, mise);
        _xml = OpenXmlWriter.Create(flux);
        _xml.WriteStartElement(new Worksheet());
        _xml.WriteElement(new SheetProperties(new PageSetupProperties { FitToPage = true }));
        _xml.WriteElement(new SheetViews(Vue(mise)));
        if (mise.Largeurs.Count > 0)
            _xml.WriteElement(new Columns(mise.Largeurs.Select((largeur, i) => new Column { Min = (uint)i + 1, Max = (uint)i + 1, Width = largeur, CustomWidth = true })));
        _xml.WriteStartElement(new SheetData());
    }

    /// <summary>Rows written so far.</summary>
    public int Rangees => (int)_rangee;

    /// <summary>« F12 ».</summary>
    public static string Adresse(int colonne, int rangee)
    {
        var lettres = "";
        for (var reste = colonne; reste > 0; reste = (reste - 1) / 26)
            lettres = (char)('A' + ((reste - 1) % 26)) + lettres;
        return lettres + rangee.ToString(CultureInfo.InvariantCulture);
    }

    public void Ecrire(IEnumerable<string?> textes, Apparence apparence = Apparence.Texte) => Ecrire(textes.Select(t => Cellule.De(t, apparence)));

    public void Ecrire(IEnumerable<Cellule> cellules)
    {
        _rangee++;
        _xml.WriteStartElement(new Row { RowIndex = _rangee });
        var colonne = 0;
        foreach (var cellule in cellules)
            Ecrire(cellule, Adresse(++colonne, (int)_rangee));
        _xml.WriteEndElement();
    }

    public void Dispose()
    {
        _xml.WriteEndElement();
        if (_mise.EstProtegee)
            _xml.WriteElement(new SheetProtection { Sheet = true, Objects = true, Scenarios = true, FormatColumns = false, FormatRows = false, AutoFilter = false, Sort = true });
        if (_mise.Validations.Count > 0)
            _xml.WriteElement(new DataValidations(_mise.Validations.Select(Traduire)) { Count = (uint)_mise.Validations.Count });
        _xml.WriteElement(new PageMargins { Left = 0.4, Right = 0.4, Top = 0.5, Bottom = 0.6, Header = 0.3, Footer = 0.3 });
        _xml.WriteElement(new PageSetup { PaperSize = 9, Orientation = OrientationValues.Landscape, FitToWidth = 1, FitToHeight = 0 });
        _xml.WriteElement(new HeaderFooter(new OddFooter("&L&A&RPage &P sur &N")));
        _xml.WriteEndElement();
        _xml.Dispose();
        _flux.Dispose();
    }

    private void Ecrire(Cellule cellule, string adresse)
    {
        var ecrite = new Cell { CellReference = adresse, StyleIndex = (uint)cellule.Apparence };
        if (cellule.Stockee is { Length: > 0 } texte)
        {
            if (cellule.EstUnNombre)
                ecrite.Append(new CellValue(texte));
            else
            {
                ecrite.DataType = CellValues.InlineString;
                ecrite.Append(new InlineString(new Text(Lisible(EcrivainCsv.Neutraliser(texte))) { Space = SpaceProcessingModeValues.Preserve }));
            }
        }
        _xml.WriteElement(ecrite);
    }

    /// <summary>Without the characters that XML cannot hold; what looks like the escape of one is escaped, so that it is read as it was.</summary>
    private static string Lisible(string texte)
    {
        var lisible = new StringBuilder(texte.Length);
        for (var i = 0; i < texte.Length; i++)
        {
            if (i + 1 < texte.Length && char.IsSurrogatePair(texte[i], texte[i + 1]))
                lisible.Append(texte[i]).Append(texte[++i]);
            else if (texte[i] == '\r')
                lisible.Append("_x000D_");
            else if (texte[i] == '_' && i + 6 < texte.Length && texte[i + 1] == 'x' && texte[i + 6] == '_' && !texte.AsSpan(i + 2, 4).ContainsAnyExcept(Hexadecimaux))
                lisible.Append("_x005F_");
            else if (XmlConvert.IsXmlChar(texte[i]))
                lisible.Append(texte[i]);
        }
        return lisible.ToString();
    }

    private static SheetView Vue(MiseEnFeuille mise)
    {
        var vue = new SheetView { WorkbookViewId = 0, ShowGridLines = mise.EstCachee ? null : false };
        if (mise.RangeesFigees == 0 && mise.ColonnesFigees == 0)
            return vue;
        vue.Append(new Pane
        {
            HorizontalSplit = mise.ColonnesFigees > 0 ? mise.ColonnesFigees : null,
            VerticalSplit = mise.RangeesFigees > 0 ? mise.RangeesFigees : null,
            TopLeftCell = Adresse(mise.ColonnesFigees + 1, mise.RangeesFigees + 1),
            ActivePane = mise.ColonnesFigees == 0 ? PaneValues.BottomLeft : mise.RangeesFigees == 0 ? PaneValues.TopRight : PaneValues.BottomRight,
            State = PaneStateValues.Frozen,
        });
        return vue;
    }

    private static DataValidation Traduire(Validation v)
    {
        var validation = new DataValidation
        {
            SequenceOfReferences = new([v.Plage]),
            AllowBlank = true,
            ShowErrorMessage = true,
            ErrorTitle = "Livret",
            Error = v.Phrase,
            Type = v.Nature switch
            {
                NatureDeValidation.Liste => DataValidationValues.List,
                NatureDeValidation.Formule => DataValidationValues.Custom,
                NatureDeValidation.DateAvant => DataValidationValues.Date,
                NatureDeValidation.LongueurAuPlus => DataValidationValues.TextLength,
            },
        };
        if (v.Nature is NatureDeValidation.DateAvant)
            validation.Operator = DataValidationOperatorValues.LessThan;
        if (v.Nature is NatureDeValidation.LongueurAuPlus)
            validation.Operator = DataValidationOperatorValues.LessThanOrEqual;
        validation.Append(new Formula1(v.Nature is NatureDeValidation.Liste ? $"\"{v.Formule}\"" : v.Formule));
        return validation;
    }
}
