using Livret.Domaine.Livrets;
using Livret.Domaine.Notations;
using Livret.Domaine.Referentiels;

namespace Livret.Domaine.Deliberations;

/// <summary>What becomes of one unit once the candidate is ajourné (rules, section 7).</summary>
public enum SuiteDUnite
{
    /// <summary>The candidate sits it at the replacement session.</summary>
    ARepasser,

    /// <summary>Its note is kept for the replacement session.</summary>
    Conservee,

    /// <summary>Its note, 10 or more, is kept if he asks for it (code de l'éducation, D643-23).</summary>
    ConservableSurDemande,
}

/// <summary>One unit of the relevé.</summary>
/// <param name="Mention">What stands in the place of a note: « Dispense »; null: the note, or nothing.</param>
/// <param name="Note">The note arrêtée; null: there is none.</param>
/// <param name="Suite">Null: nothing follows from the decision for this unit.</param>
public sealed record UniteDuReleve(string Code, string Intitule, Coefficient Coefficient, string? Mention, Note? Note, SuiteDUnite? Suite)
{
    /// <summary>Note × coefficient; null without note.</summary>
    public Fraction? Points => Note is { } note ? (Fraction)note * Coefficient : null;
}

/// <summary>The notes arrêtées and the decision on one candidate, unit by unit in the order of the règlement.</summary>
public static class ReleveDeDecision
{
    private static readonly Note Dix = Note.DeCentiemes(1000);

    /// <param name="scelle">What the jury examined: titles, coefficients, dispenses.</param>
    public static IReadOnlyList<UniteDuReleve> Dresser(LivretScelle scelle, Deliberation deliberation)
    {
        var notes = deliberation.Notes.ToDictionary(n => n.Unite, n => n.Arretee);
        return [.. scelle.Unites.Select(u => DeLUnite(u, u.Statut is Statut.Dispense ? null : notes.GetValueOrDefault(u.Code), deliberation))];
    }

    private static UniteDuReleve DeLUnite(UniteScellee unite, Note? note, Deliberation deliberation) =>
        new(unite.Code, unite.Intitule, unite.Coefficient, Mention(unite, note), note, unite.Statut is Statut.Dispense ? null : SuiteDe(unite.Code, note, deliberation));

    /// <summary>A kept note is a note: only what has none is said in words.</summary>
    private static string? Mention(UniteScellee unite, Note? note) => note is not null ? null : unite.Statut switch
    {
        Statut.Dispense => "Dispense",
        Statut.NonPresentee => "Non présentée",
        Statut.Ordinaire or Statut.Benefice or Statut.SansNote => "Sans note",
    };

    private static SuiteDUnite? SuiteDe(string unite, Note? note, Deliberation deliberation)
    {
        if (deliberation.UnitesARepasser.Contains(unite))
            return SuiteDUnite.ARepasser;
        return deliberation.Issue switch
        {
            IssueJury.Admis => null,
            IssueJury.AjourneNonAutorise => note >= Dix ? SuiteDUnite.ConservableSurDemande : null,
            IssueJury.AjourneAutorise or IssueJury.LivretInsuffisant => note is null ? null : SuiteDUnite.Conservee,
        };
    }
}
