using System.Diagnostics;
using Livret.Pannes.Tests.Actes;
using Livret.Pannes.Tests.Noeuds;

namespace Livret.Pannes.Tests.Campagne;

/// <summary>
/// Kills a node during an act: one time in three at a random instant of what the act lasts, as measured so far; otherwise a random instant after the
/// database file began to be written, for that is where an act could be cut in two.
/// </summary>
internal sealed class Faucheuse(Random alea)
{
    private const double PremiereDuree = 400, ApresLEcriture = 12, Allongement = 1.3;

    private readonly Dictionary<string, double> _durees = [];

    public async Task<Moment> FaucherAsync(string acte, ActePret pret, Place place)
    {
        var journal = new FileInfo(place.Fichier + "-wal");
        var avant = Trace(journal);
        var duree = _durees.GetValueOrDefault(acte, PremiereDuree);
        var (auHasard, delai) = (alea.Next(3) == 0, alea.NextDouble());
        var chrono = Stopwatch.StartNew();
        var envoi = Task.Run(() => pret.Envoyer(pret));
        double? ecrit = null;
        while (!envoi.IsCompleted)
        {
            var passe = chrono.Elapsed.TotalMilliseconds;
            if (ecrit is null && pret.Victime is null && Trace(journal) != avant)
                ecrit = passe;
            // An act without a trace, or much longer than its commit, is cut anywhere in its length.
            var echeance = auHasard || pret.Victime is not null ? delai * duree * 1.1
                : ecrit is { } debut ? debut + delai * Math.Max(ApresLEcriture, duree - debut)
                : double.MaxValue;
            if (passe >= echeance)
                break;
            Thread.Sleep(passe < echeance - 2 ? 1 : 0);
        }
        var moment = ecrit is null && pret.Victime is null && Trace(journal) == avant ? Moment.Avant : Moment.Pendant;
        (pret.Victime ?? place.Noeud).Tuer();
        await LaisserTomberAsync(envoi);
        // An act that was cut lasts longer than that: the next death of its kind may come later.
        _durees[acte] = envoi.IsCompletedSuccessfully ? chrono.Elapsed.TotalMilliseconds : Math.Max(duree, chrono.Elapsed.TotalMilliseconds * Allongement);
        return pret.EstAcquitte ? Moment.Apres : moment;
    }

    private static (long, DateTime) Trace(FileInfo fichier)
    {
        fichier.Refresh();
        return fichier.Exists ? (fichier.Length, fichier.LastWriteTimeUtc) : default;
    }

    /// <summary>The node died under the request: whatever the client says of it is no news. A refusal by a living node is.</summary>
    private static async Task LaisserTomberAsync(Task envoi)
    {
        try
        {
            await envoi;
        }
        catch (Exception e) when (e is HttpRequestException or IOException or InvalidOperationException or OperationCanceledException)
        {
        }
    }
}
