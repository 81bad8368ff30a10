using System.IO.Compression;
using System.Xml;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Spreadsheet;

namespace Livret.Donnees.Echanges.Classeurs;

/// <summary>
/// A workbook written from its first row to its last, without being held in memory, to a stream that need not be sought. The same cells give
/// the same bytes: the parts of the package bear no date of their own.
/// </summary>
public sealed class ClasseurEcrit(Stream sortie) : IDisposable
{
    /// <summary>The first day that a ZIP archive can write.</summary>
    private static readonly DateTimeOffset SansDate = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    private readonly ZipArchive _paquet = new(sortie, ZipArchiveMode.Create, leaveOpen: true);
    private readonly List<MiseEnFeuille> _feuilles = [];

    /// <summary>Opens the next sheet; it is closed before the one that follows.</summary>
    public FeuilleEcrite Ouvrir(MiseEnFeuille mise)
    {
        _feuilles.Add(mise);
        return new(Partie($"xl/worksheets/sheet{_feuilles.Count}.xml"), mise);
    }

    public void Dispose()
    {
        Ecrire("xl/styles.xml", StylesDeClasseur.Feuille());
        Ecrire("xl/workbook.xml", Contenu());
        EcrireXml("xl/_rels/workbook.xml.rels", xml => Liens(xml,
        [
            .. Enumerable.Range(1, _feuilles.Count).Select(n => ($"rId{n}", "http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet", $"worksheets/sheet{n}.xml")),
            ("rIdStyles", "http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles", "styles.xml"),
        ]));
        EcrireXml("_rels/.rels", xml => Liens(xml, [("rId1", "http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument", "xl/workbook.xml")]));
        EcrireXml("[Content_Types].xml", Types);
        _paquet.Dispose();
    }

    private Workbook Contenu()
    {
        var feuilles = new Sheets();
        var noms = new DefinedNames();
        for (var i = 0; i < _feuilles.Count; i++)
        {
            var mise = _feuilles[i];
            feuilles.Append(new Sheet { Name = mise.Nom, SheetId = (uint)i + 1, Id = $"rId{i + 1}", State = mise.EstCachee ? SheetStateValues.VeryHidden : null });
            if (mise.RangeesFigees > 0)
                noms.Append(new DefinedName($"'{mise.Nom.Replace("'", "''", StringComparison.Ordinal)}'!$1:${mise.RangeesFigees}") { Name = "_xlnm.Print_Titles", LocalSheetId = (uint)i });
        }
        var classeur = new Workbook(feuilles);
        if (noms.HasChildren)
            classeur.Append(noms);
        return classeur;
    }

    private void Types(XmlWriter xml)
    {
        xml.WriteStartElement("Types", "http://schemas.openxmlformats.org/package/2006/content-types");
        Defaut("rels", "application/vnd.openxmlformats-package.relationships+xml");
        Defaut("xml", "application/xml");
        Partie("/xl/workbook.xml", "sheet.main");
        Partie("/xl/styles.xml", "styles");
        for (var n = 1; n <= _feuilles.Count; n++)
            Partie($"/xl/worksheets/sheet{n}.xml", "worksheet");
        xml.WriteEndElement();

        void Defaut(string extension, string type)
        {
            xml.WriteStartElement("Default");
            xml.WriteAttributeString("Extension", extension);
            xml.WriteAttributeString("ContentType", type);
            xml.WriteEndElement();
        }

        void Partie(string nom, string type)
        {
            xml.WriteStartElement("Override");
            xml.WriteAttributeString("PartName", nom);
            xml.WriteAttributeString("ContentType", $"application/vnd.openxmlformats-officedocument.spreadsheetml.{type}+xml");
            xml.WriteEndElement();
        }
    }

    private static void Liens(XmlWriter xml, IEnumerable<(string Id, string Type, string Cible)> liens)
    {
        xml.WriteStartElement("Relationships", "http://schemas.openxmlformats.org/package/2006/relationships");
        foreach (var (id, type, cible) in liens)
        {
            xml.WriteStartElement("Relationship");
            xml.WriteAttributeString("Id", id);
            xml.WriteAttributeString("Type", type);
            xml.WriteAttributeString("Target", cible);
            xml.WriteEndElement();
        }
        xml.WriteEndElement();
    }

    private void EcrireXml(string nom, Action<XmlWriter> contenu)
    {
        using var flux = Partie(nom);
        using var xml = XmlWriter.Create(flux);
        contenu(xml);
    }

    private void Ecrire(string nom, OpenXmlPartRootElement racine)
    {
        using var flux = Partie(nom);
        using var xml = OpenXmlWriter.Create(flux);
        xml.WriteElement(racine);
    }

    private Stream Partie(string nom)
    {
        var entree = _paquet.CreateEntry(nom, CompressionLevel.Fastest);
        entree.LastWriteTime = SansDate;
        return entree.Open();
    }
}
