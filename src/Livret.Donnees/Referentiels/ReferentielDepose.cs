namespace Livret.Donnees.Referentiels;

/// <summary>
/// One file of référentiel given to the installation (exchange formats, section 4): checked when it came in, looked at, then published. What
/// is published is served by every node; a version that a sealed livret uses never changes.
/// </summary>
public sealed class ReferentielDepose
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    /// <summary>Code of the speciality: « BTS-TC ».</summary>
    public required string Code { get; init; }

    /// <summary>Version that the file gives itself.</summary>
    public required string Version { get; init; }

    public required string Intitule { get; set; }

    /// <summary>The file as it came, JSON.</summary>
    public required string Contenu { get; set; }

    /// <summary>SHA-256 of the file.</summary>
    public required string Empreinte { get; set; }

    /// <summary>UTC.</summary>
    public required DateTime DeposeLe { get; set; }

    /// <summary>Name of who gave it.</summary>
    public required string DeposePar { get; set; }

    /// <summary><see cref="Version"/> once published; null: a draft.</summary>
    public string? VersionPubliee { get; set; }

    /// <summary>UTC.</summary>
    public DateTime? PublieLe { get; set; }

    public string? PubliePar { get; set; }

    /// <summary>Order of the publications, from 1; 0: a draft. The last one of a code is in force.</summary>
    public int Ordre { get; set; }
}
