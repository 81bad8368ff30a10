using Livret.Domaine.Referentiels;
using Livret.Donnees.Echanges;
using Livret.Donnees.Referentiels;

namespace Livret.Web.Verbes;

/// <summary>A référentiel given by its path.</summary>
internal static class FichierReferentiel
{
    /// <returns>The référentiel, or its defects as <c>fichier:chemin: phrase</c>.</returns>
    /// <exception cref="FichierIllisibleException">The file is missing or cannot be opened.</exception>
    public static (Referentiel? Referentiel, IReadOnlyList<string> Defauts) Lire(string chemin)
    {
        if (!File.Exists(chemin))
            throw new FichierIllisibleException(chemin, "le fichier n’existe pas, ou c’est un dossier. Vérifiez son chemin.");
        try
        {
            using var flux = File.OpenRead(chemin);
            var lu = LecteurReferentiel.Lire(flux);
            return (lu.Referentiel, [.. lu.Defauts.Select(d => $"{chemin}:{d.Chemin}: {d.Phrase}")]);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new FichierIllisibleException(chemin, "le fichier ne peut pas être ouvert. Vérifiez que vous avez le droit de le lire.");
        }
    }
}
