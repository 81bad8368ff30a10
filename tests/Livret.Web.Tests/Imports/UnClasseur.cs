using System.IO.Compression;
using System.Text;

namespace Livret.Web.Tests.Imports;

/// <summary>A spreadsheet written by hand, part by part: what a hostile one holds cannot be written otherwise.</summary>
internal static class UnClasseur
{
    private const string Relations = "http://schemas.openxmlformats.org/package/2006/relationships";
    private const string Office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private const string Feuilles = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

    /// <param name="rangees">The rows, as XML; style 1 is a date.</param>
    public static byte[] De(string rangees, string? textes = null, string feuille = "notes", string doctype = "") => Paquet(
        ("xl/workbook.xml", $"""<workbook xmlns="{Feuilles}" xmlns:r="{Office}"><sheets><sheet name="Page de garde" sheetId="1" r:id="rId1"/><sheet name="{feuille}" sheetId="2" r:id="rId2"/></sheets></workbook>"""),
        ("xl/_rels/workbook.xml.rels", $"""<Relationships xmlns="{Relations}"><Relationship Id="rId1" Type="{Office}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="{Office}/worksheet" Target="/xl/worksheets/sheet2.xml"/></Relationships>"""),
        ("xl/styles.xml", $"""<styleSheet xmlns="{Feuilles}"><numFmts count="1"><numFmt numFmtId="164" formatCode="dd/mm/yyyy"/></numFmts><cellXfs><xf numFmtId="0"/><xf numFmtId="164"/><xf numFmtId="2"/></cellXfs></styleSheet>"""),
        ("xl/sharedStrings.xml", $"""<sst xmlns="{Feuilles}">{textes}</sst>"""),
        ("xl/worksheets/sheet1.xml", $"""<worksheet xmlns="{Feuilles}"><sheetData><row r="1"><c t="inlineStr"><is><t>Bonjour</t></is></c></row></sheetData></worksheet>"""),
        ("xl/worksheets/sheet2.xml", $"""{doctype}<worksheet xmlns="{Feuilles}"><sheetData>{rangees}</sheetData></worksheet>"""));

    public static byte[] Paquet(params (string Chemin, string Contenu)[] parts)
    {
        using var tampon = new MemoryStream();
        using (var zip = new ZipArchive(tampon, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (chemin, contenu) in parts)
            {
                using var flux = zip.CreateEntry(chemin, CompressionLevel.Fastest).Open();
                flux.Write(Encoding.UTF8.GetBytes(contenu));
            }
        }
        return tampon.ToArray();
    }

    /// <summary>A row of texts.</summary>
    public static string Rangee(int ligne, params string[] textes) =>
        $"""<row r="{ligne}">{string.Concat(textes.Select(t => $"""<c t="inlineStr"><is><t>{t}</t></is></c>"""))}</row>""";

    /// <summary>The header of <c>notes.csv</c>.</summary>
    public static string Entete => Rangee(1, Depots.EntetesDeNotes.Split(';'));
}
