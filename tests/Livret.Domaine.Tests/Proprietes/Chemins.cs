using Livret.Domaine.Circuits;
using Livret.Domaine.Recevabilites;

namespace Livret.Domaine.Tests.Proprietes;

/// <summary>One act of a usual way: by whom, and not before when.</summary>
internal sealed record Etape(Geste Geste, int Par, DateTime PasAvant = default, ConditionRecevabilite Condition = default, bool Remplie = true)
{
    public Demande Demande(DateTime instant) => new(Geste, Personne.Toutes[Par], instant)
    {
        Condition = Condition,
        Remplie = Remplie,
        Motif = "Pièce vue.",
        Jusquau = instant.AddDays(3),
        Numero = "1A 234",
        Jour = DateOnly.FromDateTime(instant),
    };
}

/// <summary>The usual ways through the circuit, from which chance departs.</summary>
internal static class Chemins
{
    public const int Enseignante = 0, Coordonnateur = 2, Proviseure = 3, Gestionnaire = 6, Responsable = 8, Presidente = 10;

    private static readonly DateTime JourDeSeance = new(2020, 6, 30, 6, 0, 0, DateTimeKind.Utc);

    private static readonly Etape[] AuService = [new(Geste.Soumettre, Coordonnateur), new(Geste.Viser, Proviseure), new(Geste.Transmettre, Proviseure)];

    private static readonly Etape[] AuJury =
    [
        .. AuService, .. Enum.GetValues<ConditionRecevabilite>().Select(c => new Etape(Geste.ConstaterUneCondition, Gestionnaire, Condition: c)), new(Geste.DeclarerRecevable, Gestionnaire),
        new(Geste.TransmettreAuJury, Gestionnaire), new(Geste.Deliberer, Presidente, JourDeSeance), new(Geste.Clore, Presidente), new(Geste.Publier, Responsable, UnePiece.Publication), new(Geste.DemanderUneRectification, Responsable),
    ];

    private static readonly Etape[] NonRecevable =
    [
        .. AuService, new(Geste.ConstaterUneCondition, Gestionnaire, Remplie: false), new(Geste.ProposerLaNonRecevabilite, Gestionnaire), new(Geste.PrononcerLaNonRecevabilite, Responsable),
        new(Geste.EnvoyerLaLettre, Gestionnaire), new(Geste.NotifierLaLettre, Gestionnaire),
    ];

    private static readonly Etape[] JamaisTransmis =
    [
        new(Geste.Soumettre, Coordonnateur), new(Geste.ConstaterUneCondition, Gestionnaire, UnePiece.Limite.AddHours(1), ConditionRecevabilite.Delai, false), new(Geste.ProposerLaNonRecevabilite, Gestionnaire),
        new(Geste.PrononcerLaNonRecevabilite, Responsable),
    ];

    private static readonly Etape[] ARegulariser = [.. AuService, new(Geste.DemanderUneRegularisation, Gestionnaire)];

    private static readonly Etape[] Rouvert = [.. AuService, new(Geste.DemanderUneReouverture, Proviseure), new(Geste.Rouvrir, Responsable)];

    public static IReadOnlyList<Etape> De(int tirage) => tirage switch { < 5 => AuJury, 5 => ARegulariser, 6 => Rouvert, 7 => JamaisTransmis, _ => NonRecevable };

    public static Ligne Globale(string unite) => new(unite, "GLOBALE", 0, "06/01/2020", "12", "", "");

    public static (int Par, Ligne Ligne) Particularite(int tirage, string unite) => tirage switch
    {
        0 => (Gestionnaire, new(unite, "DISPENSE", 0, "", "", "", "")),
        1 => (Gestionnaire, new(unite, "BENEFICE", 0, "30/06/2019", "13", "", "")),
        2 => (Coordonnateur, new(unite, "SANS_NOTE", 0, "", "", "", "Aucune évaluation.")),
        3 => (Coordonnateur, new(unite, "NON_PRESENTEE", 0, "", "", "", "")),
        _ => (Enseignante, Globale(unite)),
    };
}
