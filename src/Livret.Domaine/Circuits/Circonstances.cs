using Livret.Domaine.Livrets;
using Livret.Domaine.Perimetres;
using Livret.Domaine.Referentiels;
using Livret.Domaine.Sessions;

namespace Livret.Domaine.Circuits;

/// <summary>Around an act: who acts, when, and under which parameters.</summary>
/// <param name="Instant">UTC.</param>
/// <param name="Calendrier">Of the académie of the livret; null: no date was set.</param>
/// <param name="Referentiel">Of the speciality of the livret.</param>
public sealed record Circonstances(Agent Agent, DateTime Instant, SessionExamen Session, CalendrierAcademie? Calendrier, Referentiel Referentiel)
{
    /// <summary>The division has nobody as coordonnateur this day: each of its teachers may submit.</summary>
    public bool SansCoordonnateur { get; init; }

    /// <summary>The delegation of signature of the agent that is valid this day for the division; null: he has none.</summary>
    public Delegation? Delegation { get; init; }

    public Auteur Auteur => new(Agent.Id, Agent.Nom, Instant);

    /// <summary>The day it is in the académie.</summary>
    public DateOnly Jour => DateOnly.FromDateTime(Calendrier?.HeureLocale(Instant) ?? Instant);

    /// <summary>« 10 juin 2020 à 18 h 00 », in the académie's local time.</summary>
    public string EnClair(DateTime instant) => Calendrier?.EnClair(instant) ?? $"{Notations.Phrases.JourEnLettres(DateOnly.FromDateTime(instant))} à {instant:HH} h {instant:mm} (UTC)";
}
