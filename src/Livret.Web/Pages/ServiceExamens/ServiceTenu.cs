using Livret.Domaine.Notations;
using Livret.Domaine.Perimetres;
using Livret.Domaine.Sessions;
using Livret.Web.Pages.ChefEtablissement.Transmissions;

namespace Livret.Web.Pages.ServiceExamens;

/// <summary>What a user holds as a gestionnaire: the open session, the académies of his services, their calendars.</summary>
/// <param name="Instant">UTC.</param>
/// <param name="Academies">With their service.</param>
public sealed record ServiceTenu(
    Agent Agent, SessionExamen Session, DateTime Instant, IReadOnlyList<Academie> Academies, IReadOnlyList<CalendrierAcademie> Calendriers)
{
    public IReadOnlyList<Domaine.Sessions.ServiceExamens> Services => [.. Academies.Select(a => a.Service!).DistinctBy(s => s.Code)];

    /// <summary>Codes of the académies whose deadline of transmission has passed.</summary>
    public IReadOnlyList<string> Echues => [.. Calendriers.Where(c => c.LimiteTransmission < Instant).Select(c => c.CodeAcademie)];

    public CalendrierAcademie? Calendrier(string academie) => Calendriers.FirstOrDefault(c => c.CodeAcademie == academie);

    public string Academie(string code) => Academies.FirstOrDefault(a => a.Code == code)?.Nom ?? code;

    public bool EstResponsable(string service) => Agent.Affectations.Any(a => a.Role is Role.ResponsableService && a.Service == service);

    /// <summary>An instant as a clock of the service shows it: that of its first académie.</summary>
    public string EnClair(DateTime instant) => Academies.Count == 0 ? Phrases.JourEnLettres(DateOnly.FromDateTime(instant)) : Instants.EnClair(Academies[0], instant);

    /// <summary>The day of an instant in an académie.</summary>
    public DateOnly Jour(string academie, DateTime instant) => DateOnly.FromDateTime(Calendrier(academie)?.HeureLocale(instant) ?? instant);
}

/// <summary>Somebody of a service to whom a file may be given.</summary>
public sealed record Collegue(Guid Id, string Nom, string Service);
