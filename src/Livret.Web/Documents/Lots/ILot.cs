namespace Livret.Web.Documents.Lots;

/// <summary>Where the documents of a lot go, one after the other.</summary>
public interface ILot
{
    /// <summary>Each livret goes in as a file of its own, the one that was kept once it is signed; false: its pages are composed again.</summary>
    bool PrendLesFichiers { get; }

    Task AjouterAsync(DocumentDuLot document, CancellationToken ct);
}

/// <summary>One document of a lot.</summary>
/// <param name="Chemin">Folders and name, without the ending: stable and readable.</param>
/// <param name="Livret">What it shows.</param>
/// <param name="Octets">The file of its own: the one that was kept once it is signed, drawn before.</param>
public sealed record DocumentDuLot(string Chemin, LivretImprime Livret, Func<byte[]> Octets);
