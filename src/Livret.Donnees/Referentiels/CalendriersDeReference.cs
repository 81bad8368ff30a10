using Livret.Domaine.Sessions;

namespace Livret.Donnees.Referentiels;

/// <summary>The starting calendars of the sessions that come with the application: written in local time, kept in UTC.</summary>
public static class CalendriersDeReference
{
    private sealed record Dates(DateTime Ouverture, DateTime Fermeture, DateTime Transmission);

    private sealed record Fichier(string Note, int Session, Dates Usuel, IReadOnlyDictionary<string, Dates> Particuliers);

    private static readonly Lazy<IReadOnlyList<CalendrierAcademie>> Lus = new(() =>
    {
        var fichier = Ressources.Lire<Fichier>("calendriers.json");
        return [.. AcademiesDeReference.Toutes.Select(a => Pour(a, fichier))];
    });

    /// <summary>One per académie, in the order of their codes.</summary>
    public static IReadOnlyList<CalendrierAcademie> Tous => Lus.Value;

    private static CalendrierAcademie Pour(Academie academie, Fichier fichier)
    {
        var dates = fichier.Particuliers.GetValueOrDefault(academie.Code, fichier.Usuel);
        return new()
        {
            Session = fichier.Session,
            CodeAcademie = academie.Code,
            OuvertureSaisie = academie.InstantUtc(dates.Ouverture),
            FermetureSaisie = academie.InstantUtc(dates.Fermeture),
            LimiteTransmission = academie.InstantUtc(dates.Transmission),
        };
    }
}
