namespace Livret.Domaine.Perimetres;

/// <summary>« This user holds this role, here, from then to then. » An empty box embraces all that is below it.</summary>
public sealed class Affectation
{
    private string? _titre;

    public int Id { get; init; }
    public required Guid UtilisateurId { get; init; }
    public required Role Role { get; init; }

    /// <summary>Examination service, for its staff.</summary>
    public string? Service { get; init; }

    /// <summary>Établissement, for those who work in one.</summary>
    public string? Uai { get; init; }

    public string? Division { get; init; }
    public string? Unite { get; init; }

    /// <summary>Commission of the jury, for its members.</summary>
    public int? Commission { get; init; }

    /// <summary>The delegation of signature that gave it; null: it stands by itself.</summary>
    public Guid? DelegationId { get; init; }

    /// <summary>First and last day, inclusive; null: no bound.</summary>
    public DateOnly? Debut { get; init; }
    public DateOnly? Fin { get; init; }

    public bool VautLe(DateOnly jour) => (Debut is null || Debut <= jour) && (Fin is null || jour <= Fin);

    /// <summary>All the livrets of a service, and no other.</summary>
    public bool EstUnServiceEntier => this is { Service: not null, Uai: null, Commission: null, Division: null, Unite: null };

    /// <summary>
    /// Whether the affectation embraces the place. One without établissement, service nor commission (installation) embraces no
    /// livret. A whole livret is seen as soon as one of its units is.
    /// </summary>
    public bool Couvre(Perimetre ici) =>
        (Commission is not null ? Commission == ici.Commission
            : Uai is not null ? Uai == ici.Uai
            : Service is not null && Service == ici.Service)
        && (Division is null || Division == ici.Division)
        && (Unite is null || ici.Unite is null || Unite == ici.Unite);

    /// <summary>As the journal keeps it: « Coordonnateur · 0449101D · TC2 ».</summary>
    public string Titre => _titre ??= string.Join(" · ", new[] { Role.EnClair(), Uai ?? Service, Commission is null ? null : $"commission {Commission}", Division, Unite }.OfType<string>());
}
