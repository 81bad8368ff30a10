namespace Livret.Domaine.Sessions;

/// <summary>What to do with a ponctuelle passed in part by a candidate of an établissement non habilité: the note §1.2 is silent [reading].</summary>
public enum PonctuellePartielleNonHabilite { IgnorerEtSignaler, CommeHabilite }

/// <summary>One examination session with its parameters (rules, section 2). The readings of the text are here, never in code.</summary>
public sealed class SessionExamen
{
    /// <summary>Year of the session: 2020.</summary>
    public required int Annee { get; init; }

    /// <summary>The one that pages without a session are about; one session is, never two.</summary>
    public bool EstOuverte { get; set; }

    /// <summary>Exclusive: a situation, a part or a global note counts when its date is strictly before (note §1.1).</summary>
    public required DateOnly DateLimiteCcf { get; set; }

    /// <summary>First day of the training; earlier dates are refused unless the candidate is « redoublant » [reading].</summary>
    public required DateOnly DebutFormation { get; set; }

    /// <summary>First day of the second year: contrôle continu concerns it only (note §1, final remark).</summary>
    public required DateOnly DebutAnnee2 { get; set; }

    /// <summary>Last day of the second year.</summary>
    public required DateOnly FinAnnee2 { get; set; }

    /// <summary>First and last day, inclusive, of the period whose évaluations are excluded; null start: nothing is excluded [reading].</summary>
    public DateOnly? DebutExclusion { get; set; }
    public DateOnly? FinExclusion { get; set; }

    public PonctuellePartielleNonHabilite PonctuellePartielleNonHabilite { get; set; }

    /// <summary>Minimum of internship over the whole cycle, in weeks (note §2; 4 in 2020 by derogation).</summary>
    public decimal SeuilStageSemaines { get; set; }

    /// <summary>A missing appréciation prevents the visa; by default it is only reported.</summary>
    public bool AppreciationBloquante { get; set; }

    /// <summary>The non-recevabilité is pronounced by another person than the one who proposed it (circuit, section 1).</summary>
    public bool QuatreYeux { get; set; } = true;
}
