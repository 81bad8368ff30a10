using Livret.Domaine.Perimetres;

namespace Livret.Donnees.Echanges;

/// <summary>One line of <c>affectations.csv</c>: a person, a role, and the scope in which it is held.</summary>
/// <param name="Unites">Empty: all of them.</param>
internal sealed record AffectationLue(
    string Courriel, string Nom, string Prenom, Role Role, string? Uai, string? Service, string? Division, IReadOnlyList<string> Unites,
    DateOnly? Debut, DateOnly? Fin);

/// <summary>Reads <c>affectations.csv</c>.</summary>
internal static class LecteurAffectations
{
    public static FichierLu<Lue<AffectationLue>> Lire(Table table) => table.Lire(cle: null, (ligne, cellules) => new AffectationLue(
        cellules.Texte("courriel", 254),
        cellules.Texte("nom", 100),
        cellules.Texte("prenom", 100),
        cellules.Parmi("role", Cellules.Roles),
        ligne["uai"] is null ? null : cellules.Uai("uai"),
        cellules.TexteOuNul("service", 20),
        cellules.TexteOuNul("division", 30),
        cellules.Liste("unites"),
        cellules.DateOuNulle("debut"),
        cellules.DateOuNulle("fin")));
}
