using Livret.Donnees.Defaillances;

namespace Livret.Web.Travaux;

/// <summary>What may go better a moment later.</summary>
internal static class Pannes
{
    /// <summary>A database that is busy, full or out of reach, a delay, a disk: not a defect of the work.</summary>
    public static bool EstPassagere(Exception exception) =>
        exception.EstUneDefaillance() || exception is TimeoutException or IOException || exception.InnerException is { } cause && EstPassagere(cause);
}
