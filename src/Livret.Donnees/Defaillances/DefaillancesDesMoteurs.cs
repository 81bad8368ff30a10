using System.Data.Common;
using Microsoft.Data.SqlClient;
using Microsoft.Data.Sqlite;

namespace Livret.Donnees.Defaillances;

/// <summary>The failures that pass, by engine: one table for the page that a user reads, for the attempts of an act, and for the background works.</summary>
public static class DefaillancesDesMoteurs
{
    public static IReadOnlyList<CodeDeDefaillance> Tableau { get; } =
    [
        new(Origine.Sqlite, 5, Defaillance.Occupee, "SQLITE_BUSY"),
        new(Origine.Sqlite, 6, Defaillance.Occupee, "SQLITE_LOCKED"),
        new(Origine.Sqlite, 8, Defaillance.LectureSeule, "SQLITE_READONLY"),
        new(Origine.Sqlite, 10, Defaillance.Injoignable, "SQLITE_IOERR"),
        new(Origine.Sqlite, 13, Defaillance.DisquePlein, "SQLITE_FULL"),
        new(Origine.Sqlite, 14, Defaillance.Injoignable, "SQLITE_CANTOPEN"),

        new(Origine.SqlServer, -2, Defaillance.Occupee, "client: the wait for the answer is over"),
        new(Origine.SqlServer, 1205, Defaillance.Occupee, "deadlock victim"),
        new(Origine.SqlServer, 1222, Defaillance.Occupee, "lock request time out"),
        new(Origine.SqlServer, 1101, Defaillance.DisquePlein, "no page left in a filegroup"),
        new(Origine.SqlServer, 1105, Defaillance.DisquePlein, "no space left in a filegroup"),
        new(Origine.SqlServer, 9002, Defaillance.DisquePlein, "transaction log full"),
        new(Origine.SqlServer, 3906, Defaillance.LectureSeule, "the database is read-only"),
        new(Origine.SqlServer, -1, Defaillance.Injoignable, "client: no connection"),
        new(Origine.SqlServer, 2, Defaillance.Injoignable, "client: the server is not found"),
        new(Origine.SqlServer, 53, Defaillance.Injoignable, "client: the network path is not found"),
        new(Origine.SqlServer, 233, Defaillance.Injoignable, "client: nobody at the other end"),
        new(Origine.SqlServer, 10053, Defaillance.Injoignable, "client: connection aborted"),
        new(Origine.SqlServer, 10054, Defaillance.Injoignable, "client: connection reset"),
        new(Origine.SqlServer, 10060, Defaillance.Injoignable, "client: connection timed out"),
        new(Origine.SqlServer, 10061, Defaillance.Injoignable, "client: connection refused"),
        new(Origine.SqlServer, 976, Defaillance.Injoignable, "secondary of an availability group"),
        new(Origine.SqlServer, 983, Defaillance.Injoignable, "an availability group changes its roles"),
        new(Origine.SqlServer, 4060, Defaillance.Injoignable, "the database cannot be opened"),
        new(Origine.SqlServer, 6005, Defaillance.Injoignable, "the server is shutting down"),
        new(Origine.SqlServer, 17142, Defaillance.Injoignable, "the server is paused"),

        new(Origine.Systeme, 28, Defaillance.DisquePlein, "ENOSPC"),
        new(Origine.Systeme, 122, Defaillance.DisquePlein, "EDQUOT"),
        new(Origine.Systeme, unchecked((int)0x80070070), Defaillance.DisquePlein, "ERROR_DISK_FULL"),
    ];

    private static readonly Dictionary<(Origine, int), Defaillance> ParCode = Tableau.ToDictionary(c => (c.Origine, c.Code), c => c.Sens);

    /// <summary>What an exception says of the database; null: it says something else, which will not pass by itself.</summary>
    public static Defaillance? Reconnaitre(Exception? exception) => exception switch
    {
        null => null,
        SqliteException e => Chercher(Origine.Sqlite, e.SqliteErrorCode),
        SqlException e => Chercher(Origine.SqlServer, e.Number),
        DbException { IsTransient: true } => Defaillance.Injoignable,
        IOException e when Chercher(Origine.Systeme, e.HResult) is { } disque => disque,
        _ => Reconnaitre(exception.InnerException),
    };

    public static Defaillance? Chercher(Origine origine, int code) => ParCode.TryGetValue((origine, code), out var sens) ? sens : null;

    /// <summary>The database failed: an act that is refused for that reason is not tried again at once.</summary>
    public static bool EstUneDefaillance(this Exception exception) => Reconnaitre(exception) is not null;
}
