using System.Diagnostics;
using Livret.Pannes.Tests.Noeuds;

namespace Livret.Pannes.Tests.Campagne;

/// <summary>Watches a node write, from outside: its lock and its log, without any change of what it does.</summary>
internal sealed class Guetteur : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    private readonly Verrou _verrou = new();
    private readonly string _fichier;
    private readonly bool _existait;
    private readonly JournalDEcriture _depart;
    private JournalDEcriture _dernier;

    public Guetteur(string fichier)
    {
        _fichier = fichier;
        _existait = File.Exists(fichier);
        _depart = _dernier = JournalDEcriture.Lire(Base);
    }

    /// <summary>A new base is born beside its place.</summary>
    private string Base => File.Exists(_fichier) ? _fichier : _fichier + ".creation";

    /// <summary>The writer's lock is held; what was committed until then is noted.</summary>
    public bool Ecrit(Noeud noeud)
    {
        var tenu = _verrou.EstTenuPar(noeud.Numero);
        if (!tenu)
            _dernier = JournalDEcriture.Lire(Base, _dernier);
        return tenu;
    }

    /// <summary>Inside a transaction, lets the node run by slices, and looks at it in between, until a part of it is in the log or its end.</summary>
    /// <param name="tranche">How long the next slice lasts, in milliseconds.</param>
    public void AvancerJusquALEcriture(Noeud noeud, Func<double> tranche)
    {
        for (var chrono = Stopwatch.StartNew(); chrono.Elapsed < Patience && noeud.Vit;)
        {
            noeud.Figer();
            var journal = JournalDEcriture.Lire(Base, _dernier);
            if (journal.EstCoupe && journal.Somme != _depart.Somme || journal.SommeValidee != _dernier.SommeValidee || !_verrou.EstTenuPar(noeud.Numero))
                return;
            noeud.Continuer();
            Laisser(tranche());
        }
    }

    /// <summary>Inside a transaction, waits until it ends.</summary>
    public void AttendreLaFin(Noeud noeud, Task envoi)
    {
        while (!envoi.IsCompleted && _verrou.EstTenuPar(noeud.Numero))
            Thread.Yield();
    }

    /// <summary>Where a node stands that is held, and whose answer did not come.</summary>
    public Moment Constater(Noeud noeud)
    {
        var journal = JournalDEcriture.Lire(Base, _dernier);
        // What an earlier death left half written stays in the log until it is written over.
        return journal.EstCoupe && journal.Somme != _depart.Somme ? Moment.EcritEnPartie
            : _verrou.EstTenuPar(noeud.Numero) && journal.SommeValidee == _dernier.SommeValidee ? Moment.TransactionOuverte
            : journal.SommeValidee != _depart.SommeValidee || !_existait && File.Exists(_fichier) ? Moment.ValideSansReponse
            : Moment.Avant;
    }

    /// <summary>Lets that many milliseconds pass without leaving the processor: a sleep is too coarse.</summary>
    public static void Laisser(double millisecondes)
    {
        for (var chrono = Stopwatch.StartNew(); chrono.Elapsed.TotalMilliseconds < millisecondes;)
            Thread.SpinWait(10);
    }

    public void Dispose() => _verrou.Dispose();
}
