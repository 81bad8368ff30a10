using FluentValidation;
using Livret.Domaine.Deliberations;
using Livret.Domaine.Notations;

namespace Livret.Web.Pages.ServiceExamens.Jurys;

/// <summary>A commission as its form types it.</summary>
public sealed class FormulaireCommission
{
    public string? Intitule { get; set; }
    public string? Specialite { get; set; }
    public List<string> Academies { get; set; } = [];
    public string? Seance { get; set; }
    public string? Lieu { get; set; }
    public string? Arrete { get; set; }
    public bool Pseudonymisee { get; set; }

    /// <summary>The version that the user saw; empty for a new commission.</summary>
    public string? Version { get; set; }

    public static FormulaireCommission De(Commission commission) => new()
    {
        Intitule = commission.Intitule,
        Specialite = commission.Specialite,
        Academies = [.. commission.Academies],
        Seance = Phrases.Jour(commission.Seance),
        Lieu = commission.Lieu,
        Arrete = commission.Arrete,
        Pseudonymisee = commission.Pseudonymisee,
        Version = commission.Version.ToString(),
    };

    internal static string? Texte(string? saisi) => string.IsNullOrWhiteSpace(saisi) ? null : saisi.Trim();
}

/// <summary>The shape of the form; whether the académies are those of the service is looked at with the database.</summary>
internal sealed class FormulaireCommissionValidator : AbstractValidator<FormulaireCommission>
{
    public const int Longueur = 200;
    private const string TropLong = "Raccourcissez à 200 caractères.";

    public FormulaireCommissionValidator()
    {
        RuleFor(f => f.Intitule).Cascade(CascadeMode.Stop)
            .Must(i => !string.IsNullOrWhiteSpace(i)).WithMessage("Donnez un intitulé à la commission.")
            .MaximumLength(Longueur).WithMessage(TropLong);
        RuleFor(f => f.Specialite).NotEmpty().WithMessage("Choisissez la spécialité.");
        RuleFor(f => f.Academies).NotEmpty().WithMessage("Choisissez au moins une académie.");
        RuleFor(f => f.Seance).Must(s => Lecture.LireDate(s) is not null).WithMessage("Écrivez le jour de la séance sous la forme jj/mm/aaaa, par exemple 03/07/2020.");
        RuleFor(f => f.Lieu).MaximumLength(Longueur).WithMessage(TropLong);
        RuleFor(f => f.Arrete).MaximumLength(Longueur).WithMessage(TropLong);
    }
}
