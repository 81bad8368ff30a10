using Livret.Web.Securite;

namespace Livret.Web.Courriels;

/// <summary>Sends the outbox every few seconds, and looks once a day for the reminders to write. Every node runs it.</summary>
internal sealed partial class BoucleDesCourriels(
    IServiceScopeFactory portees, CanalDesCourriels canal, IConfiguration configuration, TimeProvider horloge, ILogger<BoucleDesCourriels> journal) : BackgroundService
{
    private static readonly TimeSpan Cadence = TimeSpan.FromSeconds(5);

    /// <summary>Hour of Paris before which nobody is reminded of anything.</summary>
    private const int HeureDesRappels = 7;

    private DateOnly? _rappele;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (!configuration.GetValue("Courriels:EnvoiAutomatique", true))
            return;
        if (!canal.EstOuvert)
        {
            SansCanal();
            return;
        }
        using var minuteur = new PeriodicTimer(Cadence, horloge);
        do
        {
            try
            {
                await TourAsync(stoppingToken);
            }
            catch (Exception e) when (e is not OperationCanceledException)
            {
                Interrompu(e.GetType().Name);
            }
        }
        while (await minuteur.WaitForNextTickAsync(stoppingToken));
    }

    private async Task TourAsync(CancellationToken ct)
    {
        await using var portee = portees.CreateAsyncScope();
        await portee.ServiceProvider.GetRequiredService<EnvoyerLesCourriels>().EnvoyerAsync(ct);
        var heure = horloge.GetUtcNow().UtcDateTime.HeureDeParis();
        if (heure.Hour >= HeureDesRappels && _rappele != DateOnly.FromDateTime(heure))
        {
            await portee.ServiceProvider.GetRequiredService<RappelerLesVisas>().RappelerAsync(ct);
            _rappele = DateOnly.FromDateTime(heure);
        }
    }

    [LoggerMessage(LogLevel.Warning, "No mail channel is configured: nothing is sent")]
    private partial void SansCanal();

    [LoggerMessage(LogLevel.Error, "Mail loop interrupted: {Exception}")]
    private partial void Interrompu(string exception);
}
