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
        var ouvres = jours / 7 * 5;
        for (var jour = debut.AddDays(jours / 7 * 7); jour <= fin; jour = jour.AddDays(1))
        {
            if (jour.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday))
                ouvres++;
        }
        return ouvres / 5m;
    }
}
