using System.Collections.Concurrent;
using Livret.Donnees.Travaux;

namespace Livret.Web.Travaux;

/// <summary>How far a work is.</summary>
/// <param name="Total">0: not known yet.</param>
public sealed record Progression(int Fait, int Total, string? Phrase);

/// <summary>
/// The works of this node, as of now: on SQLite a work that holds the only writer's lock cannot write its progress, yet it shows. A node
/// that does not run the work shows what the database holds.
/// </summary>
public sealed class Progressions
{
    private readonly ConcurrentDictionary<Guid, Progression> _parTravail = new();

    /// <summary>Puts in a work that was read what this node knows of it, which is fresher.</summary>
    public void Situer(Travail travail)
    {
        if (travail.Etat is EtatDeTravail.EnCours && _parTravail.TryGetValue(travail.Id, out var progression))
            (travail.Fait, travail.Total, travail.Phrase) = (progression.Fait, progression.Total, progression.Phrase);
    }

    public void Noter(Guid travail, Progression progression) => _parTravail[travail] = progression;

    public void Oublier(Guid travail) => _parTravail.TryRemove(travail, out _);
}
