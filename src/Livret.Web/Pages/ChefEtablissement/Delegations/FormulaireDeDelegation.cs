using FluentValidation;
using Livret.Domaine.Notations;

namespace Livret.Web.Pages.ChefEtablissement.Delegations;

/// <summary>A delegation of signature as it is typed.</summary>
public sealed class FormulaireDeDelegation
{
    /// <summary>Account chosen in the list of the établissement; empty: by address.</summary>
    public Guid? Personne { get; set; }
    public string? Courriel { get; set; }
    public string? Qualite { get; set; }
    public string? Acte { get; set; }
    public string? Debut { get; set; }
    public string? Fin { get; set; }

    /// <summary>Codes; none: the whole établissement.</summary>
    public List<string> Divisions { get; set; } = [];

    public DateOnly? DebutLu => Lecture.LireDate(Debut?.Trim() ?? "");
    public DateOnly? FinLue => Lecture.LireDate(Fin?.Trim() ?? "");
}

internal sealed class FormulaireDeDelegationValidator : AbstractValidator<FormulaireDeDelegation>
{
    private const int LongueurQualite = 100;
    private const int LongueurActe = 200;

    public FormulaireDeDelegationValidator()
    {
        RuleFor(f => f.Personne).Must((f, personne) => personne is not null || !string.IsNullOrWhiteSpace(f.Courriel))
            .WithMessage("Choisissez la personne, ou indiquez l’adresse électronique de son compte.");
        RuleFor(f => f.Qualite).Must(EstRempli).WithMessage("Indiquez la qualité du délégataire, par exemple « proviseure adjointe ».")
            .Must(q => q is null || q.Trim().Length <= LongueurQualite).WithMessage($"Raccourcissez à {LongueurQualite} caractères.");
        RuleFor(f => f.Acte).Must(EstRempli).WithMessage("Indiquez la référence de l’acte, par exemple « arrêté n° 2020-07 du 20 mai 2020 ».")
            .Must(a => a is null || a.Trim().Length <= LongueurActe).WithMessage($"Raccourcissez à {LongueurActe} caractères.");
        RuleFor(f => f.Debut).Must((f, _) => f.DebutLu is not null).WithMessage(Phrases.DateIllisible);
        RuleFor(f => f.Fin).Cascade(CascadeMode.Stop)
            .Must((f, _) => f.FinLue is not null).WithMessage(Phrases.DateIllisible)
            .Must((f, _) => f.DebutLu is not { } debut || f.FinLue >= debut).WithMessage("La fin précède le début. Corrigez l’une des deux dates.");
    }

    private static bool EstRempli(string? texte) => !string.IsNullOrWhiteSpace(texte);
}
