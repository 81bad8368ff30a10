using System.Data.Common;
using Livret.Donnees;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;

namespace Livret.Web.Tests.Defaillances;

/// <summary>Makes the engine itself refuse: no room beyond the pages that it has, or no writing at all. The codes are those of SQLite.</summary>
internal sealed class BaseEnPanne : DbConnectionInterceptor
{
    private const string Saine = "PRAGMA query_only = 0; PRAGMA max_page_count = 1073741823";

    private volatile string _etat = Saine;

    /// <summary>An application on such a database, which waits one second for a lock.</summary>
    public LivretApplication Servir() => new("Tests", ("Donnees:AttenteEnSecondes", "1"))
    {
        Remplacer = services => services.ConfigureDbContext<LivretSqliteDbContext>(o => o.AddInterceptors(this)),
    };

    /// <summary>The file may not grow any more.</summary>
    public void RemplirLeDisque() => _etat = "PRAGMA max_page_count = 1";

    public void FermerEnEcriture() => _etat = "PRAGMA query_only = 1";

    public void Reparer() => _etat = Saine;

    /// <summary>Somebody else writes, and does not finish before this is disposed.</summary>
    public static async Task<IAsyncDisposable> VerrouillerAsync(LivretApplication application)
    {
        var connexion = new SqliteConnection($"Data Source={application.Base};Pooling=False");
        await connexion.OpenAsync();
        await using var commande = connexion.CreateCommand();
        commande.CommandText = "BEGIN IMMEDIATE";
        await commande.ExecuteNonQueryAsync();
        return connexion;
    }

    public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData) => Poser(connection);

    public override Task ConnectionOpenedAsync(DbConnection connection, ConnectionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        Poser(connection);
        return Task.CompletedTask;
    }

    private void Poser(DbConnection connexion)
    {
        using var commande = connexion.CreateCommand();
        commande.CommandText = _etat;
        commande.ExecuteNonQuery();
    }
}
