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
        livret.Etat is Etat.Delibere or Etat.Clos or Etat.Publie
            && await Deliberations(livret).Where(d => d.RepriseLe == null).OrderByDescending(d => d.Le).FirstOrDefaultAsync(ct) is { } deliberation
                ? await ExamineAsync(livret, referentiel, deliberation, ct)
                : livret.Visa is { } visa ? await archiver.ObtenirAsync(pieces.Signe(livret, referentiel, visa), ct) : null;

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

    private IQueryable<Deliberation> Deliberations(LivretScolaire livret) =>
        db.Livrets.AsNoTracking().Where(l => l.Id == livret.Id).SelectMany(l => l.Deliberations);
}
