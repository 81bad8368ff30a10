using Livret.Domaine.Livrets;
using Livret.Domaine.Notations;
using Livret.Domaine.Sessions;

namespace Livret.Donnees.Echanges;

/// <summary>Reads <c>etablissements.csv</c>.</summary>
internal static class LecteurEtablissements
{
    public static FichierLu<Lue<Etablissement>> Lire(Table table, Func<string, Academie?> academie) => table.Lire(e => e.Uai, (ligne, cellules) =>
    {
        var uai = cellules.Uai("uai");
        var nom = cellules.Texte("nom", 200);
        var type = cellules.Parmi("type", Cellules.Types);
        var trouvee = academie(ligne["academie"] ?? "");
        if (trouvee is null)
            cellules.Refuser("academie", CodeAnomalie.AcademieInconnue, $"« {Phrases.Extrait(ligne["academie"] ?? "")} » n’est pas une académie connue. Indiquez son nom, par exemple Nantes.");
        return new Etablissement
        {
            Uai = uai,
            Nom = nom,
            Type = type,
            CodeAcademie = trouvee?.Code ?? "",
            Academie = trouvee,
            HabiliteCcf = cellules.OuiOuNon("habilite_ccf"),
            Adresse1 = cellules.TexteOuNul("adresse_1", 100),
            Adresse2 = cellules.TexteOuNul("adresse_2", 100),
            CodePostal = cellules.TexteOuNul("code_postal", 10),
            Ville = cellules.TexteOuNul("ville", 100),
            Courriel = cellules.TexteOuNul("courriel", 254),
        };
    });
}
