using Livret.Pannes.Tests.Actes;

namespace Livret.Pannes.Tests.Campagne;

/// <summary>When the node died, seen from outside.</summary>
internal enum Moment
{
    /// <summary>Nothing of the act was written yet.</summary>
    Avant,

    /// <summary>The database was being written, and no answer had left.</summary>
    Pendant,

    /// <summary>After the answer.</summary>
    Apres,
}

/// <summary>One death: of which act, when, what it left, and what does not hold, if anything.</summary>
internal sealed record Mort(string Acte, Moment Moment, Effet Effet, string? Violation);
