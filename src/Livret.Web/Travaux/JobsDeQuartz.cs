using Livret.Donnees;
using Livret.Web.Securite.Sessions;
using Microsoft.EntityFrameworkCore;
using Quartz;

namespace Livret.Web.Travaux;

/// <summary>Runs one work; the scheduler starts it again after a crash (the lease tells whether it really must).</summary>
public sealed class JobDeTravail(ExecuterUnTravail executer, IHostApplicationLifetime application) : IJob
{
    private const string Groupe = "travaux";

    /// <summary>Once, now; late rather than never. The work is named by the key: nothing else is kept.</summary>
    public static async ValueTask DemanderAsync(IScheduler ordonnanceur, Guid travail, CancellationToken ct)
    {
        var job = JobBuilder.Create<JobDeTravail>().WithIdentity(travail.ToString(), Groupe).RequestRecovery().Build();
        var declencheur = TriggerBuilder.Create().WithIdentity(travail.ToString(), Groupe).StartNow()
            .WithSimpleSchedule(s => s.WithMisfireInstruction(SimpleTriggerMisfireInstruction.FireNow)).Build();
        await ordonnanceur.ScheduleJob(job, [declencheur], new() { Replace = true }, ct);
    }

    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default)
    {
        using var arret = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, application.ApplicationStopping);
        await executer.ExecuterAsync(Guid.Parse(context.JobDetail.Key.Name), arret.Token);
    }
}

/// <summary>Finds what is due and not told: asked in a transaction that took its time, put off, or left by a node that died.</summary>
[DisallowConcurrentExecution]
public sealed class JobDeRonde(LivretDbContext db, HorlogeReelle reelle) : IJob
{
    /// <summary>The oldest first, a few at a time: the next round takes the others.</summary>
    private const int ParRonde = 50;

    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default)
    {
        var dus = await BailDeTravail.Dus(db, reelle.Instant).OrderBy(t => t.DemandeLe).ThenBy(t => t.Id).Select(t => t.Id).Take(ParRonde).ToListAsync(cancellationToken);
        foreach (var travail in dus)
            await JobDeTravail.DemanderAsync(context.Scheduler, travail, cancellationToken);
    }
}

/// <summary>The purge of the files, of the old works, and of the sessions that have ended.</summary>
[DisallowConcurrentExecution]
public sealed class JobDePurge(PurgerLesTravaux purger, TenirLesSessions sessions) : IJob
{
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default)
    {
        await purger.PurgerAsync(cancellationToken);
        await sessions.PurgerAsync(cancellationToken);
    }
}
