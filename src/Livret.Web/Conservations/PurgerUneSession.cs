using Livret.Domaine.Conservations;
using Livret.Domaine.Deliberations;
using Livret.Domaine.Perimetres;
using Livret.Donnees;
using Livret.Donnees.Archives;
using Microsoft.EntityFrameworkCore;

namespace Livret.Web.Conservations;

/// <summary>
/// Purges a session for a service, one transaction per livret, each with its count. Stopped at any instant, it goes on where it was: what is
/// purged is no longer in the plan.
/// </summary>
public sealed class PurgerUneSession(LivretDbContext db, PreparerLaPurge preparer, TimeProvider horloge)
{
    private const int Lot = 100;
    private readonly Dictionary<int, IReadOnlyList<Citation>> _citations = [];

    /// <summary>Starts a purge, or goes on with the one that was stopped.</summary>
    /// <param name="auPlus">Livrets that this call treats; the purge is left open when some remain.</param>
    /// <returns>The purge as it now stands.</returns>
    public async Task<Purge> PurgerAsync(Agent agent, string service, int session, int auPlus, CancellationToken ct)
    {
        var id = await OuvrirAsync(agent, service, session, ct);
        var plan = await preparer.PreparerAsync(agent, service, session, ct);
        var entiers = plan.Ligne(NatureDeDonnees.Livrets).EstEchue;
        if (plan.GelDuService is null)
        {
            var nature = entiers ? NatureDeDonnees.Livrets : NatureDeDonnees.Coordonnees;
            if (plan.Ligne(nature).EstEchue && !await LivretsAsync(id, agent, plan, nature, auPlus, ct))
                return await db.Purges.AsNoTracking().SingleAsync(p => p.Id == id, ct);
            await PiecesAsync(id, plan, ct);
        }
        return await TerminerAsync(id, plan.Retenus.Count, ct);
    }

    private async Task<Guid> OuvrirAsync(Agent agent, string service, int session, CancellationToken ct)
    {
        var ouverte = await db.Purges.Where(p => p.Session == session && p.Service == service && p.TermineeLe == null).OrderBy(p => p.Le).FirstOrDefaultAsync(ct);
        if (ouverte is not null)
            return ouverte.Id;
        Purge purge = new() { Session = session, Service = service, Le = horloge.GetUtcNow().UtcDateTime, ParId = agent.Id, Par = agent.Nom };
        db.Add(purge);
        await db.SaveChangesAsync(ct);
        return purge.Id;
    }

    /// <returns>False when some remain.</returns>
    private async Task<bool> LivretsAsync(Guid purge, Agent agent, PlanDePurge plan, NatureDeDonnees nature, int auPlus, CancellationToken ct)
    {
        var choisis = preparer.Livrets(agent, plan.Service, plan.Session);
        if (nature is NatureDeDonnees.Coordonnees)
            choisis = PreparerLaPurge.AvecCoordonnees(choisis);
        var tenus = plan.Tenus;
        long dernier = 0;
        while (await choisis.Where(l => l.Id > dernier && !tenus.Contains(l.Id)).OrderBy(l => l.Id).Select(l => l.Id).Take(Lot).ToListAsync(ct) is [_, ..] lot)
        {
            foreach (var livret in lot)
            {
                if (auPlus-- <= 0)
                    return false;
                await UnLivretAsync(purge, agent, plan, nature, livret, ct);
            }
            dernier = lot[^1];
        }
        return true;
    }

    private async Task UnLivretAsync(Guid purge, Agent agent, PlanDePurge plan, NatureDeDonnees nature, long id, CancellationToken ct)
    {
        db.ChangeTracker.Clear();
        if (await preparer.RetenueAsync(id, ct) is not null)
            return;
        if (nature is NatureDeDonnees.Coordonnees)
        {
            (await db.Livrets.SingleAsync(l => l.Id == id, ct)).EffacerLesCoordonnees();
        }
        else
        {
            var livret = await LivretDbContext.PourUnActe(db.Livrets.Where(l => l.Id == id)).Include(l => l.Evenements).SingleAsync(ct);
            if (livret.Purger(plan.Ligne(nature).Echeance, retenue: null, await CitationsAsync(livret.CommissionId, ct), agent, horloge.GetUtcNow().UtcDateTime) is not null)
                return;
        }
        (await db.Purges.SingleAsync(p => p.Id == purge, ct)).Compter(nature);
        try
        {
            await db.SaveChangesAsync(ct);
        }
        catch (DbUpdateConcurrencyException)
        {
            // Somebody acted on this livret meanwhile: it is left to the next purge.
            db.ChangeTracker.Clear();
        }
    }

    private async Task<IReadOnlyList<Citation>> CitationsAsync(int? commission, CancellationToken ct)
    {
        if (commission is not { } id)
            return [];
        if (!_citations.TryGetValue(id, out var citations))
            _citations[id] = citations = [.. (await db.ProcesVerbaux.AsNoTracking().Where(p => p.CommissionId == id).ToListAsync(ct)).SelectMany(Citation.De)];
        return citations;
    }

    /// <summary>What belonged to the livrets that are gone, in one transaction.</summary>
    private async Task PiecesAsync(Guid id, PlanDePurge plan, CancellationToken ct)
    {
        db.ChangeTracker.Clear();
        await db.Database.CreateExecutionStrategy().ExecuteAsync(async () =>
        {
            db.ChangeTracker.Clear();
            await using var transaction = await db.Database.BeginTransactionAsync(ct);
            var purge = await db.Purges.SingleAsync(p => p.Id == id, ct);
            var tenus = plan.Tenus;
            if (plan.Ligne(NatureDeDonnees.Documents).EstEchue)
                purge.Compter(NatureDeDonnees.Documents, await preparer.Documents(plan.Service, plan.Session).Where(a => !tenus.Contains(a.LivretId!.Value)).ExecuteDeleteAsync(ct));
            if (plan.Ligne(NatureDeDonnees.Bordereaux).EstEchue)
            {
                var libres = preparer.BordereauxLibres(plan.Service, plan.Session, tenus, entiers: false);
                await db.Archives.Where(a => (a.Nature == NatureDArchive.Bordereau || a.Nature == NatureDArchive.AccuseDeReception) && libres.Any(b => b.Numero == a.Reference)).ExecuteDeleteAsync(ct);
                purge.Compter(NatureDeDonnees.Bordereaux, await libres.ExecuteDeleteAsync(ct));
            }
            if (plan.Ligne(NatureDeDonnees.ProcesVerbaux).EstEchue)
            {
                var libres = preparer.ProcesVerbauxLibres(plan.Service, plan.Session, tenus, entiers: false);
                await db.Archives.Where(a => a.Nature == NatureDArchive.ProcesVerbal && libres.Any(p => p.Numero == a.Reference)).ExecuteDeleteAsync(ct);
                purge.Compter(NatureDeDonnees.ProcesVerbaux, await libres.ExecuteDeleteAsync(ct));
            }
            await db.SaveChangesAsync(ct);
            await transaction.CommitAsync(ct);
        });
    }

    private async Task<Purge> TerminerAsync(Guid id, int retenus, CancellationToken ct)
    {
        db.ChangeTracker.Clear();
        var purge = await db.Purges.SingleAsync(p => p.Id == id, ct);
        purge.Terminer(horloge.GetUtcNow().UtcDateTime, retenus);
        await db.SaveChangesAsync(ct);
        return purge;
    }
}
