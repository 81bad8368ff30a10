using Livret.Domaine.Livrets;

namespace Livret.Donnees.Demonstration;

/// <summary>
/// When the demonstration was typed: one sitting per class and unit, in the last week of May 2020, one candidate after the other. The
/// same files give the same instants.
/// </summary>
internal sealed class Agenda
{
    private static readonly DateTime PremierJour = new(2020, 5, 25, 7, 0, 0, DateTimeKind.Utc);
    private static readonly TimeSpan ParCandidat = TimeSpan.FromSeconds(95);

    /// <summary>Monday to Friday.</summary>
    private static readonly int[] Jours = [0, 1, 2, 3, 4];

    /// <summary>Morning and afternoon, in hours after seven o'clock UTC.</summary>
    private static readonly int[] Heures = [0, 2, 5, 7];

    private readonly Dictionary<(string Uai, string Division, string Quoi), (DateTime Debut, int Candidats)> _seances = [];

    /// <param name="quoi">The unit, or the dossier.</param>
    public DateTime Suivant(LivretScolaire livret, string quoi)
    {
        var cle = (livret.Uai, livret.Division, quoi);
        var (debut, candidats) = _seances.GetValueOrDefault(cle, (Seance(_seances.Count), 0));
        _seances[cle] = (debut, candidats + 1);
        return debut + (candidats * ParCandidat);
    }

    private static DateTime Seance(int rang) =>
        PremierJour.AddDays(Jours[rang % Jours.Length]).AddHours(Heures[rang / Jours.Length % Heures.Length]);
}
