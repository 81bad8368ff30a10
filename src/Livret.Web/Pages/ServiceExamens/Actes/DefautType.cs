namespace Livret.Web.Pages.ServiceExamens.Actes;

/// <summary>A defect that comes back often, as a ready sentence of a régularisation.</summary>
public sealed record DefautType(string Code, string Phrase)
{
    public static IReadOnlyList<DefautType> Tableau { get; } =
    [
        new("stage", "Le stage n’est pas justifié : complétez les périodes, ou dites ce qui en tient lieu."),
        new("note", "Une note est à vérifier : confirmez-la ou corrigez-la."),
        new("date", "La date d’une évaluation est à vérifier."),
        new("appreciation", "Une appréciation manque : le jury s’appuie sur elle."),
        new("identite", "L’identité du candidat n’est pas celle de l’inscription : faites-la corriger."),
    ];

    /// <summary>The ready sentences that were ticked, then what was typed.</summary>
    public static string Rediger(IReadOnlyCollection<string> codes, string? texte) =>
        string.Join(' ', Tableau.Where(d => codes.Contains(d.Code)).Select(d => d.Phrase).Append(texte?.Trim()).Where(p => !string.IsNullOrEmpty(p)));
}
