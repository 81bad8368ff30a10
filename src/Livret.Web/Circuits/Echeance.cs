using Livret.Domaine.Sessions;
using Livret.Web.Composants;

namespace Livret.Web.Circuits;

/// <summary>The transmission deadline of an académie, and how far it is.</summary>
/// <param name="Instant">Now, UTC.</param>
public sealed record Echeance(CalendrierAcademie? Calendrier, DateTime Instant)
{
    public bool EstPassee => Calendrier is not null && Instant > Calendrier.LimiteTransmission;

    /// <summary>« 12 juin 2020 à 18 h 00 », in the académie's local time; null: none was set.</summary>
    public string? Limite => Calendrier?.EnClair(Calendrier.LimiteTransmission);

    /// <summary>Local days before the day of the deadline; zero: it is today; negative: it has passed.</summary>
    public int? Jours => Calendrier?.JoursAvantLaLimite(Instant);

    /// <summary>« encore 4 jours », « aujourd’hui », « hors délai depuis 2 jours »; null: no deadline.</summary>
    public string? Reste => Jours switch
    {
        null => null,
        _ when EstPassee => Jours == 0 ? "hors délai depuis aujourd’hui" : $"hors délai depuis {(-Jours.Value).Compter("jour")}",
        0 => "aujourd’hui",
        { } jours => $"encore {jours.Compter("jour")}",
    };

    /// <summary>« 4 jours et 9 heures avant la date limite », « 2 heures après la date limite ».</summary>
    public static string Dire(TimeSpan marge)
    {
        var duree = marge.Duration();
        var parts = new[] { (duree.Days, "jour"), (duree.Hours, "heure"), (duree.Minutes, "minute") }.SkipWhile(p => p.Item1 == 0).Take(2).Where(p => p.Item1 > 0);
        var dit = string.Join(" et ", parts.Select(p => p.Item1.Compter(p.Item2)));
        return $"{(dit.Length == 0 ? "moins d’une minute" : dit)} {(marge < TimeSpan.Zero ? "après" : "avant")} la date limite";
    }
}
