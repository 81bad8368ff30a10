namespace Livret.Domaine.Sessions;

/// <summary>An académie, the examination service it comes under, and its time zone.</summary>
public sealed class Academie
{
    public required string Code { get; init; }
    public required string Nom { get; set; }

    /// <summary>Its DEC, or the SIEC for Créteil, Paris and Versailles (note §2).</summary>
    public required string CodeService { get; set; }
    public ServiceExamens? Service { get; init; }

    /// <summary>IANA name: « Europe/Paris », « Indian/Reunion »…</summary>
    public required string FuseauHoraire { get; set; }

    /// <summary>First day of existence, for those created recently.</summary>
    public DateOnly? ValableDu { get; set; }

    /// <summary>Last day of existence, for those that were merged.</summary>
    public DateOnly? ValableAu { get; set; }

    public DateTime HeureLocale(DateTime instantUtc) =>
        TimeZoneInfo.ConvertTimeFromUtc(DateTime.SpecifyKind(instantUtc, DateTimeKind.Utc), TimeZoneInfo.FindSystemTimeZoneById(FuseauHoraire));

    public DateTime InstantUtc(DateTime heureLocale) =>
        TimeZoneInfo.ConvertTimeToUtc(DateTime.SpecifyKind(heureLocale, DateTimeKind.Unspecified), TimeZoneInfo.FindSystemTimeZoneById(FuseauHoraire));
}
