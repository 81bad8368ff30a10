using System.Globalization;
using Livret.Domaine.Sessions;
using Livret.Donnees;
using Microsoft.EntityFrameworkCore;

namespace Livret.Web.Pages.ServiceExamens.Calendrier;

/// <summary>The four instants of an académie as a form writes them: in its local time.</summary>
public sealed record DatesSaisies
{
    private const string Forme = "yyyy-MM-dd'T'HH:mm";

    public string? Ouverture { get; init; }
    public string? Fermeture { get; init; }
    public string? Transmission { get; init; }
    public string? Publication { get; init; }

    public static DatesSaisies De(CalendrierAcademie c) => new()
    {
        Ouverture = Ecrire(c, c.OuvertureSaisie),
        Fermeture = Ecrire(c, c.FermetureSaisie),
        Transmission = Ecrire(c, c.LimiteTransmission),
        Publication = c.Publication is { } p ? Ecrire(c, p) : "",
    };

    /// <summary>In UTC, by field; null: it cannot be read.</summary>
    public static DateTime? Lire(Academie academie, string? texte) =>
        DateTime.TryParseExact(texte, [Forme, Forme + ":ss"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var local) && !EstSautee(academie, local)
            ? academie.InstantUtc(local) : null;

    /// <summary>What is wrong, field by field: unreadable, or out of order.</summary>
    public IEnumerable<(string Champ, string Phrase)> Refuser(Academie academie)
    {
        (string Nom, string Dit, string? Texte)[] champs =
        [
            (nameof(Ouverture), "l’ouverture de la saisie", Ouverture), (nameof(Fermeture), "la fermeture de la saisie", Fermeture),
            (nameof(Transmission), "la limite de transmission", Transmission), (nameof(Publication), "la publication", Publication),
        ];
        foreach (var (nom, dit, texte) in champs)
        {
            if (Lire(academie, texte) is null && !(nom == nameof(Publication) && string.IsNullOrWhiteSpace(texte)))
                yield return (nom, $"Indiquez le jour et l’heure pour {dit}.");
        }
        if (Lire(academie, Ouverture) >= Lire(academie, Fermeture))
            yield return (nameof(Fermeture), "La saisie ferme après son ouverture. Corrigez l’une des deux.");
        if (Lire(academie, Fermeture) > Lire(academie, Transmission))
            yield return (nameof(Transmission), "La limite de transmission ne précède pas la fermeture de la saisie. Corrigez l’une des deux.");
        if (Lire(academie, Transmission) > Lire(academie, Publication))
            yield return (nameof(Publication), "La publication ne précède pas la limite de transmission. Corrigez l’une des deux.");
    }

    /// <summary>Dates that hold, put in a calendar.</summary>
    public void Porter(CalendrierAcademie calendrier) =>
        (calendrier.OuvertureSaisie, calendrier.FermetureSaisie, calendrier.LimiteTransmission, calendrier.Publication) = Instants(calendrier.Academie!);

    /// <summary>The first calendar of an académie for a session.</summary>
    public CalendrierAcademie Nouveau(int session, Academie academie)
    {
        var (ouverture, fermeture, transmission, publication) = Instants(academie);
        return new() { Session = session, CodeAcademie = academie.Code, OuvertureSaisie = ouverture, FermetureSaisie = fermeture, LimiteTransmission = transmission, Publication = publication };
    }

    private (DateTime Ouverture, DateTime Fermeture, DateTime Transmission, DateTime? Publication) Instants(Academie academie) =>
        (Lire(academie, Ouverture)!.Value, Lire(academie, Fermeture)!.Value, Lire(academie, Transmission)!.Value, Lire(academie, Publication));

    private static string Ecrire(CalendrierAcademie c, DateTime instant) => c.HeureLocale(instant).ToString(Forme, CultureInfo.InvariantCulture);

    /// <summary>An hour that does not exist that day, when clocks go forward.</summary>
    private static bool EstSautee(Academie academie, DateTime local) => TimeZoneInfo.FindSystemTimeZoneById(academie.FuseauHoraire).IsInvalidTime(local);
}

/// <summary>Sets the calendar of one académie; values that somebody changed meanwhile are never overwritten.</summary>
public sealed partial class ReglerLeCalendrier(LivretDbContext db, ILogger<ReglerLeCalendrier> journal)
{
    /// <param name="vues">The values that the page showed.</param>
    /// <returns>False: they have changed since.</returns>
    public async Task<bool> ReglerAsync(ServiceTenu tenu, CalendrierAcademie actuel, DatesSaisies vues, DatesSaisies dates, CancellationToken ct)
    {
        if (DatesSaisies.De(actuel) != vues)
            return false;
        db.Attach(actuel);
        dates.Porter(actuel);
        try
        {
            await db.SaveChangesAsync(ct);
        }
        catch (DbUpdateConcurrencyException)
        {
            db.ChangeTracker.Clear();
            return false;
        }
        Regle(actuel.Session, actuel.CodeAcademie, tenu.Agent.Id, actuel.OuvertureSaisie, actuel.FermetureSaisie, actuel.LimiteTransmission, actuel.Publication);
        return true;
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "Calendar of session {Session}, academy {Academie}, set by {Utilisateur}: entry {Ouverture:O} to {Fermeture:O}, transmission {Transmission:O}, publication {Publication:O}")]
    private partial void Regle(int session, string academie, Guid utilisateur, DateTime ouverture, DateTime fermeture, DateTime transmission, DateTime? publication);
}
