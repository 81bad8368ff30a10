using Microsoft.EntityFrameworkCore;

namespace Livret.Donnees;

/// <summary>
/// One process at a time prepares an embedded database: a lock of the operating system on a file beside it, which a process that dies gives back. On a
/// server the migrations have the lock of the server, and nothing is taken here.
/// </summary>
internal sealed class SerrureDeBase : IDisposable
{
    private static readonly TimeSpan EntreDeuxEssais = TimeSpan.FromMilliseconds(50);

    private readonly FileStream? _fichier;

    private SerrureDeBase(FileStream? fichier) => _fichier = fichier;

    /// <summary>Waits for its turn.</summary>
    /// <param name="fichier">The database file; null: nothing to lock.</param>
    public static async Task<SerrureDeBase> PrendreAsync(string? fichier, CancellationToken ct)
    {
        if (fichier is null)
            return new(null);
        while (true)
        {
            try
            {
                return new(new FileStream(fichier + ".verrou", FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None));
            }
            catch (IOException e) when (EstPrise(e))
            {
                await Task.Delay(EntreDeuxEssais, ct);
            }
        }
    }

    /// <summary>The file of an embedded database; null on a server, or in memory.</summary>
    public static string? Fichier(LivretDbContext db) =>
        db.Database.IsSqlite() && db.Database.GetDbConnection().DataSource is { Length: > 0 } source && source != ":memory:" ? Path.GetFullPath(source) : null;

    public void Dispose() => _fichier?.Dispose();

    /// <summary>EWOULDBLOCK, or its value on macOS; a sharing violation on Windows.</summary>
    private static bool EstPrise(IOException e) => e.HResult is 11 or 35 or unchecked((int)0x80070020);
}
