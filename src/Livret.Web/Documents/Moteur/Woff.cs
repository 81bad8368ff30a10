using System.Buffers.Binary;
using System.IO.Compression;

namespace Livret.Web.Documents.Moteur;

/// <summary>A WOFF 1.0 file is a TrueType or OpenType font whose tables are compressed one by one; a PDF embeds the font itself.</summary>
internal static class Woff
{
    private const uint Signature = 0x774F4646;
    private const int EnTeteWoff = 44, EntreeWoff = 20, EnTeteSfnt = 12, EntreeSfnt = 16;

    /// <exception cref="InvalidDataException">The bytes are not WOFF 1.0.</exception>
    public static byte[] Ouvrir(ReadOnlySpan<byte> woff)
    {
        if (woff.Length < EnTeteWoff || Lire(woff, 0) != Signature)
            throw new InvalidDataException("Not a WOFF 1.0 font.");
        int tables = BinaryPrimitives.ReadUInt16BigEndian(woff[12..]);
        using var sfnt = new MemoryStream();
        sfnt.Write(EnTete(woff[4..8], tables));
        var place = EnTeteSfnt + (tables * EntreeSfnt);
        List<byte[]> contenus = [];
        Span<byte> entree = stackalloc byte[EntreeSfnt];
        for (var i = 0; i < tables; i++)
        {
            var decrite = woff[(EnTeteWoff + (i * EntreeWoff))..];
            var contenu = Decomprimer(woff.Slice((int)Lire(decrite, 4), (int)Lire(decrite, 8)), (int)Lire(decrite, 12));
            decrite[..4].CopyTo(entree);
            decrite.Slice(16, 4).CopyTo(entree[4..]);
            BinaryPrimitives.WriteInt32BigEndian(entree[8..], place);
            BinaryPrimitives.WriteInt32BigEndian(entree[12..], contenu.Length);
            sfnt.Write(entree);
            contenus.Add(contenu);
            place += SurQuatre(contenu.Length);
        }
        foreach (var contenu in contenus)
        {
            sfnt.Write(contenu);
            sfnt.Write(new byte[SurQuatre(contenu.Length) - contenu.Length]);
        }
        return sfnt.ToArray();
    }

    private static byte[] EnTete(ReadOnlySpan<byte> nature, int tables)
    {
        var enTete = new byte[EnTeteSfnt];
        nature.CopyTo(enTete);
        var puissance = System.Numerics.BitOperations.Log2((uint)tables);
        BinaryPrimitives.WriteUInt16BigEndian(enTete.AsSpan(4), (ushort)tables);
        BinaryPrimitives.WriteUInt16BigEndian(enTete.AsSpan(6), (ushort)(16 << puissance));
        BinaryPrimitives.WriteUInt16BigEndian(enTete.AsSpan(8), (ushort)puissance);
        BinaryPrimitives.WriteUInt16BigEndian(enTete.AsSpan(10), (ushort)((16 * tables) - (16 << puissance)));
        return enTete;
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

    private static int SurQuatre(int longueur) => (longueur + 3) & ~3;
}
