using Livret.Domaine.Notations;

namespace Livret.Domaine.Livrets;

public enum NatureStage { Stage, ContratApprentissage, Emploi, Dispense, SessionAnterieure }

/// <summary>One line of the « récapitulatif des périodes de stages », or what stands for it (contract, employment, exemption, earlier session).</summary>
public sealed class Stage
{
    public int Id { get; init; }

    /// <summary>Year of the training, 1 or 2.</summary>
    public required int Annee { get; set; }

    public required string Entreprise { get; set; }
    public required DateOnly Debut { get; set; }
    public required DateOnly Fin { get; set; }

    /// <summary>Hundredths of a week, above 0, at most the working weeks between the dates.</summary>
    public required int CentiemesDeSemaine { get; set; }

    public NatureStage Nature { get; set; }
    public string? Appreciation { get; set; }
    public string? Remarques { get; set; }

    public decimal Semaines => CentiemesDeSemaine / 100m;

    /// <summary>Weeks of five working days, Monday to Friday, from one day to the other inclusive.</summary>
    public static decimal SemainesOuvrees(DateOnly debut, DateOnly fin)
    {
        if (fin < debut)
            return 0;
        var jours = fin.DayNumber - debut.DayNumber + 1;
        // No day is added to a date: the last that exists may be typed.
        var restants = Enumerable.Range((int)debut.DayOfWeek, jours % 7).Count(j => (DayOfWeek)(j % 7) is not (DayOfWeek.Saturday or DayOfWeek.Sunday));
        return (jours / 7 * 5 + restants) / 5m;
    }

    /// <summary>The working weeks are the most a line may count: the sentence that says so, or null.</summary>
    public static string? RefuserLaDuree(DateOnly debut, DateOnly fin, decimal semaines)
    {
        var ouvrees = SemainesOuvrees(debut, fin);
        return semaines <= ouvrees ? null
            : $"Du {Phrases.Jour(debut)} au {Phrases.Jour(fin)}, il y a {ouvrees.ToString("0.##", Phrases.Francais)} semaines ouvrées au plus. Corrigez la durée ou les dates.";
    }

    /// <summary>The pairs of lines that share a day: reported, never refused.</summary>
    public static IEnumerable<(Stage Premier, Stage Second)> Chevauchements(IEnumerable<Stage> lignes)
    {
        var enOrdre = lignes.OrderBy(l => l.Debut).ThenBy(l => l.Fin).ToList();
        for (var i = 0; i < enOrdre.Count; i++)
        {
            for (var j = i + 1; j < enOrdre.Count && enOrdre[j].Debut <= enOrdre[i].Fin; j++)
                yield return (enOrdre[i], enOrdre[j]);
        }
    }
}
