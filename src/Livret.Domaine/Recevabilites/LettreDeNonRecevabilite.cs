using System.Security.Cryptography;

namespace Livret.Domaine.Recevabilites;

/// <summary>
/// The letter of non-recevabilité (note §2): its blocks in the order of the sheet, composed once by <see cref="CompositionDeLettre"/>.
/// What is archived is <see cref="Canonique"/>; every rendering starts from the blocks.
/// </summary>
public sealed record LettreDeNonRecevabilite
{
    /// <summary>Letterhead of the service, line by line.</summary>
    public required IReadOnlyList<string> EnTete { get; init; }

    /// <summary>The lines seen through the window of the envelope.</summary>
    public required IReadOnlyList<string> Destinataire { get; init; }

    public required string Reference { get; init; }
    public required string LieuEtDate { get; init; }
    public required string Objet { get; init; }

    /// <summary>Candidate, birth date, number, speciality, établissement, line by line.</summary>
    public required IReadOnlyList<string> Candidat { get; init; }

    public required string Appel { get; init; }
    public required string Decision { get; init; }

    /// <summary>At least one, in the order of the conditions.</summary>
    public required IReadOnlyList<MotifEcrit> Motifs { get; init; }

    /// <summary>Paragraphs.</summary>
    public required IReadOnlyList<string> Consequence { get; init; }

    /// <summary>Paragraphs.</summary>
    public required IReadOnlyList<string> VoiesEtDelais { get; init; }

    public required string Politesse { get; init; }

    /// <summary>Quality, then name.</summary>
    public required IReadOnlyList<string> Signataire { get; init; }

    public required string Copie { get; init; }

    /// <summary>The letter as UTF-8 JSON, keys in the order of the sheet: the same letter gives the same bytes.</summary>
    public byte[] Canonique() => LettreCanonique.Ecrire(this);

    /// <summary>SHA-256 of <see cref="Canonique"/>, in lower-case hexadecimal.</summary>
    public string Empreinte() => Convert.ToHexStringLower(SHA256.HashData(Canonique()));

    /// <summary>The letter that <see cref="Canonique"/> wrote.</summary>
    public static LettreDeNonRecevabilite Lire(ReadOnlyMemory<byte> canonique) => LettreCanonique.Lire(canonique);
}

/// <summary>One condition that is not met, as the letter prints it: in fact and in law.</summary>
public sealed record MotifEcrit(string Condition, string EnFait, string EnDroit);
