using System.Buffers.Binary;
using System.Text;

namespace Livret.Web.Documents.Moteur;

/// <summary>The ICC profile (version 2.1) that says what the greys of a document are, as PDF/A asks of a file that paints in the colours of the device: gamma 2.2, white D50.</summary>
internal static class ProfilDeGris
{
    private const string Nom = "Gris, gamma 2,2";
    private const int EnTete = 128, Entree = 12;
    private const ushort Gamma = 0x0233;
    private static readonly byte[] Blanc = [0, 0, 0xF6, 0xD6, 0, 1, 0, 0, 0, 0, 0xD3, 0x2D];

    public static byte[] Octets { get; } = Construire();

    private static byte[] Construire()
    {
        (string Signature, byte[] Contenu)[] etiquettes =
        [
            ("desc", [.. Genre("desc"), .. Entier(Nom.Length + 1), .. Ascii(Nom), 0, .. new byte[4 + 4 + 2 + 1 + 67]]),
            ("cprt", [.. Genre("text"), .. Ascii("Domaine public"), 0]),
            ("wtpt", [.. Genre("XYZ "), .. Blanc]),
            ("kTRC", [.. Genre("curv"), .. Entier(1), Gamma >> 8, Gamma & 0xFF]),
        ];
        List<byte> table = [.. Entier(etiquettes.Length)], contenus = [];
        var debut = EnTete + 4 + (Entree * etiquettes.Length);
        foreach (var (signature, contenu) in etiquettes)
        {
            table.AddRange([.. Ascii(signature), .. Entier(debut + contenus.Count), .. Entier(contenu.Length)]);
            contenus.AddRange(contenu);
            contenus.AddRange(new byte[-contenu.Length & 3]);
        }
        byte[] corps = [.. table, .. contenus];
        return [.. Entier(EnTete + corps.Length), 0, 0, 0, 0, 2, 0x10, 0, 0, .. "mntrGRAYXYZ "u8, .. Date(), .. "acsp"u8, .. new byte[28], .. Blanc, .. new byte[48], .. corps];
    }

    /// <summary>1 June 2020: a profile has a date, and the same file comes out each time.</summary>
    private static byte[] Date() => [7, 228, 0, 6, 0, 1, 0, 0, 0, 0, 0, 0];

    private static byte[] Genre(string genre) => [.. Ascii(genre), 0, 0, 0, 0];

    private static byte[] Ascii(string texte) => Encoding.ASCII.GetBytes(texte);

    private static byte[] Entier(int valeur)
    {
        var octets = new byte[4];
        BinaryPrimitives.WriteInt32BigEndian(octets, valeur);
        return octets;
    }
}
