using System.Data.Common;
using Livret.Donnees.Travaux;

namespace Livret.Web.Travaux;

/// <summary>Beside a work that runs: says that its node lives, and stops it when it must stop.</summary>
internal sealed class VeilleDuBail : IAsyncDisposable
{
    private readonly CancellationTokenSource _execution, _veille = new();
    private readonly Task _boucle;

    /// <param name="arret">The node stops.</param>
    public VeilleDuBail(Travail travail, BailDeTravail bail, HorlogeReelle reelle, CancellationToken arret)
    {
        _execution = CancellationTokenSource.CreateLinkedTokenSource(arret);
        _boucle = VeillerAsync(travail, bail, reelle);
    }

    /// <summary>What the executor watches.</summary>
    public CancellationToken Jeton => _execution.Token;

    /// <summary>Why it was stopped; held, when it was not.</summary>
    public SigneDeVie Signe { get; private set; } = SigneDeVie.Tenu;

    public async ValueTask DisposeAsync()
    {
        await _veille.CancelAsync();
        await _boucle;
        _veille.Dispose();
        _execution.Dispose();
    }

    private async Task VeillerAsync(Travail travail, BailDeTravail bail, HorlogeReelle reelle)
    {
        using var minuteur = new PeriodicTimer(bail.Cadence, reelle.Temps);
        try
        {
            while (Signe is SigneDeVie.Tenu && await minuteur.WaitForNextTickAsync(_veille.Token))
                Signe = await DireAsync(travail, bail);
            await _execution.CancelAsync();
        }
        catch (OperationCanceledException)
        {
            // The work is over.
        }
    }

    /// <summary>A database that does not answer this time may the next: the lease lasts for many signs.</summary>
    private async Task<SigneDeVie> DireAsync(Travail travail, BailDeTravail bail)
    {
        try
        {
            return await bail.ProlongerAsync(travail, _veille.Token);
        }
        catch (DbException)
        {
            return SigneDeVie.Tenu;
        }
    }
}
