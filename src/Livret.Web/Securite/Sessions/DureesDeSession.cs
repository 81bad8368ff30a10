using Livret.Donnees;

namespace Livret.Web.Securite.Sessions;

/// <summary>How long a session holds: without a request, and whatever is done in it.</summary>
public sealed class DureesDeSession(IConfiguration configuration)
{
    /// <summary>Setting <c>Securite:InactiviteEnMinutes</c>.</summary>
    private const int InactiviteParDefaut = 60;

    /// <summary>A day of work: the next one begins with a sign-in.</summary>
    public static readonly TimeSpan AuPlus = TimeSpan.FromHours(12);

    /// <summary>What « last seen » is told to, and written at most once in.</summary>
    public static readonly TimeSpan Precision = TimeSpan.FromMinutes(1);

    public TimeSpan Inactivite { get; } = TimeSpan.FromMinutes(configuration.GetValue("Securite:InactiviteEnMinutes", InactiviteParDefaut));

    /// <summary>The sessions that have not ended by themselves.</summary>
    public IQueryable<SessionDeCompte> Tenues(IQueryable<SessionDeCompte> sessions, DateTime instant)
    {
        var (debut, silence) = (instant - AuPlus, instant - Inactivite);
        return sessions.Where(s => s.OuverteLe > debut && s.VueLe > silence);
    }
}
