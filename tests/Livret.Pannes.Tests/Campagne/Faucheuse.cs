using System.Diagnostics;
using Livret.Pannes.Tests.Actes;
using Livret.Pannes.Tests.Noeuds;

namespace Livret.Pannes.Tests.Campagne;

/// <summary>
/// Kills a node during an act, in one of three ways drawn each time: at a random instant of what acts of its kind last, as measured so far; towards the end
/// of that, where an act is written; or just after the database file began to be written, for that is where it could be cut in two.
/// </summary>
internal sealed class Faucheuse(Random alea)
{
    private const double PremiereDuree = 400, ApresLEcriture = 12, Allongement = 1.3, Milieu = 0.6;

    private readonly Dictionary<string, double> _durees = [];

    private enum Facon { AuHasard, VersLaFin, QuandElleEcrit }

    public async Task<Moment> FaucherAsync(string acte, ActePret pret, Place place)
    {
        var journal = new FileInfo(place.Fichier + "-wal");
        var avant = Trace(journal);
        var duree = _durees.GetValueOrDefault(acte, PremiereDuree);
        var (facon, delai) = ((Facon)alea.Next(3), alea.NextDouble());
        var chrono = Stopwatch.StartNew();
        var envoi = Task.Run(() => pret.Envoyer(pret));
        double? ecrit = null;
        while (!envoi.IsCompleted)
        {
            var passe = chrono.Elapsed.TotalMilliseconds;
            if (ecrit is null && pret.Victime is null && Trace(journal) != avant)
                ecrit = passe;
            // An act without a trace, or much longer than its commit, is cut anywhere in its length.
            var echeance = facon is Facon.AuHasard || pret.Victime is not null ? delai * duree
                : facon is Facon.VersLaFin ? (Milieu + (1 - Milieu) * delai) * duree
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
