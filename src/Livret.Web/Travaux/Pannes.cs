using System.Data.Common;
using Microsoft.Data.Sqlite;

namespace Livret.Web.Travaux;

/// <summary>What may go better a moment later.</summary>
internal static class Pannes
{
    private const int Occupee = 5, Verrouillee = 6;

    /// <summary>A database that is busy or out of reach, a delay, a disk: not a defect of the work.</summary>
    public static bool EstPassagere(Exception exception) => exception switch
    {
        SqliteException { SqliteErrorCode: Occupee or Verrouillee } => true,
        DbException { IsTransient: true } => true,
        TimeoutException or IOException => true,
        { InnerException: { } cause } => EstPassagere(cause),
        _ => false,
    };
}
