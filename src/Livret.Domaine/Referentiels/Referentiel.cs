namespace Livret.Domaine.Referentiels;

/// <summary>
/// One speciality of BTS as data: what the règlement d'examen and the note d'accompagnement say of its units.
/// The screens, rules, files and documents know nothing of a speciality but this.
/// </summary>
public sealed class Referentiel
{
    public required string Code { get; init; }
    public required string Intitule { get; init; }
    public required string Version { get; init; }
    public string? Arrete { get; init; }
    public IReadOnlyList<Libelle> Options { get; init; } = [];

    /// <summary>Normal duration of the internships, in weeks; the threshold of recevabilité is a parameter of the session.</summary>
    public decimal? DureeStageSemaines { get; init; }

    public Arrondi? Arrondi { get; init; }
    public IReadOnlyList<Epreuve> Epreuves { get; init; } = [];

    /// <summary>In the order of the règlement d'examen.</summary>
    public required IReadOnlyList<Unite> Unites { get; init; }

    /// <summary>The unit of that code, whatever the case; null when there is none.</summary>
    public Unite? Unite(string code) => Unites.FirstOrDefault(u => u.Code.Equals(code, StringComparison.OrdinalIgnoreCase));

    /// <summary>The units that exist for a candidate of that option (null: none): the common ones and those of the option.</summary>
    public IEnumerable<Unite> UnitesDe(string? option) =>
        Unites.Where(u => u.Option is null || u.Option.Equals(option, StringComparison.OrdinalIgnoreCase));

    /// <summary>The rounding that applies to a unit: its own, the référentiel's, or the hundredth.</summary>
    public Arrondi ArrondiDe(Unite unite) => unite.Arrondi ?? Arrondi ?? Referentiels.Arrondi.AuCentieme;
}

/// <summary>A code with its label; the contradictions of the source are kept as variants with their provenance.</summary>
public sealed record Libelle(string Code, string Texte)
{
    public IReadOnlyList<Variante> Variantes { get; init; } = [];
}

/// <summary>Another reading of a label in the source, and where it stands.</summary>
public sealed record Variante(string Texte, string Provenance);

/// <summary>An épreuve that groups sub-units: a title and a coefficient; the notes are on the units.</summary>
public sealed record Epreuve(string Code, string Intitule, Coefficient? Coefficient);
