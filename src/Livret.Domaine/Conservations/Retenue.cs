using Livret.Domaine.Livrets;
using Livret.Domaine.Recevabilites;

namespace Livret.Domaine.Conservations;

/// <summary>What decides whether a livret may be purged.</summary>
/// <param name="EtatDepuis">UTC: of a published livret, the publication.</param>
/// <param name="CodePostal">Of the candidate: it lengthens the delay of the contentieux.</param>
/// <param name="Gel">Motive of the hold that covers it; null: none.</param>
public sealed record SituationDeLivret(
    long Id, string Numero, Etat Etat, DateTime? EtatDepuis, string? CodePostal, string? CodePostalDuTribunal, ModeEnvoi? Mode, DateOnly? EnvoyeLe, DateOnly? NotifieLe, string? Gel);

/// <summary>Why a livret is not purged although its retention has passed.</summary>
/// <param name="Jusquau">Last day (inclusive); null: until somebody acts.</param>
public sealed record Retenue(string Cause, DateOnly? Jusquau = null)
{
    /// <summary>Months during which a decision without an opposable delay may still be disputed (CE, 13 juillet 2016, n° 387763) [reading 101].</summary>
    private const int MoisSansDelaiOpposable = 12;

    /// <summary>The first reason that holds that day; null: none.</summary>
    public static Retenue? De(SituationDeLivret livret, DateOnly jour)
    {
        if (livret.Gel is { } motif)
            return new($"Gel : {motif}");
        var retenue = livret.Etat switch
        {
            Etat.AuJury or Etat.Delibere or Etat.Clos => new("La délibération n’est pas publiée"),
            Etat.Publie when livret.EtatDepuis is { } publication => new("Délai de recours contre la décision du jury", DernierJour(livret, DateOnly.FromDateTime(publication))),
            Etat.NonRecevable => DeLaLettre(livret),
            _ => null,
        };
        return retenue?.Jusquau < jour ? null : retenue;
    }

    private static Retenue DeLaLettre(SituationDeLivret livret) => livret switch
    {
        { EnvoyeLe: null } => new("La lettre de non-recevabilité n’est pas envoyée"),
        { NotifieLe: { } notification, Mode: not ModeEnvoi.Simple } => new("Délai de recours contre la non-recevabilité", DernierJour(livret, notification)),
        _ => new("Délai de recours non opposable contre la non-recevabilité", livret.EnvoyeLe.Value.AddMonths(MoisSansDelaiOpposable)),
    };

    private static DateOnly DernierJour(SituationDeLivret livret, DateOnly notification) =>
        VoiesDeRecours.De(notification, Eloignements.Entre(livret.CodePostal, livret.CodePostalDuTribunal)).DernierJourContentieux;
}
