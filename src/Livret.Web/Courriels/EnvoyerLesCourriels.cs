using Livret.Donnees;
using Livret.Donnees.Courriels;
using Microsoft.EntityFrameworkCore;

namespace Livret.Web.Courriels;

/// <summary>
/// Sends what is due, oldest first. Each mail is reserved by one conditional update, counted as a try, before it leaves: of
/// several nodes on one database, only one sends it.
/// </summary>
public sealed partial class EnvoyerLesCourriels(LivretDbContext db, CanalDesCourriels canal, TimeProvider horloge, ILogger<EnvoyerLesCourriels> journal)
{
    private const int ParLot = 100;

    /// <summary>Much longer than <see cref="Patience"/>: whoever reserved a mail has finished with it, or is dead.</summary>
    private static readonly TimeSpan Reserve = TimeSpan.FromMinutes(10);

    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    /// <summary>Minutes to wait after the first failure, the second…</summary>
    private static readonly int[] Attentes = [1, 2, 5, 15, 30, 60, 120];

    /// <returns>How many mails have left.</returns>
    public async Task<int> EnvoyerAsync(CancellationToken ct)
    {
        var envoyes = 0;
        while (canal.EstOuvert && await ADueAsync(ct) is { Count: > 0 } dus)
        {
            foreach (var id in dus)
            {
                ct.ThrowIfCancellationRequested();
                if (await ReserverAsync(id, ct) && await EnvoyerAsync(id))
                    envoyes++;
            }
        }
        return envoyes;
    }

    private DateTime Maintenant => horloge.GetUtcNow().UtcDateTime;

    private IQueryable<Courriel> Dus(DateTime instant) => db.Courriels
        .Where(EtatDEnvoi.EnAttente.Critere()).Where(c => c.ReserveJusqua == null || c.ReserveJusqua <= instant);

    private Task<List<Guid>> ADueAsync(CancellationToken ct) =>
        Dus(Maintenant).OrderBy(c => c.CreeLe).ThenBy(c => c.Id).Select(c => c.Id).Take(ParLot).ToListAsync(ct);

    private async Task<bool> ReserverAsync(Guid id, CancellationToken ct)
    {
        var instant = Maintenant;
        var fin = instant + Reserve;
        return await Dus(instant).Where(c => c.Id == id)
            .ExecuteUpdateAsync(c => c.SetProperty(m => m.ReserveJusqua, fin).SetProperty(m => m.Essais, m => m.Essais + 1), ct) == 1;
    }

    /// <summary>Once reserved, goes to its end even when the node stops: half a sending would be one too many.</summary>
    private async Task<bool> EnvoyerAsync(Guid id)
    {
        var courriel = await db.Courriels.AsNoTracking().SingleAsync(c => c.Id == id, CancellationToken.None);
        using var delai = new CancellationTokenSource(Patience);
        try
        {
            await canal.Acheminement!.EnvoyerAsync(Messages.De(courriel, canal), delai.Token);
        }
        catch (Exception e)
        {
            await NoterLEchecAsync(courriel, Pannes.Dire(e));
            Echec(id, courriel.Modele, courriel.Essais, e.GetType().Name);
            return false;
        }
        await NoterLEnvoiAsync(courriel);
        Envoi(id, courriel.Modele);
        return true;
    }

    private Task<int> NoterLEnvoiAsync(Courriel courriel)
    {
        var (instant, corps) = (Maintenant, ModeleDOrigine.De(courriel.Modele).Confidentiel ? "" : courriel.Corps);
        return db.Courriels.Where(c => c.Id == courriel.Id)
            .ExecuteUpdateAsync(c => c.SetProperty(m => m.EnvoyeLe, instant).SetProperty(m => m.Corps, corps), CancellationToken.None);
    }

    private Task<int> NoterLEchecAsync(Courriel courriel, string phrase)
    {
        var dernier = courriel.Essais >= Courriel.EssaisAuPlus;
        DateTime? suite = dernier ? null : Maintenant + TimeSpan.FromMinutes(Attentes[courriel.Essais - 1]);
        var corps = dernier && ModeleDOrigine.De(courriel.Modele).Confidentiel ? "" : courriel.Corps;
        return db.Courriels.Where(c => c.Id == courriel.Id).ExecuteUpdateAsync(
            c => c.SetProperty(m => m.DernierEchec, phrase).SetProperty(m => m.ReserveJusqua, suite).SetProperty(m => m.Corps, corps), CancellationToken.None);
    }

    [LoggerMessage(LogLevel.Information, "Courriel {Courriel} ({Evenement}) sent")]
    private partial void Envoi(Guid courriel, EvenementDeCourriel evenement);

    [LoggerMessage(LogLevel.Warning, "Courriel {Courriel} ({Evenement}), try {Essai} failed: {Exception}")]
    private partial void Echec(Guid courriel, EvenementDeCourriel evenement, int essai, string exception);
}
