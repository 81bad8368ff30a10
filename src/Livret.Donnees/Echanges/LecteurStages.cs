using Livret.Domaine.Livrets;
using Livret.Domaine.Notations;

namespace Livret.Donnees.Echanges;

/// <summary>One line of <c>stages.csv</c> and whose it is.</summary>
internal sealed record StageLu(string Numero, Stage Stage);

/// <summary>Reads <c>stages.csv</c>.</summary>
internal static class LecteurStages
{
    private static readonly Dictionary<string, int> Annees = new() { ["1"] = 1, ["2"] = 2 };

    public static FichierLu<Lue<StageLu>> Lire(Table table, Func<string, bool> candidatConnu) => table.Lire(cle: null, (ligne, cellules) =>
    {
        var numero = cellules.Candidat(candidatConnu);
        var (debut, fin) = (cellules.Date("debut"), cellules.Date("fin"));
        var semaines = cellules.Positif("semaines").Valeur;
        if (Stage.RefuserLaDuree(debut, fin, semaines) is { } phrase)
            cellules.Refuser("semaines", CodeAnomalie.CoefficientInvalide, phrase);
        return new StageLu(numero, new()
        {
            Annee = cellules.Parmi("annee", Annees),
            Entreprise = cellules.Texte("entreprise", 200),
            Debut = debut,
            Fin = fin,
            CentiemesDeSemaine = (int)Math.Round(semaines * 100, MidpointRounding.AwayFromZero),
            Nature = cellules.Parmi("nature", Cellules.Natures),
            Appreciation = cellules.TexteOuNul("appreciation", 300),
            Remarques = cellules.TexteOuNul("remarques", 300),
        });
    });
}
