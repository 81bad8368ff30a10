using Livret.Domaine.Livrets;

namespace Livret.Donnees.Echanges;

/// <summary>Reads <c>resultats-section.csv</c>.</summary>
internal static class LecteurResultats
{
    public static FichierLu<Lue<ResultatSection>> Lire(Table table) => table.Lire(r => $"{r.Uai} {r.Specialite} {r.Annee}", (_, cellules) => new ResultatSection
    {
        Uai = cellules.Uai("uai"),
        Specialite = cellules.Texte("specialite", 20),
        Annee = cellules.Entier("annee"),
        Presentes = cellules.Entier("presentes"),
        Recus = cellules.Entier("recus"),
    });
}
