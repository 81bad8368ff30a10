namespace Livret.Domaine.Livrets;

/// <summary>What may be pending on a livret beside its state (circuit, section 1).</summary>
public enum NaturePoint { Renvoi, Regularisation, DemandeDeReouverture, Reouverture, DemandeDeRectification }

/// <summary>A pending item of a livret: who asks what, about which parts, until when.</summary>
public sealed class PointOuvert
{
    /// <summary>The part of a livret that is its stages and its dossier, beside the codes of its units.</summary>
    public const string Dossier = "DOSSIER";

    /// <summary>The identity of the candidate.</summary>
    public const string Identite = "IDENTITE";

    public Guid Id { get; init; } = Guid.CreateVersion7();
    public long LivretId { get; init; }
    public required NaturePoint Nature { get; init; }

    /// <summary>What is missing or wrong, or why.</summary>
    public required string Motif { get; init; }

    /// <summary>Codes of units, <see cref="Dossier"/>, <see cref="Identite"/>; empty for a request.</summary>
    public required IReadOnlyList<string> Parties { get; init; }

    /// <summary>Last instant (UTC, inclusive) at which these parts may be typed; null for a request.</summary>
    public DateTime? Jusquau { get; init; }

    public required DateTime Le { get; init; }
    public required Guid ParId { get; init; }
    public required string Par { get; init; }

    /// <summary>When it was treated; null: pending.</summary>
    public DateTime? FermeLe { get; private set; }

    /// <summary>How it ended: « soumis de nouveau », « transmis de nouveau »…</summary>
    public string? Issue { get; private set; }

    public bool EstOuvert => FermeLe is null;

    /// <summary>The part may be typed at that instant thanks to this item.</summary>
    public bool Ouvre(string partie, DateTime instant) => EstOuvert && instant <= Jusquau && Parties.Contains(partie);

    /// <summary>« U4 », « les stages et le dossier »…</summary>
    public static string EnClair(string partie) => partie switch
    {
        Dossier => "les stages et le dossier",
        Identite => "l’identité",
        _ => partie,
    };

    internal void Fermer(DateTime instant, string issue) => (FermeLe, Issue) = (instant, issue);
}
