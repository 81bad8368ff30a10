using Livret.Pannes.Tests.Actes;

namespace Livret.Pannes.Tests.Campagne;

/// <summary>When the node died, as its locks and the bytes of its write-ahead log say while it is held, just before it dies.</summary>
internal enum Moment
{
    /// <summary>Nothing of the act was written, and nothing was about to be.</summary>
    Avant,

    /// <summary>It held the lock of the writer: rows of the act were changed in its memory, none in the file.</summary>
    TransactionOuverte,

    /// <summary>A part of a transaction was in the file, without its end.</summary>
    EcritEnPartie,

    /// <summary>A transaction of the act was closed, and its answer had not come, or the work was not at its end.</summary>
    ValideSansReponse,

    /// <summary>The whole answer had come, and the work that it announces was done.</summary>
    Apres,
}

/// <summary>One death: of which act, when, what it left, and what does not hold, if anything.</summary>
/// <param name="Juges">Acts that were under way, each of which is judged.</param>
internal sealed record Mort(string Acte, int Juges, Moment Moment, Effet Effet, string? Violation)
{
    /// <summary>The act was under way.</summary>
    public bool EstDedans => Moment is Moment.TransactionOuverte or Moment.EcritEnPartie or Moment.ValideSansReponse;
}
