using Livret.Domaine;
using Livret.Domaine.Deliberations;
using Livret.Domaine.Notations;
using Livret.Donnees.Archives;
using Livret.Web.Documents.ProcesVerbaux;

namespace Livret.Web.Documents.Archives;

/// <summary>Keeps the procès-verbal of a commission as it was drawn: with the closing, or at its first reading for an older one.</summary>
public sealed class ArchiverLeProcesVerbal(ArchiverLesDocuments archiver, ImprimerLeProcesVerbal imprimer, ProcesVerbalEnPdf enPdf, Imprimerie imprimerie)
{
    /// <summary>Adds the document to what the closing is about to save; a refusal when it cannot be drawn: nothing is closed.</summary>
    public async Task<Refus?> ArchiverAsync(ProcesVerbal procesVerbal, CancellationToken ct)
    {
        var (octets, refus) = imprimerie.Imprimer(enPdf.Composer(await imprimer.ImprimerAsync(procesVerbal, ct)));
        if (octets is null)
            return new(CodeAnomalie.ValeurInconnue, refus!);
        archiver.Ajouter(Piece(procesVerbal, octets));
        return null;
    }

    /// <summary>The document that is kept, drawn and kept now when it is not; or why it cannot be drawn.</summary>
    public async Task<(DocumentArchive? Archive, string? Refus)> ObtenirAsync(ProcesVerbalImprime pv, CancellationToken ct)
    {
        if (await archiver.ChercherAsync(NatureDArchive.ProcesVerbal, pv.Acte.Numero, ct) is { } gardee)
            return (gardee, null);
        var (octets, refus) = imprimerie.Imprimer(enPdf.Composer(pv));
        return octets is null ? (null, refus) : (await archiver.ObtenirAsync(Piece(pv.Acte, octets), ct), null);
    }

    private static Piece Piece(ProcesVerbal procesVerbal, byte[] octets) => new(
        NatureDArchive.ProcesVerbal, procesVerbal.Numero, $"Procès-verbal {procesVerbal.Numero}", $"{procesVerbal.Numero}.pdf", procesVerbal.Empreinte, () => octets);
}
