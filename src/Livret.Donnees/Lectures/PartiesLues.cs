using Livret.Domaine.Livrets;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Livret.Donnees.Lectures;

/// <summary>
/// What belongs to livrets that nothing follows, read one list for each kind by the keys of the livrets, and put in its place. As collections loaded apart, EF Core
/// asks the whole question again for each kind, and makes delegates for each row of them, which costs more than the rows themselves.
/// </summary>
public static class PartiesLues
{
    /// <summary>What the notes of the livrets are judged by: their établissement, and their units with their values.</summary>
    public static async Task JoindreLesNotesAsync(this LivretDbContext db, IReadOnlyList<LivretScolaire> livrets, CancellationToken ct)
    {
        await db.JoindreLesEtablissementsAsync(livrets, ct);
        await db.JoindreLesUnitesAsync(livrets, ct);
        await db.JoindreLesValeursAsync(livrets, ct);
    }

    /// <summary>The units of the livrets, without their values.</summary>
    public static Task JoindreLesUnitesAsync(this LivretDbContext db, IReadOnlyList<LivretScolaire> livrets, CancellationToken ct) =>
        JoindreAsync(db, livrets, nameof(LivretScolaire.Unites), ids => db.Set<UniteDuLivret>().Where(u => ids.Contains(u.LivretId)), u => u.LivretId, ct);

    /// <summary>One unit of each livret, with its values.</summary>
    public static async Task JoindreLUniteAsync(this LivretDbContext db, IReadOnlyList<LivretScolaire> livrets, string unite, CancellationToken ct)
    {
        await JoindreAsync(db, livrets, nameof(LivretScolaire.Unites), ids => db.Set<UniteDuLivret>().Where(u => u.Code == unite && ids.Contains(u.LivretId)), u => u.LivretId, ct);
        await RangerAsync(db, livrets, valeurs => valeurs.Where(v => EF.Property<string>(v, "Unite") == unite), ct);
    }

    /// <summary>The values of the units of the livrets, which have them already.</summary>
    public static Task JoindreLesValeursAsync(this LivretDbContext db, IReadOnlyList<LivretScolaire> livrets, CancellationToken ct) =>
        RangerAsync(db, livrets, valeurs => valeurs, ct);

    /// <summary>What is open of each livret: sent back, to regularise, opened again.</summary>
    public static Task JoindreLesPointsOuvertsAsync(this LivretDbContext db, IReadOnlyList<LivretScolaire> livrets, CancellationToken ct) =>
        JoindreAsync(db, livrets, nameof(LivretScolaire.Points), ids => db.Set<PointOuvert>().Where(p => p.FermeLe == null && ids.Contains(p.LivretId)), p => p.LivretId, ct);

    /// <summary>Each transmission of the livrets to the examination service.</summary>
    public static Task JoindreLesTransmissionsAsync(this LivretDbContext db, IReadOnlyList<LivretScolaire> livrets, CancellationToken ct) =>
        JoindreAsync(db, livrets, nameof(LivretScolaire.Transmissions), ids => db.Set<Transmission>().Where(t => ids.Contains(t.LivretId)), t => t.LivretId, ct);

    /// <summary>The établissement of each livret with its académie and its habilitations, one object for those of the same.</summary>
    public static async Task JoindreLesEtablissementsAsync(this LivretDbContext db, IReadOnlyList<LivretScolaire> livrets, CancellationToken ct)
    {
        List<string> uais = [.. livrets.Select(l => l.Uai).Distinct()];
        var lus = await db.Etablissements.AsNoTrackingWithIdentityResolution().Include(e => e.Academie).Include(e => e.Habilitations).AsSingleQuery()
            .Where(e => uais.Contains(e.Uai)).ToDictionaryAsync(e => e.Uai, ct);
        foreach (var livret in livrets)
            livret.Etablissement = lus[livret.Uai];
    }

    private static async Task JoindreAsync<T>(
        LivretDbContext db, IReadOnlyList<LivretScolaire> livrets, string collection, Func<List<long>, IQueryable<T>> requete, Func<T, long> livret, CancellationToken ct)
        where T : class
    {
        var parId = livrets.ToDictionary(l => l.Id);
        var place = Place<LivretScolaire>(db, collection);
        foreach (var lue in await requete([.. parId.Keys]).AsNoTracking().ToListAsync(ct))
            place.Add(parId[livret(lue)], lue, forMaterialization: true);
    }

    private static async Task RangerAsync(
        LivretDbContext db, IReadOnlyList<LivretScolaire> livrets, Func<IQueryable<ValeurSaisie>, IQueryable<ValeurSaisie>> choisir, CancellationToken ct)
    {
        var parId = livrets.ToDictionary(l => l.Id);
        List<long> ids = [.. parId.Keys];
        var place = Place<UniteDuLivret>(db, nameof(UniteDuLivret.Valeurs));
        var lues = await choisir(db.Set<ValeurSaisie>().AsNoTracking().Where(v => ids.Contains(EF.Property<long>(v, "LivretId"))))
            .Select(v => new { LivretId = EF.Property<long>(v, "LivretId"), Unite = EF.Property<string>(v, "Unite"), Valeur = v }).ToListAsync(ct);
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
