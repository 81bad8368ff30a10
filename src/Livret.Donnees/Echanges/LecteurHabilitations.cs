using Livret.Domaine.Livrets;

namespace Livret.Donnees.Echanges;

/// <summary>Reads <c>habilitations.csv</c>.</summary>
internal static class LecteurHabilitations
{
    public static FichierLu<Lue<Habilitation>> Lire(Table table) => table.Lire(h => $"{h.Uai} {h.Specialite}", (_, cellules) => new Habilitation
    {
        Uai = cellules.Uai("uai"),
        Specialite = cellules.Texte("specialite", 20),
        HabiliteCcf = cellules.OuiOuNon("habilite_ccf"),
    });
}
