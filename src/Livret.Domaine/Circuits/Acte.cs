using Livret.Domaine.Livrets;

namespace Livret.Domaine.Circuits;

/// <summary>
/// An act that somebody asks of a livret, with what it needs. Whether it may happen is in the table of the <see cref="Circuit"/>; what
/// it leaves is here. <see cref="LivretScolaire.Appliquer"/> is the only way to make one happen.
/// </summary>
public abstract record Acte(Geste Geste)
{
    /// <summary>Characters of a motive.</summary>
    public const int LongueurMotif = 500;

    /// <summary>Why, in the words of the user.</summary>
    public string? Motif { get; init; }

    /// <summary>What the history says beside the motive.</summary>
    internal virtual string? Detail => null;

    /// <summary>What the act changes on the livret, old and new, read before it is done; null: its detail says enough.</summary>
    internal virtual string? Changements(LivretScolaire livret) => null;

    /// <summary>What is wrong in the request itself; looked at after the conditions of the table.</summary>
    internal virtual Refus? Refuser(LivretScolaire livret, Circonstances ici) => null;

    /// <summary>What the act leaves on the livret beside its state.</summary>
    internal virtual void Produire(LivretScolaire livret, Circonstances ici)
    {
    }
}
