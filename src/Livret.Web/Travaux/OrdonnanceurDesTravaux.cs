using Quartz;

namespace Livret.Web.Travaux;

/// <summary>
/// The scheduler of this node: started once the application serves, so that no page waits for it; stopped with it, after the works have been
/// given back. Setting <c>Travaux:Automatiques</c> at false: this node runs nothing.
/// </summary>
internal sealed partial class OrdonnanceurDesTravaux(
    [FromKeyedServices(OrdonnanceurDesTravaux.Nom)] ISchedulerFactory fabrique, AppelDesTravaux appel, IHostApplicationLifetime application, IConfiguration configuration, HorlogeReelle reelle,
    ILogger<OrdonnanceurDesTravaux> journal) : BackgroundService
{
    /// <summary>Of the scheduler, in its tables too.</summary>
    public const string Nom = "Livret";

    private const int SecondesEntreDeuxRondes = 15;
    private static readonly TimeSpan EntreDeuxPurges = TimeSpan.FromHours(1);

    /// <summary>Before trying again a scheduler that did not start: its tables may not be there yet.</summary>
    private static readonly TimeSpan EntreDeuxDemarrages = TimeSpan.FromSeconds(30);

    private IScheduler? _ordonnanceur;

    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        await base.StopAsync(cancellationToken);
        if (_ordonnanceur is { } ordonnanceur)
            await ordonnanceur.Shutdown(waitForJobsToComplete: true, cancellationToken);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (!configuration.GetValue("Travaux:Automatiques", true))
            return;
        await ServirAsync(stoppingToken);
        while (await DemarrerAsync(stoppingToken) is null)
            await Task.Delay(EntreDeuxDemarrages, reelle.Temps, stoppingToken);
        await foreach (var travail in appel.EcouterAsync(stoppingToken))
            await TransmettreAsync(travail, stoppingToken);
    }

    /// <summary>Waits until the first request may be answered.</summary>
    private async Task ServirAsync(CancellationToken ct)
    {
        var servi = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await using var inscription = application.ApplicationStarted.Register(() => servi.TrySetResult());
        await servi.Task.WaitAsync(ct);
    }

    private async Task<IScheduler?> DemarrerAsync(CancellationToken ct)
    {
        try
        {
            var ordonnanceur = await fabrique.GetScheduler(ct);
            await RepeterAsync<JobDeRonde>(ordonnanceur, TimeSpan.FromSeconds(configuration.GetValue("Travaux:RondeEnSecondes", SecondesEntreDeuxRondes)), ct);
            await RepeterAsync<JobDePurge>(ordonnanceur, EntreDeuxPurges, ct);
            await ordonnanceur.Start(ct);
            return _ordonnanceur = ordonnanceur;
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            SansOrdonnanceur(e.GetBaseException().Message);
            return null;
        }
    }

    /// <summary>A round that was missed is not made up for: the next one does its work.</summary>
    private static async Task RepeterAsync<TJob>(IScheduler ordonnanceur, TimeSpan cadence, CancellationToken ct)
        where TJob : IJob
    {
        var job = JobBuilder.Create<TJob>().WithIdentity(typeof(TJob).Name).Build();
        var declencheur = TriggerBuilder.Create().WithIdentity(typeof(TJob).Name).StartNow()
            .WithSimpleSchedule(s => s.WithInterval(cadence).RepeatForever().WithMisfireInstruction(SimpleTriggerMisfireInstruction.NextWithRemainingCount))
            .Build();
        await ordonnanceur.ScheduleJob(job, [declencheur], new() { Replace = true }, ct);
    }

    /// <summary>A scheduler that refuses is no loss: the round finds the work.</summary>
    private async Task TransmettreAsync(Guid travail, CancellationToken ct)
    {
        try
        {
            await JobDeTravail.DemanderAsync(_ordonnanceur!, travail, ct);
        }
        catch (SchedulerException e)
        {
            NonTransmis(travail, e.GetType().Name);
        }
    }

    [LoggerMessage(LogLevel.Error, "The scheduler of the background works did not start. Is the database migrated? {Message}")]
    private partial void SansOrdonnanceur(string message);

    [LoggerMessage(LogLevel.Warning, "Travail {Travail} left to the round: {Exception}")]
    private partial void NonTransmis(Guid travail, string exception);
}
