using System.IO.Compression;
using System.Text;
using System.Xml;
using Livret.Domaine.Notations;

namespace Livret.Donnees.Echanges.Imports;

/// <summary>
/// The user's own file, with one more column « erreurs »: same columns, same order, same encoding, same separator, same kind of file. Given
/// back to an import, the column is ignored.
/// </summary>
public static class FichierAnnote
{
    private const string Colonne = "erreurs";

    /// <param name="octets">The file as it was sent.</param>
    /// <param name="onglet">The sheet that was read, in a spreadsheet.</param>
    public static (byte[] Octets, string Type, string Extension) Ecrire(byte[] octets, string nom, string onglet, IReadOnlyList<LigneDeRapport> messages)
    {
        var feuille = Feuille.Lire(octets, nom, onglet);
        var rangees = Annoter(feuille, messages.ToDictionary(m => m.Ligne, Dire));
        return feuille is LecteurCsv csv ? (EcrireEnCsv(csv, rangees), $"text/csv; charset={csv.Encodage.WebName}", ".csv")
            : (EcrireEnXlsx(rangees, onglet), "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", ".xlsx");
    }

    private static IEnumerable<string[]> Annoter(Feuille feuille, Dictionary<int, string> messages)
    {
        var largeur = -1;
        var place = -1;
        foreach (var (ligne, cellules) in feuille.Enregistrements())
        {
            if (largeur < 0)
            {
                // A file that comes back annotated keeps one column.
                place = Array.FindIndex(cellules, c => Table.Normaliser(c) == Colonne);
                largeur = place < 0 ? cellules.Length : cellules.Length - 1;
                yield return [.. Sans(cellules, place), Colonne];
                continue;
            }
            var sans = Sans(cellules, place);
            yield return [.. sans, .. Enumerable.Repeat("", Math.Max(0, largeur - sans.Length)), messages.GetValueOrDefault(ligne, "")];
        }
    }

    private static string[] Sans(string[] cellules, int place) => place < 0 || place >= cellules.Length ? cellules : [.. cellules[..place], .. cellules[(place + 1)..]];

    /// <summary>« date : DATE_APRES_LIMITE Le 16/03/2020… ».</summary>
    private static string Dire(LigneDeRapport ligne) =>
        $"{(ligne.Colonne is null ? "" : $"{ligne.Colonne} : ")}{(ligne.Code is { } code ? DefinitionAnomalie.De(code).Texte + " " : "")}{ligne.Phrase}";

    private static byte[] EcrireEnCsv(LecteurCsv csv, IEnumerable<string[]> rangees)
    {
        using var tampon = new MemoryStream();
        if (csv.EstMarque)
            tampon.Write(Encoding.UTF8.Preamble);
        using (var texte = new StreamWriter(tampon, csv.Encodage is UTF8Encoding ? new UTF8Encoding(false) : csv.Encodage, leaveOpen: true))
        {
            foreach (var rangee in rangees)
                texte.Write(string.Join(csv.Separateur, rangee.Select(c => Delimiter(c, csv.Separateur))) + "\r\n");
        }
        return tampon.ToArray();
    }

    private static string Delimiter(string cellule, char separateur) =>
        cellule.Contains(separateur, StringComparison.Ordinal) || cellule.AsSpan().ContainsAny("\"\r\n") ? $"\"{cellule.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : cellule;

    private static byte[] EcrireEnXlsx(IEnumerable<string[]> rangees, string onglet)
    {
        const string Relations = "http://schemas.openxmlformats.org/package/2006/relationships";
        const string Office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
        using var tampon = new MemoryStream();
        using (var paquet = new ZipArchive(tampon, ZipArchiveMode.Create, leaveOpen: true))
        {
            Brute("[Content_Types].xml", """<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/></Types>""");
            Brute("_rels/.rels", $"""<Relationships xmlns="{Relations}"><Relationship Id="rId1" Type="{Office}/officeDocument" Target="xl/workbook.xml"/></Relationships>""");
            Brute("xl/workbook.xml", $"""<workbook xmlns="{Feuilles}" xmlns:r="{Office}"><sheets><sheet name="{onglet}" sheetId="1" r:id="rId1"/></sheets></workbook>""");
            Brute("xl/_rels/workbook.xml.rels", $"""<Relationships xmlns="{Relations}"><Relationship Id="rId1" Type="{Office}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>""");
            using var flux = paquet.CreateEntry("xl/worksheets/sheet1.xml").Open();
            using var xml = XmlWriter.Create(flux, new() { Encoding = new UTF8Encoding(false), CheckCharacters = false });
            xml.WriteStartElement("worksheet", Feuilles);
            xml.WriteStartElement("sheetData", Feuilles);
            foreach (var rangee in rangees)
                EcrireLaRangee(xml, rangee);
            xml.WriteEndElement();
            xml.WriteEndElement();

            void Brute(string chemin, string contenu)
            {
                using var part = new StreamWriter(paquet.CreateEntry(chemin).Open(), new UTF8Encoding(false));
                part.Write(contenu);
            }
        }
        return tampon.ToArray();
    }

    private const string Feuilles = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

    private static void EcrireLaRangee(XmlWriter xml, string[] rangee)
    {
        xml.WriteStartElement("row", Feuilles);
        foreach (var cellule in rangee)
        {
            xml.WriteStartElement("c", Feuilles);
            xml.WriteAttributeString("t", "inlineStr");
            xml.WriteStartElement("is", Feuilles);
            xml.WriteStartElement("t", Feuilles);
            xml.WriteAttributeString("xml", "space", null, "preserve");
            xml.WriteString(string.Concat(cellule.Select(c => XmlConvert.IsXmlChar(c) || char.IsSurrogate(c) ? c : ' ')));
            xml.WriteEndElement();
            xml.WriteEndElement();
            xml.WriteEndElement();
        }
        xml.WriteEndElement();
    }
}
