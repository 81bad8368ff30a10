using System.Buffers.Binary;

namespace Livret.Web.Documents.Moteur;

/// <summary>The part of a font that a document uses: the outlines of its glyphs under their own numbers, and no table that drawing does not need.</summary>
internal static class Extrait
{
    private const int EnTete = 12, Entree = 16, Version = 0x00010000;
    private static readonly string[] Tables = ["glyf", "head", "hhea", "hmtx", "loca", "maxp"];

    /// <param name="glyphes">True for each glyph used; those that they are composed of are added.</param>
    public static byte[] De(Police police, bool[] glyphes)
    {
        var gardes = (bool[])glyphes.Clone();
        gardes[0] = true;
        for (var i = 0; i < gardes.Length; i++)
        {
            if (gardes[i])
                GarderLesParties(police, i, gardes);
        }
        using MemoryStream contours = new();
        var places = new byte[4 * (police.Glyphes + 1)];
        for (var i = 0; i < police.Glyphes; i++)
        {
            if (gardes[i])
                contours.Write(police.Contour(i));
            BinaryPrimitives.WriteInt32BigEndian(places.AsSpan(4 * (i + 1)), (int)contours.Length);
        }
        var tete = police.Table("head").ToArray();
        BinaryPrimitives.WriteInt16BigEndian(tete.AsSpan(50), 1);
        return Assembler([contours.ToArray(), tete, police.Table("hhea"), Avances(police, gardes), places, police.Table("maxp")]);
    }

    /// <summary>A glyph whose number of contours is negative is made of others ('glyf', composite glyph description).</summary>
    private static void GarderLesParties(Police police, int glyphe, bool[] gardes)
    {
        const int MotsEntiers = 1, Echelle = 8, Suite = 32, DeuxEchelles = 64, Matrice = 128;
        var contour = police.Contour(glyphe);
        if (contour.IsEmpty || BinaryPrimitives.ReadInt16BigEndian(contour) >= 0)
            return;
        var (place, drapeaux) = (10, Suite);
        while ((drapeaux & Suite) != 0)
        {
            drapeaux = BinaryPrimitives.ReadUInt16BigEndian(contour[place..]);
            var partie = BinaryPrimitives.ReadUInt16BigEndian(contour[(place + 2)..]);
            if (!gardes[partie])
            {
                gardes[partie] = true;
                GarderLesParties(police, partie, gardes);
            }
            place += 4 + ((drapeaux & MotsEntiers) != 0 ? 4 : 2) + (drapeaux & (Echelle | DeuxEchelles | Matrice)) switch { 0 => 0, Echelle => 2, DeuxEchelles => 4, _ => 8 };
        }
    }

    private static byte[] Avances(Police police, bool[] gardes)
    {
        var avances = police.Table("hmtx").ToArray();
        for (var i = 0; i < gardes.Length; i++)
        {
            if (!gardes[i] && 4 * (i + 1) <= avances.Length)
                avances.AsSpan(4 * i, 4).Clear();
        }
        return avances;
    }

    private static byte[] Assembler(IReadOnlyList<byte[]> contenus)
    {
        var place = EnTete + (Tables.Length * Entree);
        var sfnt = new byte[place + contenus.Sum(c => SurQuatre(c.Length))];
        var puissance = System.Numerics.BitOperations.Log2((uint)Tables.Length);
        BinaryPrimitives.WriteInt32BigEndian(sfnt, Version);
        Ecrire(4, Tables.Length);
        Ecrire(6, 16 << puissance);
        Ecrire(8, puissance);
        Ecrire(10, (16 * Tables.Length) - (16 << puissance));
        for (var i = 0; i < Tables.Length; i++)
        {
            var entree = sfnt.AsSpan(EnTete + (i * Entree), Entree);
            System.Text.Encoding.ASCII.GetBytes(Tables[i], entree);
            contenus[i].CopyTo(sfnt, place);
            BinaryPrimitives.WriteUInt32BigEndian(entree[4..], Somme(sfnt.AsSpan(place, SurQuatre(contenus[i].Length))));
            BinaryPrimitives.WriteInt32BigEndian(entree[8..], place);
            BinaryPrimitives.WriteInt32BigEndian(entree[12..], contenus[i].Length);
            place += SurQuatre(contenus[i].Length);
        }
        return sfnt;

        void Ecrire(int ici, int valeur) => BinaryPrimitives.WriteUInt16BigEndian(sfnt.AsSpan(ici), (ushort)valeur);
    }

    private static uint Somme(ReadOnlySpan<byte> table)
    {
        var somme = 0u;
        for (; table.Length >= 4; table = table[4..])
            somme += BinaryPrimitives.ReadUInt32BigEndian(table);
        return somme;
    }

    private static int SurQuatre(int longueur) => (longueur + 3) & ~3;
}
