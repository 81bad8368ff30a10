using Livret.Domaine.Livrets;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Livret.Donnees.Lectures;

/// <summary>
/// What belongs to livrets that nothing follows, read one list for each kind by the keys of the livrets, and put in its place. As collections loaded apart, EF Core
/// asks the whole question again for each kind; as a collection of a collection, it makes delegates for each unit, which costs more than the units themselves.
/// </summary>
public static class PartiesLues
{
    /// <summary>One unit of each livret, with its values.</summary>
    public static async Task JoindreLUniteAsync(this LivretDbContext db, IReadOnlyList<LivretScolaire> livrets, string unite, CancellationToken ct)
    {
        var parId = livrets.ToDictionary(l => l.Id);
        List<long> ids = [.. parId.Keys];
        var place = Place<LivretScolaire>(db, nameof(LivretScolaire.Unites));
        foreach (var lue in await db.Set<UniteDuLivret>().AsNoTracking().Where(u => u.Code == unite && ids.Contains(u.LivretId)).ToListAsync(ct))
            place.Add(parId[lue.LivretId], lue, forMaterialization: true);
        await RangerAsync(db, parId, Valeurs(db, ids).Where(v => EF.Property<string>(v, "Unite") == unite), ct);
    }

    /// <summary>The values of the units of the livrets, which have them already.</summary>
    public static Task JoindreLesValeursAsync(this LivretDbContext db, IReadOnlyList<LivretScolaire> livrets, CancellationToken ct)
    {
        var parId = livrets.ToDictionary(l => l.Id);
        return RangerAsync(db, parId, Valeurs(db, [.. parId.Keys]), ct);
    }

    /// <summary>What is open of each livret: sent back, to regularise, opened again.</summary>
    public static async Task JoindreLesPointsOuvertsAsync(this LivretDbContext db, IReadOnlyList<LivretScolaire> livrets, CancellationToken ct)
    {
        var parId = livrets.ToDictionary(l => l.Id);
        List<long> ids = [.. parId.Keys];
        var place = Place<LivretScolaire>(db, nameof(LivretScolaire.Points));
        foreach (var lu in await db.Set<PointOuvert>().AsNoTracking().Where(p => p.FermeLe == null && ids.Contains(p.LivretId)).ToListAsync(ct))
            place.Add(parId[lu.LivretId], lu, forMaterialization: true);
    }

    private static IQueryable<ValeurSaisie> Valeurs(LivretDbContext db, List<long> livrets) =>
        db.Set<ValeurSaisie>().AsNoTracking().Where(v => livrets.Contains(EF.Property<long>(v, "LivretId")));

    private static async Task RangerAsync(LivretDbContext db, Dictionary<long, LivretScolaire> parId, IQueryable<ValeurSaisie> valeurs, CancellationToken ct)
    {
        var place = Place<UniteDuLivret>(db, nameof(UniteDuLivret.Valeurs));
        var lues = await valeurs.Select(v => new { LivretId = EF.Property<long>(v, "LivretId"), Unite = EF.Property<string>(v, "Unite"), Valeur = v }).ToListAsync(ct);
        foreach (var lue in lues)
        {
            if (parId[lue.LivretId].Unite(lue.Unite) is { } unite)
                place.Add(unite, lue.Valeur, forMaterialization: true);
        }
    }

    /// <summary>Where EF Core would put them.</summary>
    private static IClrCollectionAccessor Place<T>(LivretDbContext db, string collection) =>
        db.Model.FindEntityType(typeof(T))!.FindNavigation(collection)!.GetCollectionAccessor()!;
}
