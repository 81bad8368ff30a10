using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using System.Xml;
using Livret.Domaine.Notations;

namespace Livret.Donnees.Echanges;

/// <summary>One cell of a sheet as the text that a CSV file would hold.</summary>
internal sealed partial class LecteurDeCellules(List<string> textes, IReadOnlyList<bool> dates, bool depuis1904, string fichier)
{
    /// <summary>Days between the two origins of dates.</summary>
    private const int Ecart1904 = 1462;

    /// <summary>Last day of a spreadsheet, 31 December 9999.</summary>
    private const double DernierJour = 2_958_465;

    /// <summary>Beyond, a number is no longer exact.</summary>
    private const double PlusGrandExact = 1e15;

    /// <summary>The reader is on the cell, and is left on its end.</summary>
    /// <param name="ou">« B4 », for the messages.</param>
    /// <exception cref="FichierIllisibleException">A formula that was never computed, or whose result is no value.</exception>
    public string Lire(XmlReader xml, string ou)
    {
        var (type, style) = (xml.GetAttribute("t"), xml.GetAttribute("s"));
        if (xml.IsEmptyElement)
            return "";
        string? brute = null, texte = null;
        var formule = false;
        while (xml.Read() && xml is not { NodeType: XmlNodeType.EndElement, LocalName: "c" })
        {
            if (xml.NodeType is not XmlNodeType.Element)
                continue;
            formule |= xml.LocalName == "f";
            if (xml.LocalName == "v")
                brute = Contenu(xml);
            else if (xml.LocalName == "is")
                texte = Texte(xml, "is");
            else if (xml.LocalName == "f")
                Contenu(xml);
        }
        if (formule && string.IsNullOrEmpty(brute))
            throw new FichierIllisibleException(fichier, $"la cellule {ou} contient une formule sans résultat. Ouvrez le classeur dans le tableur, enregistrez-le, puis recommencez.");
        if (type == "e")
            throw new FichierIllisibleException(fichier, $"la cellule {ou} contient un calcul qui n’aboutit pas ({Phrases.Extrait(brute ?? "")}). Corrigez-la, ou videz-la.");
        return texte ?? Valeur(type, style, brute ?? "");
    }

    /// <summary>The text of a shared or inline string, its runs put together; the reader is left on its end.</summary>
    public static string Texte(XmlReader xml, string element)
    {
        if (xml.IsEmptyElement)
            return "";
        var (texte, phonetique) = (new StringBuilder(), false);
        while (xml.Read() && !(xml.NodeType is XmlNodeType.EndElement && xml.LocalName == element))
        {
            // The phonetic reading is no part of the text.
            if (xml is { NodeType: XmlNodeType.Element or XmlNodeType.EndElement, LocalName: "rPh" })
                phonetique = xml.NodeType is XmlNodeType.Element && !xml.IsEmptyElement;
            else if (!phonetique && xml is { NodeType: XmlNodeType.Element, LocalName: "t" })
                texte.Append(Contenu(xml));
        }
        return Echappes().Replace(texte.ToString(), e => ((char)ushort.Parse(e.ValueSpan[2..6], NumberStyles.HexNumber, CultureInfo.InvariantCulture)).ToString());
    }

    private string Valeur(string? type, string? style, string brute) => type switch
    {
        "s" => int.TryParse(brute, NumberStyles.None, CultureInfo.InvariantCulture, out var rang) && rang < textes.Count ? textes[rang] : "",
        "b" => brute.Trim() is "1" or "true" ? "O" : "N",
        "d" => brute.Length >= 10 ? brute[..10] : brute,
        "str" or "inlineStr" => brute,
        _ => double.TryParse(brute, NumberStyles.Float, CultureInfo.InvariantCulture, out var nombre) ? Nombre(nombre, EstUneDate(style), brute) : brute,
    };

    private bool EstUneDate(string? style) =>
        int.TryParse(style, NumberStyles.None, CultureInfo.InvariantCulture, out var rang) && rang < dates.Count && dates[rang];

    private string Nombre(double nombre, bool date, string brute)
    {
        var jour = nombre + (depuis1904 ? Ecart1904 : 0);
        if (date && jour is >= 1 and <= DernierJour)
            return Phrases.Jour(DateOnly.FromDateTime(DateTime.FromOADate(jour)));
        return Math.Abs(nombre) < PlusGrandExact ? Math.Round(nombre, 6).ToString("0.######", Phrases.Francais) : brute;
    }

    /// <summary>The text of a simple element; the reader is left on its end.</summary>
    private static string Contenu(XmlReader xml)
    {
        if (xml.IsEmptyElement)
            return "";
        var texte = new StringBuilder();
        while (xml.Read() && xml.NodeType is not XmlNodeType.EndElement)
        {
            if (xml.NodeType is XmlNodeType.Text or XmlNodeType.SignificantWhitespace or XmlNodeType.Whitespace or XmlNodeType.CDATA)
                texte.Append(xml.Value);
        }
        return texte.ToString();
    }

    /// <summary>A character that XML cannot hold, as the spreadsheet writes it: « _x000D_ ».</summary>
    [GeneratedRegex("_x[0-9A-Fa-f]{4}_", RegexOptions.CultureInvariant)]
    private static partial Regex Echappes();
}
