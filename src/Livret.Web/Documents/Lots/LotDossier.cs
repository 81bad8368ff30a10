namespace Livret.Web.Documents.Lots;

/// <summary>A folder of the disk. Each file appears whole: what is written takes its name at the end.</summary>
public sealed class LotDossier(string dossier) : ILot
{
    public bool PrendLesFichiers => true;

    public Task AjouterAsync(DocumentDuLot document, CancellationToken ct) => EcrireAsync($"{document.Chemin}.pdf", document.Octets(), ct);

    /// <param name="chemin">From the folder, with <c>/</c>.</param>
    public async Task EcrireAsync(string chemin, byte[] octets, CancellationToken ct)
    {
        var fichier = Path.Combine(dossier, chemin);
        Directory.CreateDirectory(Path.GetDirectoryName(fichier)!);
        await File.WriteAllBytesAsync($"{fichier}.partiel", octets, ct);
        File.Move($"{fichier}.partiel", fichier, overwrite: true);
    }
}
