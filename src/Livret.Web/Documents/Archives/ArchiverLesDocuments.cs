using Livret.Donnees;
using Livret.Donnees.Archives;
using Livret.Donnees.Defaillances;
using Microsoft.EntityFrameworkCore;

namespace Livret.Web.Documents.Archives;

/// <summary>
/// Keeps documents as they were drawn, once: in the transaction of the act that makes them, or at the first reading for what was sealed before
/// there were archives. What is kept is what is served, whatever becomes of the service, of the établissement or of the engine.
/// </summary>
public sealed class ArchiverLesDocuments(LivretDbContext db, TimeProvider horloge)
{
    /// <summary>Adds the document to what the act is about to save.</summary>
    public void Ajouter(Piece piece) => db.Archives.Add(Dessiner(piece));

    /// <summary>Null: not yet kept.</summary>
    public Task<DocumentArchive?> ChercherAsync(NatureDArchive nature, string reference, CancellationToken ct) =>
        db.Archives.AsNoTracking().SingleOrDefaultAsync(a => a.Nature == nature && a.Reference == reference, ct);

    /// <summary>Those of these pieces that are kept, by their references, in one statement.</summary>
    public Task<Dictionary<string, DocumentArchive>> ChercherAsync(IReadOnlyCollection<Piece> pieces, CancellationToken ct)
    {
        List<NatureDArchive> natures = [.. pieces.Select(p => p.Nature).Distinct()];
        List<string> references = [.. pieces.Select(p => p.Reference)];
        return db.Archives.AsNoTracking().Where(a => natures.Contains(a.Nature) && references.Contains(a.Reference)).ToDictionaryAsync(a => a.Reference, ct);
    }

    /// <summary>The document that is kept; drawn and kept now when it is not.</summary>
    public async Task<DocumentArchive> ObtenirAsync(Piece piece, CancellationToken ct)
    {
        if (await ChercherAsync(piece.Nature, piece.Reference, ct) is { } gardee)
            return gardee;
        var archive = Dessiner(piece);
        var entree = db.Archives.Add(archive);
        try
        {
            await db.SaveChangesAsync(ct);
            return archive;
        }
        catch (DbUpdateException e) when (!e.EstUneDefaillance())
        {
            // Somebody asked for it at the same instant: the one that is kept is the answer.
            entree.State = EntityState.Detached;
            if (await ChercherAsync(piece.Nature, piece.Reference, ct) is { } retenue)
                return retenue;
            throw;
        }
    }

    private DocumentArchive Dessiner(Piece piece)
    {
        var octets = piece.Dessiner();
        return new()
        {
            Nature = piece.Nature,
            Reference = piece.Reference,
            LivretId = piece.LivretId,
            Titre = piece.Titre[..Math.Min(piece.Titre.Length, DocumentArchive.LongueurTitre)],
            Nom = piece.Nom[..Math.Min(piece.Nom.Length, DocumentArchive.LongueurNom)],
            Le = horloge.GetUtcNow().UtcDateTime,
            Source = piece.Source,
            Empreinte = DocumentArchive.Calculer(octets),
            Taille = octets.Length,
            Octets = octets,
        };
    }
}
