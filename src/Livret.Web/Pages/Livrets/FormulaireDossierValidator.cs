using FluentValidation;
using Livret.Domaine.Livrets;
using Livret.Domaine.Notations;

namespace Livret.Web.Pages.Livrets;

/// <summary>The shape of the form: lists, lengths, days and numbers that can be read. The rules are the domain's.</summary>
internal sealed class FormulaireDossierValidator : AbstractValidator<FormulaireDossier>
{
    /// <summary>Lines of stages that a page may hold.</summary>
    public const int StagesAuPlus = 20;

    public FormulaireDossierValidator()
    {
        RuleFor(f => f.Avis).Must(a => string.IsNullOrEmpty(a) || Est<AvisConseil>(a)).WithMessage("Choisissez un avis de la liste.");
        RuleFor(f => f.Observations).Must(TientEn(Dossier.LongueurTexte)).WithMessage(f => TropLong("L’observation", f.Observations));
        RuleFor(f => f.ElementsComplementaires).Must(TientEn(Dossier.LongueurTexte)).WithMessage(f => TropLong("Ce texte", f.ElementsComplementaires));
        RuleFor(f => f.Assiduite).Must(TientEn(Dossier.LongueurTexte)).WithMessage(f => TropLong("Ce texte", f.Assiduite));
        RuleFor(f => f.Stages).Must(s => s.Count <= StagesAuPlus).WithMessage($"Gardez {StagesAuPlus} lignes de stage au plus.");
        RuleForEach(f => f.Stages).SetValidator(new LigneDeStageValidator());
    }

    /// <summary>A word of the list, never its number.</summary>
    internal static bool Est<T>(string? mot)
        where T : struct, Enum => Enum.GetNames<T>().Contains(mot);

    internal static Func<string?, bool> TientEn(int longueur) => texte => FormulaireDossier.Texte(texte) is not { } t || t.Length <= longueur;

    private static string TropLong(string quoi, string? texte) => Phrases.TexteTropLong(quoi, FormulaireDossier.Texte(texte)!.Length, Dossier.LongueurTexte);
}

internal sealed class LigneDeStageValidator : AbstractValidator<LigneDeStage>
{
    private const int LongueurEntreprise = 200;
    private const int LongueurTexte = 300;

    public LigneDeStageValidator() => When(l => !l.EstVide, () =>
    {
        RuleFor(l => l.Annee).Must(a => a is "1" or "2").WithMessage("Choisissez l’année de formation.");
        RuleFor(l => l.Nature).Must(FormulaireDossierValidator.Est<NatureStage>).WithMessage("Choisissez la nature dans la liste.");
        RuleFor(l => l.Entreprise)
            .Must(e => !string.IsNullOrWhiteSpace(e)).WithMessage("Indiquez l’entreprise ou l’organisme.")
            .Must(FormulaireDossierValidator.TientEn(LongueurEntreprise)).WithMessage($"Raccourcissez à {LongueurEntreprise} caractères.");
        RuleFor(l => l.Debut).Must(d => Lecture.LireDate(d) is not null).WithMessage(Phrases.DateIllisible);
        RuleFor(l => l.Fin).Cascade(CascadeMode.Stop)
            .Must(d => Lecture.LireDate(d) is not null).WithMessage(Phrases.DateIllisible)
            .Must((l, fin) => Lecture.LireDate(l.Debut) is not { } debut || Lecture.LireDate(fin) >= debut).WithMessage("La fin précède le début. Corrigez l’une des deux dates.");
        RuleFor(l => l.Semaines).Cascade(CascadeMode.Stop)
            .Must(s => LigneDeStage.CentiemesDeSemaine(s) is not null).WithMessage("Saisissez un nombre de semaines supérieur à 0, par exemple 4 ou 3,5.")
            .Must((l, _) => RefuserLaDuree(l) is null).WithMessage(RefuserLaDuree);
        RuleFor(l => l.Appreciation).Must(FormulaireDossierValidator.TientEn(LongueurTexte)).WithMessage($"Raccourcissez à {LongueurTexte} caractères.");
        RuleFor(l => l.Remarques).Must(FormulaireDossierValidator.TientEn(LongueurTexte)).WithMessage($"Raccourcissez à {LongueurTexte} caractères.");
    });

    private static string? RefuserLaDuree(LigneDeStage l) =>
        Lecture.LireDate(l.Debut) is { } debut && Lecture.LireDate(l.Fin) is { } fin && debut <= fin && LigneDeStage.CentiemesDeSemaine(l.Semaines) is { } centiemes
            ? Stage.RefuserLaDuree(debut, fin, centiemes / 100m) : null;
}
