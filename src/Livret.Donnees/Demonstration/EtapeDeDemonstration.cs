using Livret.Domaine.Livrets;
using Livret.Domaine.Notations;
using Livret.Domaine.Sessions;
using Livret.Donnees.Echanges;

namespace Livret.Donnees.Demonstration;

/// <summary>How far livrets of the demonstration went: a state, or a situation that a role has to deal with.</summary>
internal enum Etape
{
    Soumis,
    Renvoye,
    Vise,
    Transmis,
    ARegulariser,
    ReouvertureDemandee,
    Propose,
    NonRecevable,
    Recevable,
    AuJury,
    Delibere,
    Publie,
}

/// <summary>One line of <c>etapes.csv</c>: the next livrets of a class, in alphabetical order, that are complete and fit.</summary>
/// <param name="Nombre">How many; null: all that are left, one at least.</param>
internal sealed record EtapeDeDemonstration(string Uai, string Division, int? Nombre, Etape Etape, IReadOnlyList<string> Parties, string? Motif)
{
    private static readonly Dictionary<string, Etape> Mots = new()
    {
        ["SOUMIS"] = Etape.Soumis,
        ["RENVOYE"] = Etape.Renvoye,
        ["VISE"] = Etape.Vise,
        ["TRANSMIS"] = Etape.Transmis,
        ["A_REGULARISER"] = Etape.ARegulariser,
        ["REOUVERTURE_DEMANDEE"] = Etape.ReouvertureDemandee,
        ["PROPOSE"] = Etape.Propose,
        ["NON_RECEVABLE"] = Etape.NonRecevable,
        ["RECEVABLE"] = Etape.Recevable,
        ["AU_JURY"] = Etape.AuJury,
        ["DELIBERE"] = Etape.Delibere,
        ["PUBLIE"] = Etape.Publie,
    };

    private static readonly FormatFichier Format = new("etapes.csv", "Où en sont des livrets de la démonstration",
    [
        new("uai", true, "Code UAI de l’établissement"),
        new("division", true, "Classe"),
        new("nombre", false, "Nombre de livrets complets ; tous ceux qui restent si absent"),
        new("etape", true, string.Join(", ", Mots.Keys)),
        new("parties", false, "Unités, DOSSIER ou IDENTITE, séparées par |, pour l’acte qui en nomme"),
        new("motif", false, "Motif de l’acte qui en demande un"),
    ]);

    public static IEnumerable<EtapeDeDemonstration> Toutes() =>
        FichierEmbarque.Ouvrir(Format).Lire(cle: null, (ligne, cellules) => new EtapeDeDemonstration(
            cellules.Uai("uai"),
            cellules.Texte("division", 30),
            ligne["nombre"] is null ? null : cellules.Entier("nombre"),
            cellules.Parmi("etape", Mots),
            cellules.Liste("parties"),
            cellules.TexteOuNul("motif", 500))).Valeurs();

    /// <summary>The names of the steps, as the other files cite them.</summary>
    public static Etape Lire(string mot) => Mots[mot];

    /// <summary>A refusal needs a condition that is not met; beyond the transmission, all must be.</summary>
    public bool Convient(LivretScolaire livret, SessionExamen session) => Etape switch
    {
        Etape.Propose or Etape.NonRecevable => livret.AnomalieDeStage(session) is CodeAnomalie.StageInsuffisant,
        Etape.Recevable or Etape.AuJury or Etape.Delibere or Etape.Publie => livret.AnomalieDeStage(session) is null,
        _ => true,
    };
}
