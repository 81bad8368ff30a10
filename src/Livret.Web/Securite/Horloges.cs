namespace Livret.Web.Securite;

public static class Horloges
{
    private static readonly TimeZoneInfo Paris = TimeZoneInfo.FindSystemTimeZoneById("Europe/Paris");

    /// <summary>The day it is in Paris: the one on which affectations are valid.</summary>
    public static DateOnly Aujourdhui(this TimeProvider horloge) =>
        DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(horloge.GetUtcNow(), Paris).DateTime);

    /// <summary>The instant (UTC) at which that day begins in Paris.</summary>
    public static DateTime DebutAParis(this DateOnly jour) => TimeZoneInfo.ConvertTimeToUtc(jour.ToDateTime(TimeOnly.MinValue), Paris);

    /// <summary>An instant (UTC) as a clock of Paris shows it, for what belongs to no académie.</summary>
    public static DateTime HeureDeParis(this DateTime instant) => TimeZoneInfo.ConvertTimeFromUtc(DateTime.SpecifyKind(instant, DateTimeKind.Utc), Paris);
}
