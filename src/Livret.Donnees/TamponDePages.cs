using System.Data.Common;
using System.Runtime.CompilerServices;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore.Diagnostics;
using SQLitePCL;

namespace Livret.Donnees;

/// <summary>
/// The pages that a connection of the embedded engine keeps: with the 2 MiB of its default, one list of a service on a national base pushes its own pages out, and
/// reads all of them again from the system at the next request.
/// </summary>
internal sealed class TamponDePages : DbConnectionInterceptor
{
    /// <summary>KiB, as SQLite takes them when negative.</summary>
    private const string Regler = "PRAGMA cache_size = -4096";

    /// <summary>A connection of the pool is opened for each statement, and keeps what it was set to.</summary>
    private static readonly ConditionalWeakTable<sqlite3, object> Reglees = [];

    public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData)
    {
        if (!Reglees.TryAdd(((SqliteConnection)connection).Handle!, Regler))
            return;
        using var commande = connection.CreateCommand();
        commande.CommandText = Regler;
        commande.ExecuteNonQuery();
    }

    /// <summary>SQLite has nothing to wait for.</summary>
    public override Task ConnectionOpenedAsync(DbConnection connection, ConnectionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        ConnectionOpened(connection, eventData);
        return Task.CompletedTask;
    }
}
