using Livret.Domaine.Livrets;
using Livret.Domaine.Perimetres;

namespace Livret.Domaine.Circuits;

/// <summary>A condition of an act: how it is said in the documentation, and the refusal when it does not hold.</summary>
public sealed record Condition(string Enonce, Func<LivretScolaire, Acte, Circonstances, Refus?> Refuser);

/// <summary>Where an act leads: a state, the state where the livret is, or the one that a decision changed.</summary>
public readonly record struct Arrivee(Etat? Etat, bool EstAnterieure = false)
{
    /// <summary>The livret stays where it is.</summary>
    public static Arrivee Meme { get; }

    /// <summary>Back to the state before the decision that is withdrawn.</summary>
    public static Arrivee Anterieure { get; } = new(null, true);

    public static implicit operator Arrivee(Etat etat) => new(etat);

    public static Arrivee FromEtat(Etat etat) => new(etat);
}

/// <summary>One row of the circuit: an act, from where to where, who may, and under which conditions.</summary>
/// <param name="De">The states in which the act exists.</param>
/// <param name="Roles">Any of them, on the place of the livret.</param>
/// <param name="Reference">Paragraph of the note, or article of the code de l’éducation.</param>
/// <param name="ExigeUnMotif">The act says why.</param>
public sealed record Transition(
    Geste Geste, IReadOnlyList<Etat> De, Arrivee Vers, IReadOnlyList<Role> Roles, string Reference, bool ExigeUnMotif, params IReadOnlyList<Condition> Conditions);
