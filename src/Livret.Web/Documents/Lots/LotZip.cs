using System.IO.Compression;

namespace Livret.Web.Documents.Lots;

/// <summary>A ZIP written as it comes. The pages are compressed already: the files are stored as they are, and the same lot gives the same bytes.</summary>
public sealed class LotZip(Stream sortie) : ILot, IAsyncDisposable
{
    private readonly ZipArchive _archive = new(sortie, ZipArchiveMode.Create, leaveOpen: true);

    public bool PrendLesFichiers => true;

    public async Task AjouterAsync(DocumentDuLot document, CancellationToken ct)
    {
        var entree = _archive.CreateEntry($"{document.Chemin}.pdf", CompressionLevel.NoCompression);
        entree.LastWriteTime = new(document.Livret.Instant, TimeSpan.Zero);
        await using var flux = await entree.OpenAsync(ct);
        await flux.WriteAsync(document.Octets(), ct);
    }

    /// <summary>Writes the table of the files: without it there is no ZIP.</summary>
    public ValueTask DisposeAsync() => _archive.DisposeAsync();
}
