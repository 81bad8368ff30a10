using System.Buffers.Binary;
using System.Collections.Frozen;
using System.Globalization;

namespace Livret.Web.Documents.Moteur;

/// <summary>A TrueType font as a PDF needs it: its glyphs by character, their advances, their outlines.</summary>
internal sealed class Police
{
    private const ushort PlanDeBase = 4;
    private readonly FrozenDictionary<string, byte[]> _tables;
    private readonly int _avances;
    private readonly bool _placesLongues;

    /// <param name="nom">PostScript name, without the tag of a subset.</param>
    /// <param name="rang">Its place among the fonts of a document.</param>
    public Police(string nom, int rang, FrozenDictionary<string, byte[]> tables)
    {
        (Nom, Rang, _tables) = (nom, rang, tables);
        Glyphes = Lire("maxp", 4);
        Cadratin = Lire("head", 18);
        _placesLongues = Lire("head", 50) == 1;
        _avances = Lire("hhea", 34);
        Boite = [.. Enumerable.Range(0, 4).Select(i => EnMilliemes((short)Lire("head", 36 + (2 * i))))];
        (Montante, Descendante) = (EnMilliemes((short)Lire("hhea", 4)), EnMilliemes((short)Lire("hhea", 6)));
        Capitale = EnMilliemes((short)Lire("OS/2", 88));
        Minuscule = EnMilliemes((short)Lire("OS/2", 86));
    }

    public string Nom { get; }
    public int Rang { get; }
    public int Glyphes { get; }

    /// <summary>Units of the outlines in one em.</summary>
    public int Cadratin { get; }

    /// <summary>In thousandths of the body, like all that follows.</summary>
    public IReadOnlyList<int> Boite { get; }

    public int Montante { get; }
    public int Descendante { get; }
    public int Capitale { get; }
    public int Minuscule { get; }

    public int Avance(int glyphe) => EnMilliemes(Lire("hmtx", 4 * Math.Min(glyphe, _avances - 1)));

    /// <summary>The box of a glyph; empty for a space.</summary>
    public (int XMin, int YMin, int XMax, int YMax) BoiteDe(int glyphe)
    {
        var contour = Contour(glyphe);
        return contour.IsEmpty ? default : (Bord(2), Bord(4), Bord(6), Bord(8));

        int Bord(int place) => EnMilliemes(BinaryPrimitives.ReadInt16BigEndian(Contour(glyphe)[place..]));
    }

    public ReadOnlySpan<byte> Contour(int glyphe) => _tables["glyf"].AsSpan(Place(glyphe)..Place(glyphe + 1));

    public byte[] Table(string nom) => _tables[nom];

    /// <summary>The characters of the basic plane that the font has, with their glyph ('cmap', format 4).</summary>
    public IEnumerable<(char Caractere, ushort Glyphe)> Caracteres()
    {
        var debut = SousTable();
        var segments = Lire("cmap", debut + 6) / 2;
        var (fins, debuts, ecarts, places) = (debut + 14, debut + 16 + (2 * segments), debut + 16 + (4 * segments), debut + 16 + (6 * segments));
        for (var i = 0; i < segments; i++)
        {
            var (fin, decalage, place) = (Lire("cmap", fins + (2 * i)), Lire("cmap", ecarts + (2 * i)), Lire("cmap", places + (2 * i)));
            for (int code = Lire("cmap", debuts + (2 * i)); code <= fin && code < char.MaxValue; code++)
            {
                int lu = place == 0 ? code : Lire("cmap", places + (2 * i) + place + (2 * (code - Lire("cmap", debuts + (2 * i)))));
                if (lu is 0 || (ushort)(lu + decalage) is not (var glyphe and > 0))
                    continue;
                if (!char.IsSurrogate((char)code) && char.GetUnicodeCategory((char)code) is not (UnicodeCategory.Control or UnicodeCategory.Format))
                    yield return ((char)code, glyphe);
            }
        }
    }

    private int SousTable()
    {
        for (var i = 0; i < Lire("cmap", 2); i++)
        {
            var place = (int)BinaryPrimitives.ReadUInt32BigEndian(_tables["cmap"].AsSpan(8 + (8 * i)));
            if (Lire("cmap", place) == PlanDeBase)
                return place;
        }
        throw new InvalidDataException($"{Nom} has no 'cmap' of format 4.");
    }

    private int Place(int glyphe) => _placesLongues
        ? (int)BinaryPrimitives.ReadUInt32BigEndian(_tables["loca"].AsSpan(4 * glyphe))
        : 2 * Lire("loca", 2 * glyphe);

    private ushort Lire(string table, int place) => BinaryPrimitives.ReadUInt16BigEndian(_tables[table].AsSpan(place));

    private int EnMilliemes(int unites) => unites * 1000 / Cadratin;
}
