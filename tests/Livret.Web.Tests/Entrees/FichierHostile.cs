using System.Text;
using Livret.Web.Tests.Imports;

namespace Livret.Web.Tests.Entrees;

/// <summary>One file, or several, that no door of the product takes as they are.</summary>
/// <param name="Pieces">Given the name of the field.</param>
/// <param name="EstLourd">Only in the complete walk.</param>
internal sealed record FichierHostile(string Nom, Func<string, IReadOnlyList<Piece>> Pieces, bool EstLourd = false)
{
    private const string Xlsx = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private static readonly byte[] Csv = Encoding.UTF8.GetBytes(Depots.EntetesDeNotes + "\r\n17200001;U4;S1;06/01/2020;12;;");

    public static IReadOnlyList<FichierHostile> Tous { get; } =
    [
        new("aucun fichier", _ => []),
        new("vide", c => [new(c, "notes.csv", [])]),
        new("sans nom", c => [new(c, "", Csv)]),
        new("deux fichiers", c => [new(c, "notes.csv", Csv), new(c, "notes.csv", Csv)]),
        new("cent fichiers", c => [.. Enumerable.Range(0, 100).Select(i => new Piece(c, $"{i}.csv", Csv))]),
        new("sous un autre champ", _ => [new("ailleurs", "notes.csv", Csv)]),
        new("nom qui remonte", c => [new(c, "../../../etc/passwd", Csv)]),
        new("nom de Windows", c => [new(c, "C:\\windows\\con.csv", Csv)]),
        new("nom de page", c => [new(c, "<script>alert(1337)</script>.csv", Csv)]),
        new("nom de six cents caractères", c => [new(c, new string('n', 600) + ".csv", Csv)]),
        new("nom sans caractère", c => [new(c, "\u0001\ufffe\u202e.csv", Csv)]),
        new("nom d’en-tête", c => [new(c, "a\r\nX-Injecte: oui\r\n.csv", Csv)]),
        new("type d’une page", c => [new(c, "notes.csv", Csv, "text/html")]),
        new("type illisible", c => [new(c, "notes.csv", Csv, "///;;;=")]),
        new("octets quelconques", c => [new(c, "notes.csv", [.. Enumerable.Range(0, 5000).Select(i => (byte)((i * 7919) + 1))])]),
        new("UTF-16", c => [new(c, "notes.csv", [0xff, 0xfe, .. Encoding.Unicode.GetBytes(Depots.EntetesDeNotes)])]),
        new("UTF-32", c => [new(c, "notes.csv", Encoding.UTF32.GetBytes(Depots.EntetesDeNotes))]),
        new("colonne qui n’est pas un texte", c => [new(c, "notes.csv", Encoding.UTF8.GetBytes(Depots.EntetesDeNotes + ";a\ufffeb\r\n17200001;U4;S1;06/01/2020;12;;"))]),
        new("cellules qui ne sont pas des textes", c => [new(c, "notes.csv", Encoding.UTF8.GetBytes(Depots.EntetesDeNotes + "\r\n\ufffe17200001;U4;\uffffS1;06/01/2020;12;;\u0001\u0085"))]),
        new("retours seuls", c => [new(c, "notes.csv", Encoding.UTF8.GetBytes(new string('\r', 2000)))]),
        new("guillemets seuls", c => [new(c, "notes.csv", Encoding.UTF8.GetBytes(new string('"', 2001)))]),
        new("zip de zip", c => [new(c, "notes.xlsx", UnClasseur.Paquet(("xl/workbook.xml", "PK\x03\x04")), Xlsx)]),
        new("zip de mille entrées", c => [new(c, "notes.xlsx", UnClasseur.Paquet([.. Enumerable.Range(0, 1000).Select(i => ($"../../{i}", "x"))]), Xlsx)]),
        new("entités en cascade", c => [new(c, "notes.xlsx", UnClasseur.De(UnClasseur.Entete + UnClasseur.Rangee(2, "&b;"), doctype: "<!DOCTYPE d [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;\">]>"), Xlsx)]),
        new("feuille de dimensions immenses", c => [new(c, "notes.xlsx", UnClasseur.De("<dimension ref=\"A1:XFD1048576\"/>" + UnClasseur.Entete + """<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>"""), Xlsx)]),
        new("références impossibles", c => [new(c, "notes.xlsx", UnClasseur.De(UnClasseur.Entete + """<row r="-5"><c r="ZZZZZZZZ9" t="s"><v>99999999999</v></c><c r="" s="-1"><v>1e999</v></c><c r="1A" t="?"><v>NaN</v></c></row>"""), Xlsx)]),
        new("caractères échappés", c => [new(c, "notes.xlsx", UnClasseur.De(UnClasseur.Entete + UnClasseur.Rangee(2, "_x0000_", "_xD800_", "_xFFFE_", "06/01/2020")), Xlsx)]),
        new("JSON très imbriqué", c => [new(c, "referentiel.json", Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat("{\"a\":", 20_000))), "application/json")]),
        new("JSON d’un tableau", c => [new(c, "referentiel.json", Encoding.UTF8.GetBytes("[" + string.Join(',', Enumerable.Repeat("1e999", 5_000)) + "]"), "application/json")]),
        new("JSON vide d’objets", c => [new(c, "referentiel.json", "{\"code\":null,\"unites\":[null,{},[],0,\"\"],\"options\":{\"a\":{\"b\":[]}}}"u8.ToArray(), "application/json")]),
        new("une ligne de cinquante mégaoctets", c => [new(c, "notes.csv", Encoding.UTF8.GetBytes(Depots.EntetesDeNotes + "\r\n" + new string('x', 50_000_000)))], EstLourd: true),
        new("JSON de dix mégaoctets", c => [new(c, "referentiel.json", Encoding.UTF8.GetBytes("{\"a\":\"" + new string('x', 10_000_000) + "\"}"))], EstLourd: true),
        .. FichiersHostilesTests.Cas.Select(cas => new FichierHostile(cas.Key, c => [new(c, cas.Value.Nom, cas.Value.Octets())], cas.Key is "trop gros" or "bombe" or "un million de colonnes" or "cellule d’un mégaoctet")),
    ];

    public override string ToString() => Nom;
}
