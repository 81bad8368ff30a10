namespace Livret.Domaine.Sessions;

public enum NatureService { Dec, Siec }

/// <summary>
/// The service that checks the recevabilité: the DEC of an académie, or the SIEC (note §2). Its address, signatory and tribunal
/// are what its letters need.
/// </summary>
public sealed class ServiceExamens
{
    public required string Code { get; init; }
    public required NatureService Nature { get; init; }
    public required string Nom { get; set; }
    public string? Adresse { get; set; }
    public string? CodePostal { get; set; }
    public string? Ville { get; set; }
    public string? Courriel { get; set; }
    public string? Telephone { get; set; }

    /// <summary>Who signs the decisions.</summary>
    public string? SignataireNom { get; set; }

    /// <summary>In what quality, with the delegation when there is one.</summary>
    public string? SignataireQualite { get; set; }

    /// <summary>The one whose territory the service sits in, without article: « tribunal administratif de Nantes ».</summary>
    public string? Tribunal { get; set; }

    public string? TribunalAdresse { get; set; }
    public string? TribunalCodePostal { get; set; }
    public string? TribunalVille { get; set; }
}
