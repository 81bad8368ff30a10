using Livret.Domaine.Livrets;

namespace Livret.Domaine.Recevabilites;

/// <summary>A decision of the examination service on a livret. Withdrawn, it is kept and marked « rapportée ».</summary>
public sealed class DecisionDeRecevabilite
{
    public Guid Id { get; init; } = Guid.CreateVersion7();
    public long LivretId { get; init; }
    public required bool Recevable { get; init; }
    public required Guid ParId { get; init; }
    public required string Par { get; init; }

    /// <summary>UTC.</summary>
    public required DateTime Le { get; init; }

    /// <summary>The state to come back to if the decision is withdrawn.</summary>
    public required Etat EtatAvant { get; init; }

    /// <summary>Why the author of the proposal pronounced it himself; null otherwise.</summary>
    public string? Exception { get; init; }

    public DateTime? RapporteeLe { get; private set; }
    public string? RapporteePar { get; private set; }
    public string? MotifDuRapport { get; private set; }

    public bool EstEnVigueur => RapporteeLe is null;

    internal void Rapporter(Auteur auteur, string motif) => (RapporteeLe, RapporteePar, MotifDuRapport) = (auteur.Instant, auteur.Nom, motif);
}
