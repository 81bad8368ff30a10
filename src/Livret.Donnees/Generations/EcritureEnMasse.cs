using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace Livret.Donnees.Generations;

/// <summary>
/// Writes entities of the model without tracking them, table by table, in transactions of their own. Only for a base that is being filled, which is thrown
/// away when the filling stops half-way: nothing waits for the disk.
/// </summary>
internal sealed class EcritureEnMasse : IDisposable
{
    private readonly LivretDbContext _db;
    private readonly SqliteConnection _connexion;
    private readonly Dictionary<Type, TableEcrite> _tables = [];

    /// <param name="db">On SQLite, its connection open.</param>
    public EcritureEnMasse(LivretDbContext db)
    {
        (_db, _connexion) = (db, (SqliteConnection)db.Database.GetDbConnection());
        Regler("PRAGMA journal_mode = MEMORY; PRAGMA synchronous = OFF; PRAGMA cache_size = -200000;");
    }

    public void Ecrire(IEnumerable<object> entites)
    {
        using var transaction = _connexion.BeginTransaction();
        foreach (var entite in entites)
        {
            if (!_tables.TryGetValue(entite.GetType(), out var table))
                _tables[entite.GetType()] = table = new(_db.Model.FindEntityType(entite.GetType())!, _connexion);
            table.Ecrire(entite, transaction);
        }
        transaction.Commit();
    }

    /// <summary>Rows written in a table.</summary>
    public int Compter(string table) => _tables.Values.Sum(t => t.Comptes.GetValueOrDefault(table));

    /// <summary>Back to the settings of service: durable, and readers beside the writer.</summary>
    public void Dispose()
    {
        foreach (var table in _tables.Values)
            table.Dispose();
        Regler("PRAGMA synchronous = FULL; PRAGMA journal_mode = WAL;");
    }

    private void Regler(string pragmas)
    {
        using var commande = _connexion.CreateCommand();
#pragma warning disable CA2100 // One of the two constants above.
        commande.CommandText = pragmas;
#pragma warning restore CA2100
        commande.ExecuteNonQuery();
    }
}
