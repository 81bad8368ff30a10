using System.Buffers.Binary;
using Microsoft.Win32.SafeHandles;

namespace Livret.Pannes.Tests.Campagne;

/// <summary>
/// The write-ahead log of a database, as its bytes say: frames whose salts and running checksum hold, up to the last that closes a transaction, and those
/// written after it, which no reader will ever see (https://www.sqlite.org/fileformat2.html#the_write_ahead_log).
/// </summary>
/// <param name="Sels">Of its header: renewed when it starts again from its beginning.</param>
/// <param name="Validees">Frames up to the last commit.</param>
/// <param name="SommeValidee">Checksum there: two logs of the same length are told apart by it.</param>
/// <param name="Ecrites">Frames up to the last that was written whole.</param>
/// <param name="Somme">Checksum there.</param>
internal readonly record struct JournalDEcriture(ulong Sels, int Validees, Somme SommeValidee, int Ecrites, Somme Somme)
{
    private const int EnTete = 32, EnTeteDePage = 24, SommesDe = 24, DebutDesSels = 16;

    /// <summary>A transaction that began to be written and was not closed.</summary>
    public bool EstCoupe => Ecrites > Validees;

    /// <summary>Reads on, from what was known of it; from its beginning when it was started again.</summary>
    public static JournalDEcriture Lire(string fichier, JournalDEcriture connu = default)
    {
        using var journal = Ouvrir(fichier);
        Span<byte> tete = stackalloc byte[EnTete];
        if (journal is null || RandomAccess.Read(journal, tete, 0) < EnTete)
            return default;
        var (grand, taille) = ((tete[3] & 1) != 0, BinaryPrimitives.ReadInt32BigEndian(tete[8..]));
        var sels = BinaryPrimitives.ReadUInt64BigEndian(tete[DebutDesSels..]);
        var lu = sels == connu.Sels
            ? connu with { Ecrites = connu.Validees, Somme = connu.SommeValidee }
            : new(sels, 0, default(Somme).Ajouter(tete[..SommesDe], grand), 0, default(Somme).Ajouter(tete[..SommesDe], grand));
        var trame = new byte[EnTeteDePage + taille];
        while (RandomAccess.Read(journal, trame, Position(lu.Ecrites, taille)) == trame.Length && BinaryPrimitives.ReadUInt64BigEndian(trame.AsSpan(8)) == sels)
        {
            var somme = lu.Somme.Ajouter(trame.AsSpan(0, 8), grand).Ajouter(trame.AsSpan(EnTeteDePage), grand);
            if (somme != Somme.Lire(trame.AsSpan(DebutDesSels)))
                break;
            lu = lu with { Ecrites = lu.Ecrites + 1, Somme = somme };
            if (BinaryPrimitives.ReadInt32BigEndian(trame.AsSpan(4)) != 0)
                lu = lu with { Validees = lu.Ecrites, SommeValidee = somme };
        }
        return lu;
    }

    /// <summary>Null: there is none.</summary>
    private static SafeFileHandle? Ouvrir(string fichier)
    {
        try
        {
            return File.OpenHandle(fichier + "-wal", share: FileShare.ReadWrite | FileShare.Delete);
        }
        catch (FileNotFoundException)
        {
            return null;
        }
    }

    private static long Position(int trame, int taille) => EnTete + (long)trame * (EnTeteDePage + taille);
}

/// <summary>The running checksum of the log: two sums, each fed by the other.</summary>
internal readonly record struct Somme(uint A, uint B)
{
    public static Somme Lire(ReadOnlySpan<byte> octets) => new(BinaryPrimitives.ReadUInt32BigEndian(octets), BinaryPrimitives.ReadUInt32BigEndian(octets[4..]));

    /// <param name="grand">The words are read with their big end first, as the magic number of the log says.</param>
    public Somme Ajouter(ReadOnlySpan<byte> octets, bool grand)
    {
        var (a, b) = (A, B);
        for (var i = 0; i < octets.Length; i += 8)
        {
            a += Mot(octets[i..], grand) + b;
            b += Mot(octets[(i + 4)..], grand) + a;
        }
        return new(a, b);
    }

    private static uint Mot(ReadOnlySpan<byte> octets, bool grand) => grand ? BinaryPrimitives.ReadUInt32BigEndian(octets) : BinaryPrimitives.ReadUInt32LittleEndian(octets);
}
