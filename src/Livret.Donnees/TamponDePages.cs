using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Livret.Donnees;

/// <summary>
/// The pages that a connection of the embedded engine keeps: with the 2 MiB of its default, one list of a service on a national base pushes its own pages out, and
/// reads all of them again from the system at the next request.
/// </summary>
internal sealed class TamponDePages : DbConnectionInterceptor
{
    /// <summary>KiB, as SQLite takes them when negative.</summary>
    private const string Regler = "PRAGMA cache_size = -4096";

    public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData)
    {
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
