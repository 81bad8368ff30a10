using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using DocumentFormat.OpenXml.Validation;

namespace Livret.Web.Tests.Exports;

/// <summary>A workbook in the hands of a teacher: read, filled, and given back.</summary>
internal sealed class ClasseurEnMain(byte[] octets)
{
    private byte[] _octets = octets;

    public byte[] Octets => _octets;

    public static async Task<ClasseurEnMain> TelechargerAsync(HttpClient client, string grille) =>
        new(await client.GetByteArrayAsync(new Uri($"{grille}/classeur/fichier", UriKind.Relative)));

    /// <summary>What the format of the spreadsheets says against it.</summary>
    public IReadOnlyList<string> Defauts()
    {
        using var classeur = SpreadsheetDocument.Open(new MemoryStream(_octets), isEditable: false);
        return [.. new OpenXmlValidator(FileFormatVersions.Office2019).Validate(classeur).Select(d => $"{d.Part?.Uri} {d.Path?.XPath}: {d.Description}")];
    }

    public string Lire(string adresse, string feuille = "Saisie")
    {
        using var classeur = SpreadsheetDocument.Open(new MemoryStream(_octets), isEditable: false);
        return Texte(Cellule(classeur, feuille, adresse));
    }

    public IReadOnlyList<string> Rangee(int rangee, string feuille = "Saisie")
    {
        using var classeur = SpreadsheetDocument.Open(new MemoryStream(_octets), isEditable: false);
        return [.. Feuille(classeur, feuille).Descendants<Row>().First(r => r.RowIndex! == (uint)rangee).Elements<Cell>().Select(Texte)];
    }

    /// <summary>Whether the protection of the sheet leaves the cell open.</summary>
    public bool EstOuverte(string adresse)
    {
        using var classeur = SpreadsheetDocument.Open(new MemoryStream(_octets), isEditable: false);
        var style = (int)Cellule(classeur, "Saisie", adresse).StyleIndex!.Value;
        return classeur.WorkbookPart!.WorkbookStylesPart!.Stylesheet!.CellFormats!.Elements<CellFormat>().ElementAt(style).Protection!.Locked! == false;
    }

    public IReadOnlyList<string> Validations()
    {
        using var classeur = SpreadsheetDocument.Open(new MemoryStream(_octets), isEditable: false);
        return [.. Feuille(classeur, "Saisie").Descendants<DataValidation>().Select(v => $"{v.SequenceOfReferences!.InnerText} {v.Type!.InnerText} {v.Formula1!.Text}")];
    }

    public ClasseurEnMain Ecrire(string adresse, string texte, string feuille = "Saisie") => Changer(feuille, adresse, cellule =>
    {
        cellule.DataType = CellValues.InlineString;
        cellule.InlineString = new(new Text(texte));
    });

    public ClasseurEnMain Ecrire(string adresse, decimal nombre) => Changer("Saisie", adresse, cellule =>
    {
        cellule.DataType = null;
        cellule.CellValue = new(nombre.ToString(CultureInfo.InvariantCulture));
    });

    public ClasseurEnMain Ecrire(string adresse, DateOnly jour) => Ecrire(adresse, (decimal)jour.ToDateTime(TimeOnly.MinValue).ToOADate());

    /// <summary>Gives it back to the page of the class.</summary>
    public async Task<HttpResponseMessage> DeposerAsync(HttpClient client, string grille, string nom = "classeur.xlsx")
    {
        var page = $"{grille}/classeur";
        var jeton = await client.LireLeJetonAsync(page);
        using var corps = new MultipartFormDataContent { { new StringContent(jeton), "__RequestVerificationToken" } };
        using var fichier = new ByteArrayContent(_octets);
        corps.Add(fichier, "classeur", nom);
        return await client.PostAsync(new Uri(page, UriKind.Relative), corps);
    }

    private ClasseurEnMain Changer(string feuille, string adresse, Action<Cell> changer)
    {
        using var flux = new MemoryStream();
        flux.Write(_octets);
        using (var classeur = SpreadsheetDocument.Open(flux, isEditable: true))
        {
            var cellule = Cellule(classeur, feuille, adresse);
            cellule.RemoveAllChildren();
            changer(cellule);
        }
        _octets = flux.ToArray();
        return this;
    }

    private static Worksheet Feuille(SpreadsheetDocument classeur, string nom)
    {
        var feuille = classeur.WorkbookPart!.Workbook!.Descendants<Sheet>().First(s => s.Name == nom);
        return ((WorksheetPart)classeur.WorkbookPart.GetPartById(feuille.Id!)).Worksheet!;
    }

    private static Cell Cellule(SpreadsheetDocument classeur, string feuille, string adresse) =>
        Feuille(classeur, feuille).Descendants<Cell>().First(c => c.CellReference == adresse);

    private static string Texte(Cell cellule) => cellule.InlineString?.InnerText ?? cellule.CellValue?.Text ?? "";
}
