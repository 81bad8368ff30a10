using Microsoft.EntityFrameworkCore;

namespace Livret.Donnees.EnBloc;

/// <summary>
/// Writes the saisies of a lot, row after row, without change tracking: the one place that speaks the dialect of each engine (decision 0035). What it
/// leaves is what <c>SaveChanges</c> would: same rows, same versions looked at.
/// </summary>
internal abstract class EcritureEnBloc
{
    public static EcritureEnBloc Pour(LivretDbContext db) => db.Database.IsSqlite() ? new EcritureSqlite(db) : new EcritureSqlServer(db);

    /// <summary>In the transaction of the context, which the caller began: all of the lot is written with what else is there, or nothing.</summary>
    /// <exception cref="DbUpdateConcurrencyException">Somebody saved one of these units or livrets meanwhile.</exception>
    public abstract Task EcrireAsync(SaisiesDuLot lot, CancellationToken ct);

    protected static void Exiger(int ecrites, int attendues)
    {
        if (ecrites != attendues)
            throw new DbUpdateConcurrencyException($"{ecrites} rows written, {attendues} expected: somebody saved meanwhile.");
    }
}
