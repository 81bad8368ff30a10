using Livret.Domaine.Livrets;

namespace Livret.Donnees.Echanges;

/// <summary>One line of <c>dossiers.csv</c> and whose it is.</summary>
internal sealed record DossierLu(string Numero, Dossier Dossier);

/// <summary>Reads <c>dossiers.csv</c>.</summary>
internal static class LecteurDossiers
{
    /// <param name="candidatConnu">Null: every number is taken.</param>
    public static FichierLu<Lue<DossierLu>> Lire(Table table, Func<string, bool>? candidatConnu = null) => table.Lire(d => d.Numero, (ligne, cellules) =>
        new DossierLu(cellules.Candidat(candidatConnu), new()
        {
            Avis = ligne["avis"] is null ? null : cellules.Parmi("avis", Cellules.Avis),
            Observations = cellules.TexteOuNul("observations", Dossier.LongueurTexte),
            ElementsComplementaires = cellules.TexteOuNul("elements_complementaires", Dossier.LongueurTexte),
            Assiduite = cellules.TexteOuNul("assiduite", Dossier.LongueurTexte),
        }));
}
