namespace Livret.Donnees.Travaux;

/// <summary>A file kept in the database for some days: what a user sent, or what a work produced. Any node can read it.</summary>
public sealed class FichierDepose
{
    public const int LongueurNom = 200;
    public const int LongueurType = 100;

    public required Guid Id { get; init; }

    /// <summary>Name under which it is downloaded.</summary>
    public required string Nom { get; init; }

    /// <summary>Media type.</summary>
    public required string Type { get; init; }

    /// <summary>Bytes.</summary>
    public long Taille { get; init; }

    /// <summary>SHA-256 of the bytes; null while the file is being written, and for ever if the writing stopped.</summary>
    public string? Empreinte { get; init; }

    public required DateTime Le { get; init; }

    /// <summary>After this instant the purge takes it.</summary>
    public required DateTime ExpireLe { get; init; }

    public required Guid ProprietaireId { get; init; }
}

/// <summary>A part of a file. All have the full size but the last, so that a place in the file gives its part.</summary>
public sealed class MorceauDeFichier
{
    /// <summary>Bytes, at most.</summary>
    public const int TailleMaximale = 256 * 1024;

    public required Guid FichierId { get; init; }

    /// <summary>From 0.</summary>
    public required int Rang { get; init; }

    public required byte[] Octets { get; init; }
}
