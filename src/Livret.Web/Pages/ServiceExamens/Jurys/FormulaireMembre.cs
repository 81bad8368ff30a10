using FluentValidation;

namespace Livret.Web.Pages.ServiceExamens.Jurys;

/// <summary>A member to be named, as the form types him.</summary>
public sealed class FormulaireMembre
{
    public string? Nom { get; set; }
    public string? Qualite { get; set; }

    /// <summary>Address of an existing account; empty: he has none.</summary>
    public string? Courriel { get; set; }

    public bool EstPresident { get; set; }
    public string? Version { get; set; }
}

internal sealed class FormulaireMembreValidator : AbstractValidator<FormulaireMembre>
{
    private const string TropLong = "Raccourcissez à 200 caractères.";

    public FormulaireMembreValidator()
    {
        RuleFor(f => f.Nom).Must((f, nom) => !string.IsNullOrWhiteSpace(nom) || !string.IsNullOrWhiteSpace(f.Courriel)).WithMessage("Donnez le nom du membre, ou l’adresse de son compte.");
        RuleFor(f => f.Nom).MaximumLength(FormulaireCommissionValidator.Longueur).WithMessage(TropLong);
        RuleFor(f => f.Qualite).Cascade(CascadeMode.Stop)
            .Must(q => !string.IsNullOrWhiteSpace(q)).WithMessage("Donnez la qualité du membre, par exemple « professeur » ou « professionnel ».")
            .MaximumLength(FormulaireCommissionValidator.Longueur).WithMessage(TropLong);
        RuleFor(f => f.Courriel).MaximumLength(256).WithMessage("Raccourcissez à 256 caractères.");
    }
}
