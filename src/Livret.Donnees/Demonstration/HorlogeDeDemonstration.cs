namespace Livret.Donnees.Demonstration;

/// <summary>
/// The clock of the demonstration: Monday 8 June 2020, nine o'clock in Paris, then as fast as the real one. A next run goes
/// on from the last instant of the database, so that time never goes back.
/// </summary>
/// <param name="reelle">Measures the time that passes.</param>
public sealed class HorlogeDeDemonstration(TimeProvider reelle) : TimeProvider
{
    public static DateTimeOffset Debut { get; } = new(2020, 6, 8, 9, 0, 0, TimeSpan.FromHours(2));

    private readonly long _origine = reelle.GetTimestamp();
    private DateTimeOffset _depart = Debut;

    public override DateTimeOffset GetUtcNow() => _depart.ToUniversalTime() + reelle.GetElapsedTime(_origine);

    /// <summary>Goes on from an instant that the database holds; an earlier one than the present changes nothing.</summary>
    public void Reprendre(DateTime? dernierInstant)
    {
        if (dernierInstant is { } instant && instant > GetUtcNow().UtcDateTime)
            _depart += new DateTimeOffset(instant, TimeSpan.Zero) - GetUtcNow();
    }
}
