using Livret.Domaine.Livrets;
using Livret.Donnees.Archives;

namespace Livret.Web.Conservations;

/// <summary>Rows of one table that bear a candidate, as text, in the words of the database.</summary>
/// <param name="Nom">Of the table: « Valeurs ».</param>
public sealed record TableDuCandidat(string Nom, IReadOnlyList<string> Colonnes, IReadOnlyList<IReadOnlyList<string?>> Lignes);

/// <summary>All that concerns one candidate.</summary>
/// <param name="Acces">Who may read the livret today, by role and place, and how many they are.</param>
/// <param name="Documents">The archived documents about him, with their bytes.</param>
public sealed record DonneesDuCandidat(
    LivretScolaire Livret, DateTime Le, IReadOnlyList<TableDuCandidat> Tables, IReadOnlyList<(string Titre, int Nombre)> Acces, IReadOnlyList<DocumentArchive> Documents)
{
    public TableDuCandidat? Table(string nom) => Tables.FirstOrDefault(t => t.Nom == nom);
}
