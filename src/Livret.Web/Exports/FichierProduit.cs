using Livret.Donnees.Echanges.Exports;

namespace Livret.Web.Exports;

/// <summary>A file ready to leave: on the disk until it is read, then erased; its memory does not grow with its content.</summary>
public sealed record FichierProduit(Stream Contenu, string Nom, string Type, int Lignes)
{
    public const string Csv = "text/csv; charset=utf-8", Xlsx = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    /// <param name="nom">Of the file.</param>
    /// <param name="format">How it is written.</param>
    /// <param name="ecrire">Writes it, and gives the number of its lines.</param>
    public static async Task<FichierProduit> ProduireAsync(string nom, FormatDExport format, Func<Stream, Task<int>> ecrire)
    {
        var contenu = new FileStream(
            Path.Combine(Path.GetTempPath(), Path.GetRandomFileName()), FileMode.CreateNew, FileAccess.ReadWrite, FileShare.None, bufferSize: 1 << 16,
            FileOptions.DeleteOnClose | FileOptions.Asynchronous);
        try
        {
            var lignes = await ecrire(contenu);
            contenu.Position = 0;
            return new(contenu, nom, format is FormatDExport.Csv ? Csv : Xlsx, lignes);
        }
        catch
        {
            await contenu.DisposeAsync();
            throw;
        }
    }
}
