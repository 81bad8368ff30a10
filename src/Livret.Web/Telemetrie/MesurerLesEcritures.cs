using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Livret.Web.Telemetrie;

/// <summary>Counts what a context has added, once it is saved: from a page, an import, a batch or a background work alike. Notes go past it (<see cref="Mesures.Saisir"/>).</summary>
internal sealed class MesurerLesEcritures(Mesures mesures) : SaveChangesInterceptor
{
    private readonly ConditionalWeakTable<DbContext, List<object>> _ajoutees = [];

    public override InterceptionResult<int> SavingChanges(DbContextEventData eventData, InterceptionResult<int> result)
    {
        Relever(eventData.Context!);
        return result;
    }

    public override ValueTask<InterceptionResult<int>> SavingChangesAsync(DbContextEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default)
    {
        Relever(eventData.Context!);
        return ValueTask.FromResult(result);
    }

    public override int SavedChanges(SaveChangesCompletedEventData eventData, int result)
    {
        Compter(eventData.Context!);
        return result;
    }

    public override ValueTask<int> SavedChangesAsync(SaveChangesCompletedEventData eventData, int result, CancellationToken cancellationToken = default)
    {
        Compter(eventData.Context!);
        return ValueTask.FromResult(result);
    }

    private void Relever(DbContext db) =>
        _ajoutees.AddOrUpdate(db, [.. db.ChangeTracker.Entries().Where(e => e.State is EntityState.Added).Select(e => e.Entity)]);

    private void Compter(DbContext db)
    {
        if (!_ajoutees.TryGetValue(db, out var lignes))
            return;
        _ajoutees.Remove(db);
        foreach (var ligne in lignes)
            mesures.Ecrire(ligne);
    }
}
