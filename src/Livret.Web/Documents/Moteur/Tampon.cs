using System.Buffers.Text;
using System.Globalization;

namespace Livret.Web.Documents.Moteur;

/// <summary>Bytes that are being written in the syntax of PDF.</summary>
internal sealed class Tampon
{
    private byte[] _octets = new byte[8192];

    public int Longueur { get; private set; }
    public ReadOnlySpan<byte> Octets => _octets.AsSpan(0, Longueur);

    public void Vider() => Longueur = 0;

    public Tampon Ecrire(ReadOnlySpan<byte> octets)
    {
        octets.CopyTo(Place(octets.Length));
        Longueur += octets.Length;
        return this;
    }

    /// <summary>ASCII.</summary>
    public Tampon Ecrire(string texte)
    {
        Longueur += System.Text.Encoding.ASCII.GetBytes(texte, Place(texte.Length));
        return this;
    }

    public Tampon Ecrire(byte octet)
    {
        Place(1)[0] = octet;
        Longueur++;
        return this;
    }

    public Tampon Entier(int valeur)
    {
        Utf8Formatter.TryFormat(valeur, Place(12), out var ecrits);
        Longueur += ecrits;
        return this;
    }

    /// <summary>A number given in hundredths.</summary>
    public Tampon Centiemes(int valeur)
    {
        if (valeur < 0)
            Ecrire((byte)'-');
        var (unites, reste) = Math.DivRem(Math.Abs(valeur), 100);
        Entier(unites);
        if (reste == 0)
            return this;
        Ecrire((byte)'.').Ecrire((byte)('0' + (reste / 10)));
        return reste % 10 == 0 ? this : Ecrire((byte)('0' + (reste % 10)));
    }

    public Tampon Reference(int objet) => Ecrire((byte)' ').Entier(objet).Ecrire(" 0 R"u8);

    /// <summary>A text of a reader: UTF-16 in hexadecimal.</summary>
    public Tampon Texte(string texte)
    {
        Ecrire("<FEFF"u8);
        foreach (var caractere in texte)
            Ecrire(((int)caractere).ToString("X4", CultureInfo.InvariantCulture));
        return Ecrire((byte)'>');
    }

    /// <summary>One glyph of a string between parentheses: two bytes, escaped where the syntax would take them for its own.</summary>
    public void Glyphe(ushort glyphe)
    {
        Echapper((byte)(glyphe >> 8));
        Echapper((byte)glyphe);
    }

    private void Echapper(byte octet)
    {
        switch (octet)
        {
            case (byte)'(' or (byte)')' or (byte)'\\':
                Ecrire((byte)'\\').Ecrire(octet);
                break;
            case (byte)'\r':
                Ecrire("\\r"u8);
                break;
            default:
                Ecrire(octet);
                break;
        }
    }

    private Span<byte> Place(int longueur)
    {
        if (Longueur + longueur > _octets.Length)
            Array.Resize(ref _octets, Math.Max(2 * _octets.Length, Longueur + longueur));
        return _octets.AsSpan(Longueur);
    }
}
