using Livret.Domaine.Notations;
using Livret.Domaine.Referentiels;

namespace Livret.Domaine.Deliberations;

/// <summary>How the mean of a livret reads before any decision of the jury.</summary>
public enum IssueMoyenne { Admissible, InferieureA10, Incomplet }

/// <summary>
/// Mean = Σ note × coefficient / Σ coefficient over the units that count, exact (rules, section 7). A dispense is left
/// out; a kept note counts; a unit without note makes it incomplete.
/// </summary>
public sealed record MoyenneGenerale
{
    private static readonly Fraction Dix = 10;

    /// <param name="attributions">One per unit of the candidate.</param>
    public MoyenneGenerale(IEnumerable<Attribution> attributions)
        : this(attributions.Where(a => a.Cas.Statut is not Statut.Dispense).Select(a => (a.Contexte.Unite.Coefficient, a.NoteRetenue)))
    {
    }

    /// <param name="unites">Those that count, with the note of each; null: it has none.</param>
    public MoyenneGenerale(IEnumerable<(Coefficient Coefficient, Note? Note)> unites)
    {
        var complete = true;
        foreach (var (coefficient, note) in unites)
        {
            if (note is { } valeur)
            {
                Points += (Fraction)valeur * coefficient;
                Coefficients += coefficient;
            }
            else
            {
                complete = false;
            }
        }
        Exacte = complete && Coefficients > 0 ? Points / Coefficients : null;
    }

    /// <summary>Σ note × coefficient of the units that have a note.</summary>
    public Fraction Points { get; }

    /// <summary>Σ coefficient of the units that have a note.</summary>
    public Fraction Coefficients { get; }

    /// <summary>Null while a unit that counts has no note.</summary>
    public Fraction? Exacte { get; }

    /// <summary>The exact value is compared with 10, never the displayed one.</summary>
    public IssueMoyenne Issue =>
        Exacte is not { } moyenne ? IssueMoyenne.Incomplet
        : moyenne >= Dix ? IssueMoyenne.Admissible
        : IssueMoyenne.InferieureA10;

    /// <summary>Truncated to the hundredth, so that 9.999… never reads 10.00; null when incomplete.</summary>
    public Note? Affichee => Exacte is { } moyenne ? Note.DeCentiemes((int)moyenne.Tronquer(100)) : null;
}
