namespace Livret.Domaine.Recevabilites;

/// <summary>
/// The eleven legal holidays (code du travail, L. 3133-1) and the working days between them. The holidays of one territory only
/// (Alsace-Moselle, commemorations of the abolition of slavery) are not counted [reading].
/// </summary>
public static class JoursFeries
{
    private static readonly (int Mois, int Jour)[] DateFixe = [(1, 1), (5, 1), (5, 8), (7, 14), (8, 15), (11, 1), (11, 11), (12, 25)];

    /// <summary>Easter Monday, Ascension Day and Whit Monday, in days after Easter.</summary>
    private static readonly int[] ApresPaques = [1, 39, 50];

    /// <summary>The eleven days of a year, in order.</summary>
    public static IReadOnlyList<DateOnly> De(int annee) =>
        [.. DateFixe.Select(d => new DateOnly(annee, d.Mois, d.Jour)).Concat(ApresPaques.Select(Paques(annee).AddDays)).Order()];

    /// <summary>Not a Saturday, a Sunday nor a holiday.</summary>
    public static bool EstOuvre(DateOnly jour) =>
        jour.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday) && !De(jour.Year).Contains(jour);

    /// <summary>That day when it is a working day, else the next one.</summary>
    public static DateOnly PremierJourOuvre(DateOnly jour)
    {
        while (!EstOuvre(jour))
            jour = jour.AddDays(1);
        return jour;
    }

    /// <summary>Easter Sunday, by the Gregorian computus of Meeus, Jones and Butcher.</summary>
    public static DateOnly Paques(int annee)
    {
        var (siecle, rang) = Math.DivRem(annee, 100);
        var dore = annee % 19;
        var correction = (siecle - ((siecle + 8) / 25) + 1) / 3;
        var epacte = ((19 * dore) + siecle - (siecle / 4) - correction + 15) % 30;
        var semaine = (32 + (2 * (siecle % 4)) + (2 * (rang / 4)) - epacte - (rang % 4)) % 7;
        var report = (dore + (11 * epacte) + (22 * semaine)) / 451;
        var (mois, jour) = Math.DivRem(epacte + semaine - (7 * report) + 114, 31);
        return new(annee, mois, jour + 1);
    }
}
