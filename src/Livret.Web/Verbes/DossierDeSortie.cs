using Livret.Donnees.Echanges;

namespace Livret.Web.Verbes;

/// <summary>The folder where a verb writes.</summary>
internal static class DossierDeSortie
{
    /// <summary>Creates the folder, then writes in it.</summary>
    /// <exception cref="FichierIllisibleException">It cannot be written in.</exception>
    public static async Task<T> EcrireAsync<T>(string dossier, Func<Task<T>> ecrire)
    {
        try
        {
            Directory.CreateDirectory(dossier);
            return await ecrire();
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new FichierIllisibleException(dossier, "ce dossier ne peut pas être écrit. Vérifiez son chemin, la place libre et que vous avez le droit d’y écrire.");
        }
    }
}
