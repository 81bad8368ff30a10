using Livret.Domaine.Livrets;
using Livret.Domaine.Referentiels;

namespace Livret.Web.Documents;

/// <summary>All that the two faces of a livret show: what the visa sealed, or what it would seal.</summary>
public sealed record LivretImprime
{
    public required int Session { get; init; }
    public required LivretScelle Contenu { get; init; }
    public required Referentiel Referentiel { get; init; }

    /// <summary>The declaration of the head, word for word.</summary>
    public required string Declaration { get; init; }

    /// <summary>Null: a project.</summary>
    public VisaImprime? Visa { get; init; }

    /// <summary>Null until the deliberation.</summary>
    public ExamenImprime? Examen { get; init; }

    /// <summary>UTC: of the last act that the document shows; of its production while it is a project.</summary>
    public required DateTime Instant { get; init; }

    /// <summary>The same as a clock of the académie shows it.</summary>
    public required string Le { get; init; }

    public string NomComplet => $"{Contenu.Nom} {Contenu.Prenom}";

    public string? Option => Contenu.Option is { Length: > 0 } code ? Referentiel.Options.FirstOrDefault(o => o.Code == code)?.Texte ?? code : null;
}

/// <summary>The visa as the paper shows it.</summary>
/// <param name="Signataire">« Bernard Quintrec, proviseur ».</param>
/// <param name="ParDelegation">The act of delegation; null: the head himself.</param>
/// <param name="Empreinte">First characters of the hash.</param>
public sealed record VisaImprime(string Signataire, string? ParDelegation, string Le, string Empreinte);

/// <summary>« Livret examiné par le jury le … ».</summary>
/// <param name="President">Name and quality.</param>
public sealed record ExamenImprime(string Le, string President);
