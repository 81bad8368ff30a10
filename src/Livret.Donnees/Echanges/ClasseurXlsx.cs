using System.Globalization;
using System.Xml;

namespace Livret.Donnees.Echanges;

/// <summary>What the parts of a spreadsheet say beside its sheets: which sheet to read, which formats of number are dates.</summary>
internal static class ClasseurXlsx
{
    /// <summary>Path of the sheet of that name, or of the first, and whether its days are counted from 1904; null: no sheet.</summary>
    /// <param name="part">Opens a part; null: there is none of that name.</param>
    public static (string Chemin, bool Depuis1904)? Feuille(Func<string, XmlReader?> part, string nom)
    {
        var feuilles = new List<(string Nom, string Lien)>();
        var depuis1904 = false;
        using (var xml = part("xl/workbook.xml"))
        {
            while (xml?.Read() is true)
            {
                if (xml is { NodeType: XmlNodeType.Element, LocalName: "workbookPr" })
                    depuis1904 = xml.GetAttribute("date1904") is "1" or "true";
                else if (xml is { NodeType: XmlNodeType.Element, LocalName: "sheet" } && Attribut(xml, "id") is { } lien)
                    feuilles.Add((xml.GetAttribute("name") ?? "", lien));
            }
        }
        if (feuilles.Count == 0)
            return null;
        var choisie = feuilles.Find(f => f.Nom.Trim().Equals(nom, StringComparison.OrdinalIgnoreCase));
        var lienChoisi = choisie.Lien ?? feuilles[0].Lien;
        using var liens = part("xl/_rels/workbook.xml.rels");
        while (liens?.Read() is true)
        {
            if (liens is { NodeType: XmlNodeType.Element, LocalName: "Relationship" } && liens.GetAttribute("Id") == lienChoisi && liens.GetAttribute("Target") is { } cible)
                return (cible.StartsWith('/') ? cible[1..] : "xl/" + cible, depuis1904);
        }
        return null;
    }

    /// <summary>For each style of cell, in their order, whether its number is a day.</summary>
    public static IReadOnlyList<bool> FormatsDeDate(XmlReader? styles)
    {
        var (codes, dates, dansLesCellules) = (new Dictionary<int, bool>(), new List<bool>(), false);
        while (styles?.Read() is true)
        {
            if (styles is { LocalName: "cellXfs" })
                dansLesCellules = styles.NodeType is XmlNodeType.Element;
            else if (styles is { NodeType: XmlNodeType.Element, LocalName: "numFmt" } && Numero(styles) is { } numero)
                codes[numero] = EstUneDate(styles.GetAttribute("formatCode") ?? "");
            else if (dansLesCellules && styles is { NodeType: XmlNodeType.Element, LocalName: "xf" })
                dates.Add(Numero(styles) is { } format && (codes.TryGetValue(format, out var date) ? date : format is (>= 14 and <= 17) or 22 or (>= 27 and <= 36) or (>= 50 and <= 58)));
        }
        return dates;
    }

    /// <summary>« B12 » is column 1; -1 when it is no reference.</summary>
    public static int Colonne(string reference)
    {
        var colonne = 0;
        foreach (var c in reference.TakeWhile(char.IsAsciiLetter).Take(4))
            colonne = (colonne * 26) + (char.ToUpperInvariant(c) - 'A' + 1);
        return colonne - 1;
    }

    /// <summary>A format with a day or a year outside its quotations and brackets.</summary>
    private static bool EstUneDate(string code)
    {
        var fermant = '\0';
        for (var i = 0; i < code.Length; i++)
        {
            var c = code[i];
            if (fermant != '\0')
                fermant = c == fermant ? '\0' : fermant;
            else if (c is '"' or '[')
                fermant = c == '[' ? ']' : c;
            else if (c == '\\')
                i++;
            else if (c is 'd' or 'D' or 'y' or 'Y')
                return true;
        }
        return false;
    }

    private static int? Numero(XmlReader xml) =>
        int.TryParse(xml.GetAttribute("numFmtId"), NumberStyles.None, CultureInfo.InvariantCulture, out var numero) ? numero : null;

    /// <summary>An attribute by its local name, whatever its namespace: the strict format has another one.</summary>
    private static string? Attribut(XmlReader xml, string nom)
    {
        string? valeur = null;
        while (xml.MoveToNextAttribute())
            valeur = xml.LocalName == nom ? xml.Value : valeur;
        xml.MoveToElement();
        return valeur;
    }
}
