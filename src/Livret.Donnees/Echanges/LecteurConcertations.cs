using Livret.Domaine.Livrets;

namespace Livret.Donnees.Echanges;

/// <summary>One line of <c>concertations.csv</c>, its candidate and its unit.</summary>
internal sealed record ConcertationLue(string Numero, string Unite, Concertation Concertation);

/// <summary>Reads <c>concertations.csv</c>.</summary>
internal static class LecteurConcertations
{
    /// <param name="candidatConnu">Null: every number is taken.</param>
    public static FichierLu<Lue<ConcertationLue>> Lire(Table table, Func<string, bool>? candidatConnu = null) => table.Lire(c => $"{c.Numero} {c.Unite}", (_, cellules) => new ConcertationLue(
        cellules.Candidat(candidatConnu),
        cellules.Texte("unite", 6),
        new(cellules.DateOuNulle("date"), cellules.Liste("participants"), cellules.Liste("competences"))));
}
