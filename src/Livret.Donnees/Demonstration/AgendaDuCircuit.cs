using Livret.Domaine.Circuits;

namespace Livret.Donnees.Demonstration;

/// <summary>When the acts of the demonstration took place: the first week of June 2020, once everything was typed (UTC).</summary>
internal static class AgendaDuCircuit
{
    private static readonly Dictionary<Geste, DateTime> Instants = new()
    {
        [Geste.Soumettre] = Juin(2, 7, 30),
        [Geste.RenvoyerALEquipe] = Juin(2, 14, 0),
        [Geste.Viser] = Juin(3, 7, 0),
        [Geste.Transmettre] = Juin(3, 8, 30),
        [Geste.DemanderUneReouverture] = Juin(4, 6, 45),
        [Geste.ConstaterUneCondition] = Juin(4, 7, 15),
        [Geste.DemanderUneRegularisation] = Juin(4, 7, 40),
        [Geste.ProposerLaNonRecevabilite] = Juin(4, 8, 0),
        [Geste.DeclarerRecevable] = Juin(4, 8, 15),
        [Geste.PrononcerLaNonRecevabilite] = Juin(4, 9, 30),
        [Geste.TransmettreAuJury] = Juin(4, 13, 0),
        [Geste.Deliberer] = Juin(5, 8, 0),
        [Geste.Clore] = Juin(5, 14, 0),
        [Geste.Publier] = Juin(5, 16, 5),
    };

    /// <summary>The decisions of the demonstration may be published from this instant on, so that the end of the circuit can be seen with its beginning.</summary>
    public static DateTime Publication { get; } = Juin(5, 16, 0);

    /// <summary>Until when the schools may answer a request of the service.</summary>
    public static DateTime Reponse { get; } = Juin(15, 16, 0);

    public static DateTime Instant(Geste geste) => Instants[geste];

    private static DateTime Juin(int jour, int heure, int minute) => new(2020, 6, jour, heure, minute, 0, DateTimeKind.Utc);
}
