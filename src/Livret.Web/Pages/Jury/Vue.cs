using Livret.Domaine.Deliberations;

namespace Livret.Web.Pages.Jury;

/// <summary>A filter of the list, which the way from one livret to the next keeps.</summary>
public sealed record Vue(string Code, string Libelle, Func<Place, bool> Retient)
{
    public static IReadOnlyList<Vue> Tableau { get; } =
    [
        new("tous", "Tous", _ => true),
        new("a-deliberer", "À délibérer", p => p.EstADeliberer),
        new("deliberes", "Délibérés", p => !p.EstADeliberer),
        new("admis", "Admis", p => p.Issue is IssueJury.Admis),
        new("autorises", "Ajournés autorisés", p => p.Issue is IssueJury.AjourneAutorise),
        new("non-autorises", "Ajournés non autorisés", p => p.Issue is IssueJury.AjourneNonAutorise),
        new("insuffisants", "Livrets insuffisants", p => p.Issue is IssueJury.LivretInsuffisant),
    ];

    /// <summary>The view of that code; all of them for an unknown one.</summary>
    public static Vue De(string? code) => Tableau.FirstOrDefault(v => v.Code == code) ?? Tableau[0];

    /// <summary>What an address carries to keep the view.</summary>
    public string Suffixe => this == Tableau[0] ? "" : $"?vue={Code}";
}
