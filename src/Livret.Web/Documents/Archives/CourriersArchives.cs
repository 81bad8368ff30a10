using Livret.Domaine.Livrets;
using Livret.Donnees.Archives;
using Microsoft.EntityFrameworkCore;

namespace Livret.Web.Documents.Archives;

/// <summary>The letters of non-recevabilité that are kept, and their copies.</summary>
public sealed class CourriersArchives(ArchiverLesDocuments archiver, PiecesDeLaLettre pieces)
{
    /// <param name="visibles">The livrets of the scope of the user.</param>
    /// <param name="copie">The copy for the head of the établissement, and not the letter.</param>
    /// <returns>Null outside the scope.</returns>
    public async Task<DocumentArchive?> LireAsync(IQueryable<LivretScolaire> visibles, string reference, bool copie, CancellationToken ct)
    {
        var trouve = await (
            from l in visibles
            from c in l.Courriers
            where c.Reference == reference
            select new { Courrier = c, l.Id, l.Session, Academie = l.Etablissement!.Academie! }).AsNoTracking().SingleOrDefaultAsync(ct);
        return trouve is null ? null
            : await archiver.ObtenirAsync(
                copie ? pieces.Copie(trouve.Courrier, trouve.Id, trouve.Session, trouve.Academie) : pieces.Lettre(trouve.Courrier, trouve.Id, trouve.Session, trouve.Academie), ct);
    }
}
