namespace Livret.Web.Demonstration;

/// <summary>
/// The demonstration: fictitious data, accounts listed on the sign-in page, and a clock of its own. It exists in Development
/// only, whatever the configuration says.
/// </summary>
/// <param name="EstActif">Whether this process is a demonstration.</param>
public sealed record ModeDemonstration(bool EstActif)
{
    public static ModeDemonstration Lire(IConfiguration configuration, IHostEnvironment environnement) =>
        new(environnement.IsDevelopment() && configuration.GetValue<bool>("Demonstration:Active"));
}
