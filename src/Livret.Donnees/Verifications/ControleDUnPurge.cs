using System.Text.Json;
using Livret.Domaine.Circuits;
using Livret.Domaine.Deliberations;
using Livret.Domaine.Livrets;

namespace Livret.Donnees.Verifications;

/// <summary>A purged livret against the one event that seals it: the event holds, the livret quotes it, and nothing that was erased is back.</summary>
/// <param name="livret">With its events, values, stages, visas, transmissions, letters, snapshots and deliberations.</param>
internal sealed class ControleDUnPurge(LivretScolaire livret)
{
    public IEnumerable<Rupture> Ruptures()
    {
        if (livret.Evenements is not [{ Geste: Geste.Purger } scellement])
        {
            yield return Rompre("Journal", "scellement", $"un seul événement attendu, celui de la purge ; {livret.Evenements.Count} trouvés.");
            yield break;
        }
        if (scellement.Calculer(livret.Session, livret.Numero) is var calculee && calculee != scellement.Empreinte)
            yield return Rompre("Journal", "scellement", $"l’empreinte attendue est {Court(calculee)}, celle qui est enregistrée {Court(scellement.Empreinte)} : la ligne a été modifiée ou vient d’ailleurs.");
        if (Lire(livret) is not { } sceau || sceau.Evenements != scellement.Rang - 1)
            yield return Rompre("Journal", "scellement", "son rang ne suit pas le nombre d’événements qu’il dit remplacer.");
        else if (livret.EtatDepuis != sceau.EtatDepuis)
            yield return Rompre("Livrets", "date de l’état", $"{sceau.EtatDepuis:O} attendu d’après le scellement, {livret.EtatDepuis:O} trouvé.");
        if ((livret.RangJournal, livret.EmpreinteJournal) != (scellement.Rang, scellement.Empreinte))
            yield return Rompre("Livrets", "fin du journal", $"l’empreinte attendue est {Court(scellement.Empreinte)}, le livret cite {Court(livret.EmpreinteJournal)}.");
        if (livret.Etat != scellement.Etat)
            yield return Rompre("Livrets", "état", $"« {scellement.Etat.EnClair()} » attendu d’après le scellement, « {livret.Etat.EnClair()} » trouvé.");
        if (livret.PurgeLe != scellement.Le)
            yield return Rompre("Livrets", "date de la purge", $"{scellement.Le:O} attendu d’après le scellement, {livret.PurgeLe:O} trouvé.");
        if (Restes() is [var reste, ..])
            yield return Rompre(reste, "purge", "des données sont là alors que le livret est purgé.");
    }

    /// <summary>What the seal of a purged livret says that a procès-verbal quotes; empty when it cannot be read.</summary>
    public static IReadOnlyList<Citation> Citees(LivretScolaire livret) => Lire(livret)?.Citees ?? [];

    private List<string> Restes() =>
    [
        .. new (string Table, bool Reste)[]
        {
            ("Livrets", livret.Nom.Length > 0 || livret.Prenom.Length > 0 || livret.Ine is not null || livret.ADesCoordonnees || livret.DateNaissance != default),
            ("Unites", livret.Unites.Count > 0),
            ("Stages", livret.Stages.Count > 0),
            ("Visas", livret.Visas.Count > 0),
            ("Transmissions", livret.Transmissions.Count > 0),
            ("Courriers", livret.Courriers.Count > 0),
            ("EnvoisAuJury", livret.Envois.Count > 0),
            ("Deliberations", livret.Deliberations.Count > 0),
        }.Where(t => t.Reste).Select(t => t.Table),
    ];

    private static SceauDePurge? Lire(LivretScolaire livret)
    {
        try
        {
            return livret.Evenements is [{ Geste: Geste.Purger } scellement] ? SceauDePurge.Relire(livret, scellement) : null;
        }
        catch (Exception e) when (e is JsonException or FormatException or KeyNotFoundException or InvalidOperationException)
        {
            return null;
        }
    }

    private Rupture Rompre(string table, string ligne, string constat) => new(table, $"livret {livret.Numero}, {ligne}", constat);

    private static string Court(string? empreinte) => ControleDuLivret.Court(empreinte);
}
