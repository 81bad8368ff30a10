using System.Diagnostics;
using Livret.Pannes.Tests.Actes;
using Livret.Pannes.Tests.Noeuds;

namespace Livret.Pannes.Tests.Campagne;

/// <summary>
/// Kills a node during an act. The ways take turns: anywhere in its length; inside a transaction; while its bytes come to the log; just after it
/// was closed; after the answer. Of an act made of several transactions, one drawn among them. What became of it is not what was aimed at but what is
/// seen once the node is held (<see cref="Guetteur.Constater"/>).
/// </summary>
internal sealed class Faucheuse(Random alea)
{
    private const double PremiereDuree = 400, Allongement = 1.3;

    /// <summary>In the order of the turns; the writing of the log is the shortest, and comes twice.</summary>
    private static readonly Facon[] Facons = [Facon.QuandElleEcrit, Facon.Fermee, Facon.Reponse, Facon.DansLaTransaction, Facon.QuandElleEcrit, Facon.AuHasard];

    private readonly Dictionary<string, double> _durees = [];

    /// <summary>Transactions of an act, as many as were seen the last time that it came to its end.</summary>
    private readonly Dictionary<string, int> _transactions = [];

    private enum Facon { AuHasard, DansLaTransaction, QuandElleEcrit, Fermee, Reponse }

    /// <param name="tour">Which way.</param>
    public async Task<Moment> FaucherAsync(string acte, ActePret pret, Place place, int tour)
    {
        using var guetteur = new Guetteur(pret.Fichier ?? place.Fichier);
        var chrono = Stopwatch.StartNew();
        var envoi = Task.Run(() => pret.Envoyer(pret));
        while (pret.Fichier is not null && pret.Victime is null)
            Thread.Yield();
        var noeud = pret.Victime ?? place.Noeud;
        Viser(Facons[tour % Facons.Length], acte, guetteur, noeud, envoi, chrono);
        noeud.Figer();
        var moment = guetteur.Constater(noeud);
        noeud.Tuer();
        await LaisserTomberAsync(envoi);
        // An act that was cut lasts longer than that: the next death of its kind may come later.
        var duree = _durees.GetValueOrDefault(acte, PremiereDuree);
        _durees[acte] = envoi.IsCompletedSuccessfully ? chrono.Elapsed.TotalMilliseconds : Math.Max(duree, chrono.Elapsed.TotalMilliseconds * Allongement);
        return envoi.IsCompletedSuccessfully ? Moment.Apres : moment;
    }

    /// <summary>Returns when the node must die, or when the act is done.</summary>
    private void Viser(Facon facon, string acte, Guetteur guetteur, Noeud noeud, Task envoi, Stopwatch chrono)
    {
        var des = facon is Facon.AuHasard ? alea.NextDouble() * _durees.GetValueOrDefault(acte, PremiereDuree) : double.MaxValue;
        var rang = facon is Facon.AuHasard or Facon.Reponse ? int.MaxValue : alea.Next(_transactions.GetValueOrDefault(acte, 1)) + 1;
        var transactions = 0;
        for (var ecrivait = false; !envoi.IsCompleted;)
        {
            var ecrit = guetteur.Ecrit(noeud);
            if (ecrit && !ecrivait && ++transactions == rang)
            {
                AttendreLInstant(facon, guetteur, noeud, envoi);
                return;
            }
            if (chrono.Elapsed.TotalMilliseconds >= des)
                return;
            ecrivait = ecrit;
            // The two cores are for the node. What happens within a millisecond is waited for more closely, once it has begun.
            Thread.Sleep(1);
        }
        _transactions[acte] = Math.Max(1, transactions);
        Guetteur.Laisser(alea.NextDouble() * 5);
    }

    /// <summary>In a transaction that has just begun, waits for what is aimed at.</summary>
    private void AttendreLInstant(Facon facon, Guetteur guetteur, Noeud noeud, Task envoi)
    {
        if (facon is Facon.QuandElleEcrit)
            guetteur.AvancerJusquALEcriture(noeud, () => Delai(0.02, 0.2));
        else
        {
            if (facon is Facon.Fermee)
                guetteur.AttendreLaFin(noeud, envoi);
            Guetteur.Laisser(facon is Facon.Fermee ? Delai(0.01, 5) : Delai(0.05, 20));
        }
    }

    /// <summary>In milliseconds: each order of magnitude as often as the others, for nobody knows how long a commit lasts.</summary>
    private double Delai(double moins, double plus) => moins * Math.Pow(plus / moins, alea.NextDouble());

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
