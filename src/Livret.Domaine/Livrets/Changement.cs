using Livret.Domaine.Notations;

namespace Livret.Domaine.Livrets;

/// <summary>What a user asks of one element of a unit: a new value, or to erase it.</summary>
/// <param name="Element">The element.</param>
/// <param name="Rang">For an évaluation of contrôle continu; 0 otherwise.</param>
/// <param name="Valeur">Null: erase.</param>
public sealed record Changement(CodeElement Element, int Rang, Valeur? Valeur)
{
    public static Changement Poser(Valeur valeur) => new(valeur.Element, valeur.Rang, valeur);

    public static Changement Effacer(CodeElement element, int rang = 0) => new(element, rang, null);
}

/// <summary>A change that was written, as the journal keeps it.</summary>
public sealed record ChangementEcrit(CodeElement Element, int Rang, string? Avant, string? Apres);
