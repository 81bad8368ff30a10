namespace Livret.Domaine.Conservations;

/// <summary>One purge of a session by a service: who, when, how much of each kind. It stays when the data are gone.</summary>
public sealed class Purge
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    /// <summary>Year of the session, or <see cref="Conservation.ToutesSessions"/> for the mails.</summary>
    public required int Session { get; init; }

    /// <summary>Code of the examination service; null: the installation.</summary>
    public string? Service { get; init; }

    /// <summary>UTC.</summary>
    public required DateTime Le { get; init; }
    public required Guid ParId { get; init; }
    public required string Par { get; init; }

    /// <summary>Null: interrupted, or still going; it goes on where it stopped.</summary>
    public DateTime? TermineeLe { get; private set; }

    /// <summary>What was purged, by kind.</summary>
    public IReadOnlyDictionary<NatureDeDonnees, int> Faits { get; private set; } = new Dictionary<NatureDeDonnees, int>();

    /// <summary>Livrets that a hold kept, when it ended.</summary>
    public int Retenus { get; private set; }

    public int Fait(NatureDeDonnees nature) => Faits.GetValueOrDefault(nature);

    public void Compter(NatureDeDonnees nature, int nombre = 1)
    {
        if (nombre > 0)
            Faits = new Dictionary<NatureDeDonnees, int>(Faits) { [nature] = Fait(nature) + nombre };
    }

    public void Terminer(DateTime instant, int retenus) => (TermineeLe, Retenus) = (instant, retenus);
}
