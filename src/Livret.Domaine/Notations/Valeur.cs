using Livret.Domaine.Referentiels;

namespace Livret.Domaine.Notations;

/// <summary>A choice of the team: the reflet (O/N) or the state of the CCF or ponctuelle (direct entry).</summary>
public enum Choix { Oui, Non, Toutes, Partie, Aucune }

/// <summary>
/// One typed value of one unit of one livret: a line of <c>notes.csv</c>, a cell of the grid, a row of the database.
/// The rules judge a unit from the set of its values, in any order.
/// </summary>
public sealed record Valeur(CodeElement Element)
{
    /// <summary>Tells the évaluations of contrôle continu of one unit apart, from 1; 0 for every other element.</summary>
    public int Rang { get; init; }

    public Note? Note { get; init; }
    public DateOnly? Date { get; init; }

    /// <summary>Évaluations only; 1 when absent.</summary>
    public Coefficient? Coefficient { get; init; }

    public Choix? Choix { get; init; }

    /// <summary>Title of an évaluation, motive, justification or appréciation, by the element.</summary>
    public string? Texte { get; init; }

    /// <summary>A note of a ponctuelle, or the statement that it took place: for a written one, the team says once that it is the official one.</summary>
    public bool EngageLEpreuve => Element.Nature is NatureElement.Globale or NatureElement.Partie || Choix is Notations.Choix.Toutes or Notations.Choix.Partie;

    /// <summary>Whether both stand for the same element of the unit: writing one replaces the other.</summary>
    public bool MemePlace(Valeur autre) => Element == autre.Element && Rang == autre.Rang;
}
