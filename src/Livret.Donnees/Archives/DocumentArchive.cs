using System.Security.Cryptography;

namespace Livret.Donnees.Archives;

/// <summary>What is kept as a file once and for all.</summary>
public enum NatureDArchive
{
    /// <summary>The livret as a visa sealed it; the reference is the identifier of the visa.</summary>
    LivretSigne,

    /// <summary>The livret with the box of the president of the jury; the reference is the identifier of the deliberation.</summary>
    LivretExamine,

    /// <summary>The bordereau of a transmission, by its number.</summary>
    Bordereau,

    /// <summary>Its receipt, by the same number.</summary>
    AccuseDeReception,

    /// <summary>The letter of non-recevabilité, by its reference.</summary>
    Lettre,

    /// <summary>Its copy « pour information » for the head of the établissement, by the same reference.</summary>
    CopieDeLettre,

    /// <summary>The procès-verbal of a commission, by its number.</summary>
    ProcesVerbal,
}

/// <summary>
/// A document as it was drawn once, served as such ever after. The nature and the reference are its key: of two requests that draw it at the
/// same instant, one is kept.
/// </summary>
public sealed class DocumentArchive
{
    public const string Pdf = "application/pdf";
    public const int LongueurReference = 40, LongueurTitre = 300, LongueurNom = 100;

    public required NatureDArchive Nature { get; init; }
    public required string Reference { get; init; }

    /// <summary>The livret that it is about; null: several.</summary>
    public long? LivretId { get; init; }

    public required string Titre { get; init; }

    /// <summary>Of the file that is offered: « livret-2020-02119300.pdf ».</summary>
    public required string Nom { get; init; }

    /// <summary>UTC: when it was drawn.</summary>
    public required DateTime Le { get; init; }

    /// <summary>SHA-256 of the sealed content that it was drawn from: of the visa, of the bordereau, of the letter, of the procès-verbal.</summary>
    public required string Source { get; init; }

    /// <summary>SHA-256 of <see cref="Octets"/>, lower-case hexadecimal.</summary>
    public required string Empreinte { get; init; }

    /// <summary>In bytes.</summary>
    public required int Taille { get; init; }

    public required byte[] Octets { get; init; }

    /// <summary>The bytes are still those that were kept.</summary>
    public bool EstIntact => Calculer(Octets) == Empreinte;

    public static string Calculer(ReadOnlySpan<byte> octets) => Convert.ToHexStringLower(SHA256.HashData(octets));
}
