using Livret.Donnees;
using Livret.Pannes.Tests.Noeuds;

namespace Livret.Pannes.Tests.Actes;

/// <summary>What an act left in the database, seen after the restart.</summary>
internal enum Effet
{
    Rien,
    Entier,

    /// <summary>A background work, taken again from its beginning and finished by the node that started.</summary>
    Repris,

    /// <summary>A part of it, or of what was acknowledged: never.</summary>
    Partiel,
}

/// <summary>One act, ready to be sent.</summary>
/// <param name="Envoyer">Sends it, and says through the act what was acknowledged; throws when the node dies.</param>
/// <param name="Constater">What it left, in the database of the node that started again.</param>
internal sealed record ActePret(Func<ActePret, Task> Envoyer, Func<ActePret, LivretDbContext, Task<Effet>> Constater)
{
    /// <summary>The whole answer arrived: the act is kept, whatever happens next.</summary>
    public bool EstAcquitte { get; set; }

    /// <summary>The node that dies; null: that of the place.</summary>
    public Noeud? Victime { get; set; }

    /// <summary>The database that it writes, when it starts a node of its own.</summary>
    public string? Fichier { get; init; }

    /// <summary>Acts that it is made of, each judged.</summary>
    public int Juges { get; init; } = 1;
}

/// <summary>A kind of act that a user makes, and that a node may die of.</summary>
internal abstract class Acte
{
    public abstract string Nom { get; }

    /// <summary>Opens the pages that a user opens before it. Null: this database has no more matter for it.</summary>
    public abstract Task<ActePret?> PreparerAsync(Place place, Random alea);
}
