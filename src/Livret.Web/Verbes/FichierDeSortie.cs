using Livret.Donnees.Echanges;

namespace Livret.Web.Verbes;

/// <summary>Where a verb writes: a file, as the exchange formats want it, or standard output, which is not closed.</summary>
internal sealed record FichierDeSortie(TextWriter Texte, bool EstUnFichier) : IDisposable
{
    /// <param name="chemin">Null: standard output.</param>
    /// <param name="terminal">The one of the call.</param>
    /// <exception cref="FichierIllisibleException">The file cannot be written.</exception>
    public static FichierDeSortie Ouvrir(string? chemin, Terminal terminal)
    {
        if (chemin is null)
            return new(terminal.Sortie, EstUnFichier: false);
        try
        {
            return new(new StreamWriter(chemin, append: false, EcrivainCsv.Encodage), EstUnFichier: true);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException)
        {
            throw new FichierIllisibleException(chemin, "le fichier ne peut pas être écrit. Vérifiez que son dossier existe et que vous avez le droit d’y écrire.");
        }
    }

    public void Dispose()
    {
        if (EstUnFichier)
            Texte.Dispose();
    }
}
