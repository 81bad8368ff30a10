using System.Buffers.Binary;
using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Xml;
using Livret.Domaine;
using Livret.Domaine.Notations;

namespace Livret.Donnees.Echanges;

/// <summary>
/// Reads one sheet of an XLSX spreadsheet as a stream: the package is a zip of XML parts, each read once, bounded in size, without DTD
/// (exchange formats, section 1). A formula gives the value that the spreadsheet last computed.
/// </summary>
internal sealed class LecteurXlsx : Feuille
{
    /// <summary>Bytes of one part once decompressed: a bomb stops there.</summary>
    public const long TailleDePartMaximale = 192L * 1024 * 1024;

    /// <summary>Parts of a package.</summary>
    private const int PartsMaximales = 2_000;

    /// <summary>Characters of all the shared strings together.</summary>
    private const int CaracteresPartages = 48 * 1024 * 1024;

    private const string Abime = "le classeur est abîmé, ou contient ce qu’un classeur ne contient pas. Ouvrez-le dans le tableur, enregistrez-le de nouveau au format XLSX, puis recommencez.";

    private readonly byte[] _octets;
    private readonly string _fichier;
    private readonly string _onglet;

    /// <exception cref="FichierIllisibleException">Not a package of a spreadsheet.</exception>
    public LecteurXlsx(byte[] octets, string fichier, string onglet)
    {
        (_octets, _fichier, _onglet) = (octets, fichier, onglet);
        if (NombreDeParts(octets) is not (> 0 and <= PartsMaximales))
            throw new FichierIllisibleException(fichier, Abime);
    }

    public override IEnumerable<(int Ligne, string[] Cellules)> Enregistrements()
    {
        using var paquet = Ouvrir();
        using var lignes = Lire(paquet).GetEnumerator();
        while (Proteger(lignes.MoveNext))
            yield return lignes.Current;
    }

    private IEnumerable<(int Ligne, string[] Cellules)> Lire(ZipArchive paquet)
    {
        var (chemin, depuis1904) = ClasseurXlsx.Feuille(nom => Part(paquet, nom), _onglet) is { } trouve ? trouve : throw new FichierIllisibleException(_fichier, "le classeur n’a pas de feuille de calcul.");
        var textes = Textes(paquet);
        using var styles = Part(paquet, "xl/styles.xml");
        var cellules = new LecteurDeCellules(textes, ClasseurXlsx.FormatsDeDate(styles), depuis1904, _fichier);
        using var xml = Part(paquet, chemin) ?? throw new FichierIllisibleException(_fichier, Abime);
        var (ligne, rangee) = (0, new List<string>());
        while (xml.Read())
        {
            if (xml is { NodeType: XmlNodeType.Element, LocalName: "row" })
            {
                ligne = int.TryParse(xml.GetAttribute("r"), NumberStyles.None, CultureInfo.InvariantCulture, out var r) ? r : ligne + 1;
                rangee.Clear();
                if (!xml.IsEmptyElement)
                    LireLaRangee(xml, ligne, rangee, cellules);
                if (rangee.Exists(c => !string.IsNullOrWhiteSpace(c)))
                    yield return (ligne, [.. rangee]);
            }
        }
    }

    private void LireLaRangee(XmlReader xml, int ligne, List<string> rangee, LecteurDeCellules cellules)
    {
        while (xml.Read() && xml is not { NodeType: XmlNodeType.EndElement, LocalName: "row" })
        {
            if (xml is not { NodeType: XmlNodeType.Element, LocalName: "c" })
                continue;
            var reference = xml.GetAttribute("r");
            var place = reference is null ? rangee.Count : ClasseurXlsx.Colonne(reference);
            var valeur = Caracteres.Nettoyer(cellules.Lire(xml, reference ?? $"de la ligne {ligne}"));
            if (valeur.Length == 0)
                continue;
            if (place is < 0 or >= ColonnesMaximales)
                throw TropDeColonnes(_fichier, ligne);
            if (valeur.Length > LongueurDeCellule)
                throw CelluleTropLongue(_fichier, ligne, LongueurDeCellule);
            while (rangee.Count <= place)
                rangee.Add("");
            rangee[place] = valeur;
        }
    }

    private List<string> Textes(ZipArchive paquet)
    {
        var textes = new List<string>();
        using var xml = Part(paquet, "xl/sharedStrings.xml");
        var total = 0;
        while (xml?.Read() is true)
        {
            if (xml is not { NodeType: XmlNodeType.Element, LocalName: "si" })
                continue;
            var texte = LecteurDeCellules.Texte(xml, "si");
            if ((total += texte.Length + 8) > CaracteresPartages)
                throw new FichierIllisibleException(_fichier, "le classeur contient trop de texte. Partagez-le en plusieurs fichiers.");
            textes.Add(texte);
        }
        return textes;
    }

    private XmlReader? Part(ZipArchive paquet, string chemin) => paquet.GetEntry(chemin) is not { } part ? null
        : XmlReader.Create(new FluxBorne(part.Open(), TailleDePartMaximale, _fichier), new()
        {
            DtdProcessing = DtdProcessing.Prohibit,
            XmlResolver = null,
            IgnoreComments = true,
            IgnoreProcessingInstructions = true,
            CloseInput = true,
        });

    private ZipArchive Ouvrir()
    {
        try
        {
            return new(new MemoryStream(_octets, writable: false), ZipArchiveMode.Read);
        }
        catch (InvalidDataException)
        {
            throw new FichierIllisibleException(_fichier, Abime);
        }
    }

    /// <summary>Whatever is wrong in the package is said in one sentence.</summary>
    private T Proteger<T>(Func<T> lire)
    {
        try
        {
            return lire();
        }
        catch (Exception e) when (e is XmlException or InvalidDataException or IOException or NotSupportedException or OverflowException or DecoderFallbackException)
        {
            throw new FichierIllisibleException(_fichier, Abime);
        }
    }

    /// <summary>Said by the end of the central directory, before it is read; null: this is no zip.</summary>
    private static int? NombreDeParts(ReadOnlySpan<byte> octets)
    {
        var fin = octets.LastIndexOf("PK\x05\x06"u8);
        return fin < 0 || fin + 12 > octets.Length ? null : BinaryPrimitives.ReadUInt16LittleEndian(octets[(fin + 10)..]);
    }
}
