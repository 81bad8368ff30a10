namespace Livret.Web.Demonstration;

/// <summary>
/// The demonstration: fictitious data, accounts listed on the sign-in page, and the clock stopped on a day of the session.
/// It exists in Development only, whatever the configuration says.
/// </summary>
/// <param name="EstActif">Whether this process is a demonstration.</param>
/// <param name="Jour">The day shown; null: today.</param>
public sealed record ModeDemonstration(bool EstActif, DateOnly? Jour)
{
    /// <summary>The password of every account of the demonstration.</summary>
    public const string MotDePasse = "Livret-2020-demo";

    /// <summary>What the addresses of these accounts end with; the domain is reserved and receives no mail.</summary>
    public const string Domaine = "@exemple.test";

    public static ModeDemonstration Lire(IConfiguration configuration, IHostEnvironment environnement)
    {
        var section = configuration.GetSection("Demonstration");
        return environnement.IsDevelopment() && section.GetValue<bool>("Active")
            ? new(true, section.GetValue<DateOnly?>("Jour"))
            : new(false, null);
    }
}
