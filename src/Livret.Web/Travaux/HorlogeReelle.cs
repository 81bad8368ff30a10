namespace Livret.Web.Travaux;

/// <summary>The time of the machine, for what must not follow the clock of the demonstration: who holds a work, and until when.</summary>
public sealed record HorlogeReelle(TimeProvider Temps)
{
    /// <summary>UTC.</summary>
    public DateTime Instant => Temps.GetUtcNow().UtcDateTime;
}
