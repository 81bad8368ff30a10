namespace Livret.Domaine.Recevabilites;

/// <summary>
/// The délai franc of two months (code de justice administrative, R. 421-1 and R. 421-5). It is counted from the day of notification
/// to the day of the same number, or to the last day of the month when it has no such day; neither of these two days counts, so the
/// last useful day is the next one, until midnight: notified on 15 January, it ends on 16 March; on 31 December, on 1 March; on
/// 30 June, on 31 August. A last day that is a Saturday, a Sunday or a holiday moves to the next working day.
/// </summary>
public static class DelaiDeRecours
{
    private const int Mois = 2;

    /// <param name="eloignement">Added in one go, before the last day is moved (R. 421-7).</param>
    public static DateOnly DernierJour(DateOnly notification, Eloignement eloignement = Eloignement.Aucun) =>
        JoursFeries.PremierJourOuvre(notification.AddMonths(Mois + (int)eloignement).AddDays(1));
}

/// <summary>
/// The last useful days after a notification. Whoever shows them knows whether the notification has a certain date: the delay of an
/// ordinary letter cannot be held against the candidate.
/// </summary>
/// <param name="DernierJourAdministratif">Recours gracieux or hiérarchique; made by that day, it keeps the contentieux open.</param>
/// <param name="DernierJourContentieux">Recours before the tribunal, increased by the distance.</param>
public sealed record VoiesDeRecours(DateOnly DernierJourAdministratif, DateOnly DernierJourContentieux)
{
    public static VoiesDeRecours De(DateOnly notification, Eloignement eloignement) =>
        new(DelaiDeRecours.DernierJour(notification), DelaiDeRecours.DernierJour(notification, eloignement));
}
