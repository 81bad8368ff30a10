using Livret.Domaine.Livrets;
using Livret.Donnees.Archives;
using Livret.Web.Documents.Bordereaux;

namespace Livret.Web.Documents.Archives;

/// <summary>What a transmission leaves as files: its bordereau and its receipt.</summary>
public sealed class PiecesDuBordereau(BordereauEnPdf enPdf)
{
    /// <param name="etablissement">With its académie and service.</param>
    public Piece Bordereau(Bordereau bordereau, Etablissement etablissement) => new(
        NatureDArchive.Bordereau, bordereau.Numero, $"Bordereau de transmission {bordereau.Numero}", $"bordereau-{bordereau.Numero}.pdf", bordereau.Empreinte,
        () => enPdf.Bordereau(BordereauImprime.De(bordereau, etablissement)));

    public Piece Accuse(Bordereau bordereau, Etablissement etablissement) => new(
        NatureDArchive.AccuseDeReception, bordereau.Numero, $"Accusé de réception du bordereau {bordereau.Numero}", $"accuse-{bordereau.Numero}.pdf", bordereau.Empreinte,
        () => enPdf.Accuse(BordereauImprime.De(bordereau, etablissement)));
}
