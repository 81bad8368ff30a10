using Livret.Domaine.Livrets;
using Livret.Donnees.EnBloc;
using Microsoft.EntityFrameworkCore;

namespace Livret.Donnees.Saisies;

/// <summary>
/// Livrets that nothing follows, as they were read: what is then typed on them through the door (<see cref="LivretScolaire.Saisir"/>) is written in one
/// transaction, by the statements of an import (decision 0035). Following a class costs more than reading and writing it.
/// </summary>
public sealed class SaisiesAEcrire(IEnumerable<LivretScolaire> lus)
{
    private readonly List<(LivretScolaire Livret, Guid[] Versions)> _lus = [.. lus.Select(l => (l, l.Unites.Select(u => u.Version).ToArray()))];

    /// <exception cref="DbUpdateConcurrencyException">Somebody saved one of these units or livrets meanwhile: nothing is written.</exception>
    public async Task EcrireAsync(LivretDbContext db, CancellationToken ct)
    {
        var lot = new SaisiesDuLot();
        foreach (var (livret, versions) in _lus)
            lot.Ajouter(livret, versions);
        if (lot.Livrets.Count == 0)
            return;
        await db.Database.CreateExecutionStrategy().ExecuteAsync(async () =>
        {
            await using var transaction = await db.Database.BeginTransactionAsync(ct);
            await EcritureEnBloc.Pour(db).EcrireAsync(lot, ct);
            await transaction.CommitAsync(ct);
        });
    }
}
