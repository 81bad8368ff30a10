using Livret.Donnees.Archives;

namespace Livret.Web.Documents.Archives;

/// <summary>A document that is to be kept, and how it is drawn as long as it is not.</summary>
/// <param name="Reference">Its key, with its nature.</param>
/// <param name="Nom">Of the file that is offered.</param>
/// <param name="Source">SHA-256 of the sealed content that it is drawn from.</param>
public sealed record Piece(NatureDArchive Nature, string Reference, string Titre, string Nom, string Source, Func<byte[]> Dessiner)
{
    /// <summary>The livret that it is about; null: several.</summary>
    public long? LivretId { get; init; }
}
