using System.Globalization;
using FluentValidation;
using Livret.Donnees.Echanges.Exports;

namespace Livret.Web.Exports;

/// <summary>A template as its form says it: the columns ticked, and the rank of each as a text.</summary>
public sealed class FormulaireDeModele
{
    public string? Version { get; set; }
    public string? Service { get; set; }
    public string? Nom { get; set; }

    /// <summary>Codes of the columns ticked.</summary>
    public List<string> Colonnes { get; set; } = [];

    /// <summary>By code.</summary>
    public Dictionary<string, string?> Rangs { get; set; } = [];

    public FormatDExport Format { get; set; }
    public Separateur Separateur { get; set; }
    public bool PointDecimal { get; set; }

    public static FormulaireDeModele De(ModeleDExport modele) => new()
    {
        Version = $"{modele.Version}",
        Service = modele.Service,
        Nom = modele.Nom,
        Colonnes = [.. modele.Colonnes],
        Rangs = modele.Colonnes.Select((code, i) => (code, Rang: (string?)(i + 1).ToString(CultureInfo.InvariantCulture))).ToDictionary(c => c.code, c => c.Rang),
        Format = modele.Format,
        Separateur = modele.Separateur,
        PointDecimal = modele.PointDecimal,
    };

    /// <summary>The columns ticked, by rank; without one, after the others, as the page lists them.</summary>
    public IReadOnlyList<string> EnOrdre() =>
        [.. ColonneDExport.Tableau.Select(c => c.Code).Where(Colonnes.Contains).OrderBy(code => Rang(code) ?? int.MaxValue)];

    public int? Rang(string code) =>
        int.TryParse(Rangs.GetValueOrDefault(code), NumberStyles.None, CultureInfo.InvariantCulture, out var rang) ? rang : null;
}

internal sealed class FormulaireDeModeleValidator : AbstractValidator<FormulaireDeModele>
{
    public FormulaireDeModeleValidator()
    {
        RuleFor(f => f.Nom).NotEmpty().WithMessage("Donnez un nom au modèle.")
            .MaximumLength(ModeleDExport.LongueurNom).WithMessage($"Raccourcissez le nom à {ModeleDExport.LongueurNom} caractères.");
        RuleFor(f => f.Colonnes).Must(c => ColonneDExport.De(c).Count > 0).WithMessage("Cochez au moins une colonne.");
    }
}
