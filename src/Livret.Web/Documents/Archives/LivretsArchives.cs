using Livret.Domaine.Deliberations;
using Livret.Domaine.Livrets;
using Livret.Domaine.Referentiels;
using Livret.Donnees;
using Livret.Donnees.Archives;
using Microsoft.EntityFrameworkCore;

namespace Livret.Web.Documents.Archives;

/// <summary>The versions of a livret that are kept.</summary>
public sealed class LivretsArchives(LivretDbContext db, ArchiverLesDocuments archiver, PiecesDuLivret pieces)
{
    /// <summary>Said of an archive whose bytes are no longer those that were kept.</summary>
    public const string Altere = "il n’a plus son empreinte, il a été modifié hors de l’application. Prévenez la personne qui exploite l’application.";

    /// <summary>The version in force: with the box of the jury once it deliberated, otherwise as it was signed; null: nobody has signed it.</summary>
    /// <param name="livret">With its établissement, académie and visas.</param>
    public async Task<DocumentArchive?> CourantAsync(LivretScolaire livret, Referentiel referentiel, CancellationToken ct) =>
        EstDelibere(livret) && await Deliberations(livret).Where(d => d.RepriseLe == null).OrderByDescending(d => d.Le).FirstOrDefaultAsync(ct) is { } deliberation
                ? await ExamineAsync(livret, referentiel, deliberation, ct)
                : livret.Visa is { } visa ? await archiver.ObtenirAsync(pieces.Signe(livret, referentiel, visa), ct) : null;

    /// <summary>The versions in force that are kept already, by livret: a constant number of statements for a lot.</summary>
    /// <param name="livrets">With their établissement, académie and visas.</param>
    public async Task<IReadOnlyDictionary<long, DocumentArchive>> GardesAsync(IReadOnlyList<(LivretScolaire Livret, Referentiel Referentiel)> livrets, CancellationToken ct)
    {
        List<long> deliberes = [.. livrets.Where(l => EstDelibere(l.Livret)).Select(l => l.Livret.Id)];
        var deliberations = deliberes.Count == 0 ? [] : (await db.Livrets.AsNoTracking().Where(l => deliberes.Contains(l.Id)).SelectMany(l => l.Deliberations).Where(d => d.RepriseLe == null).ToListAsync(ct))
            .GroupBy(d => d.LivretId).ToDictionary(d => d.Key, d => d.MaxBy(x => x.Le)!);
        List<int> commissions = [.. deliberations.Values.Select(d => d.CommissionId).Distinct()];
        var presidents = commissions.Count == 0 ? [] : (await db.Commissions.AsNoTracking().Where(c => commissions.Contains(c.Id))
            .SelectMany(c => c.Membres, (c, m) => new { c.Id, Membre = m }).Where(m => m.Membre.EstPresident).Select(m => new { m.Id, Nom = m.Membre.Nom + ", " + m.Membre.Qualite }).ToListAsync(ct))
            .DistinctBy(m => m.Id).ToDictionary(m => m.Id, m => m.Nom);
        var voulues = livrets.Select(l => (l.Livret.Id, Piece: Piece(l.Livret, l.Referentiel))).Where(l => l.Piece is not null).ToDictionary(l => l.Id, l => l.Piece!);
        var archives = await archiver.ChercherAsync(voulues.Values, ct);
        return voulues.Where(v => archives.ContainsKey(v.Value.Reference)).ToDictionary(v => v.Key, v => archives[v.Value.Reference]);

        Piece? Piece(LivretScolaire livret, Referentiel referentiel) =>
            deliberations.GetValueOrDefault(livret.Id) is { } deliberation ? pieces.Examine(livret, referentiel, deliberation, presidents.GetValueOrDefault(deliberation.CommissionId, deliberation.Par))
            : livret.Visa is { } visa ? pieces.Signe(livret, referentiel, visa) : null;
    }

    /// <summary>One version, by the identifier of its visa or of its deliberation; null: not of this livret.</summary>
    /// <param name="avecLeJury">The reader may know that the jury examined it.</param>
    public async Task<DocumentArchive?> VersionAsync(LivretScolaire livret, Referentiel referentiel, Guid version, bool avecLeJury, CancellationToken ct) =>
        livret.Visas.FirstOrDefault(v => v.Id == version) is { } visa ? await archiver.ObtenirAsync(pieces.Signe(livret, referentiel, visa), ct)
        : avecLeJury && await Deliberations(livret).FirstOrDefaultAsync(d => d.Id == version, ct) is { } deliberation ? await ExamineAsync(livret, referentiel, deliberation, ct)
        : null;

    private async Task<DocumentArchive> ExamineAsync(LivretScolaire livret, Referentiel referentiel, Deliberation deliberation, CancellationToken ct)
    {
        var president = await db.Commissions.Where(c => c.Id == deliberation.CommissionId)
            .SelectMany(c => c.Membres).Where(m => m.EstPresident).Select(m => m.Nom + ", " + m.Qualite).FirstOrDefaultAsync(ct);
        return await archiver.ObtenirAsync(pieces.Examine(livret, referentiel, deliberation, president ?? deliberation.Par), ct);
    }

    private static bool EstDelibere(LivretScolaire livret) => livret.Etat is Etat.Delibere or Etat.Clos or Etat.Publie;

    private IQueryable<Deliberation> Deliberations(LivretScolaire livret) =>
        db.Livrets.AsNoTracking().Where(l => l.Id == livret.Id).SelectMany(l => l.Deliberations);
}
