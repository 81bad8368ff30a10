using System.Buffers.Binary;
using System.Collections.Frozen;
using System.IO.Compression;
using System.Text;

namespace Livret.Web.Documents.Moteur;

/// <summary>A WOFF 1.0 file is a TrueType or OpenType font whose tables are compressed one by one.</summary>
internal static class Woff
{
    private const uint Signature = 0x774F4646;
    private const int EnTete = 44, Entree = 20;

    /// <summary>The tables by name.</summary>
    /// <exception cref="InvalidDataException">The bytes are not WOFF 1.0.</exception>
    public static FrozenDictionary<string, byte[]> Ouvrir(ReadOnlySpan<byte> woff)
    {
        if (woff.Length < EnTete || Lire(woff, 0) != Signature)
            throw new InvalidDataException("Not a WOFF 1.0 font.");
        int nombre = BinaryPrimitives.ReadUInt16BigEndian(woff[12..]);
        Dictionary<string, byte[]> tables = new(nombre);
        for (var i = 0; i < nombre; i++)
        {
            var decrite = woff[(EnTete + (i * Entree))..];
            tables[Encoding.ASCII.GetString(decrite[..4])] = Decomprimer(woff.Slice((int)Lire(decrite, 4), (int)Lire(decrite, 8)), (int)Lire(decrite, 12));
        }
        return tables.ToFrozenDictionary();
    }

    /// <summary>A table that compression would not shorten is stored as it is.</summary>
    private static byte[] Decomprimer(ReadOnlySpan<byte> comprimee, int longueur)
    {
        if (comprimee.Length == longueur)
            return comprimee.ToArray();
        using var zlib = new ZLibStream(new MemoryStream(comprimee.ToArray()), CompressionMode.Decompress);
        var contenu = new byte[longueur];
        zlib.ReadExactly(contenu);
        return contenu;
    }

    private static uint Lire(ReadOnlySpan<byte> octets, int place) => BinaryPrimitives.ReadUInt32BigEndian(octets[place..]);
}
