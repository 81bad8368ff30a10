using Livret.Domaine.Livrets;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Livret.Donnees.Echanges.Imports;

/// <summary>
/// The values of the units of livrets that nothing follows, in one list. As a collection of a collection, EF Core makes delegates for each unit
/// that it reads, which costs more than the units themselves.
/// </summary>
internal static class ValeursLues
{
    /// <param name="livrets">With their units.</param>
    public static async Task JoindreAsync(LivretDbContext db, IReadOnlyList<LivretScolaire> livrets, CancellationToken ct)
    {
        var parId = livrets.ToDictionary(l => l.Id);
        var ids = parId.Keys.ToList();
        var valeurs = db.Model.FindEntityType(typeof(UniteDuLivret))!.FindNavigation(nameof(UniteDuLivret.Valeurs))!.GetCollectionAccessor()!;
        var lues = await db.Set<ValeurSaisie>().AsNoTracking().Where(v => EF.Parameter(ids).Contains(EF.Property<long>(v, "LivretId")))
            .Select(v => new { LivretId = EF.Property<long>(v, "LivretId"), Unite = EF.Property<string>(v, "Unite"), Valeur = v }).ToListAsync(ct);
        foreach (var lue in lues)
        {
            if (parId[lue.LivretId].Unite(lue.Unite) is { } unite)
                valeurs.Add(unite, lue.Valeur, forMaterialization: true);
        }
    }
}
