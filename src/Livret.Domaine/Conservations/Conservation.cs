namespace Livret.Domaine.Conservations;

/// <summary>How long a kind of data is kept, as the deployer decided it for one session; without a row, the default of the register.</summary>
public sealed class Conservation
{
    /// <summary>Months that may be asked: a century.</summary>
    public const int MoisAuPlus = 1200;

    /// <summary>Of the kinds that belong to no session.</summary>
    public const int ToutesSessions = 0;

    /// <summary>Year of the session, or <see cref="ToutesSessions"/>.</summary>
    public required int Session { get; init; }

    public required NatureDeDonnees Nature { get; init; }

    /// <summary>Null: no limit.</summary>
    public int? Mois { get; set; }
}

/// <summary>The retentions in force.</summary>
public sealed class DureesDeConservation(IEnumerable<Conservation> decidees)
{
    private readonly Dictionary<(int, NatureDeDonnees), int?> _decidees = decidees.ToDictionary(c => (c.Session, c.Nature), c => c.Mois);

    /// <summary>Months; null: no limit.</summary>
    public int? Mois(int session, NatureDeDonnees nature) =>
        _decidees.TryGetValue((session, nature), out var mois) ? mois : DonneesConservees.De(nature).MoisParDefaut;

    /// <summary>Whether the deployer said something else than the default.</summary>
    public bool EstDecidee(int session, NatureDeDonnees nature) => _decidees.ContainsKey((session, nature));

    /// <summary>First day on which the data of a session may be purged [reading 100]; null: never.</summary>
    public DateOnly? Echeance(int session, NatureDeDonnees nature) =>
        Mois(session, nature) is { } mois ? new DateOnly(session, 12, 31).AddMonths(mois).AddDays(1) : null;

    public bool EstEchue(int session, NatureDeDonnees nature, DateOnly jour) => Echeance(session, nature) <= jour;
}
