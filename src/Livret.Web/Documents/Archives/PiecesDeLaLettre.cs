using Livret.Domaine.Recevabilites;
using Livret.Domaine.Sessions;
using Livret.Donnees.Archives;
using Livret.Web.Documents.Lettres;

namespace Livret.Web.Documents.Archives;

/// <summary>What a decision of non-recevabilité leaves as files: the letter, and its copy for the head of the établissement.</summary>
public sealed class PiecesDeLaLettre(LettreEnPdf enPdf)
{
    public Piece Lettre(Courrier courrier, long livret, int session, Academie academie) => new(
        NatureDArchive.Lettre, courrier.Reference, $"Lettre de non-recevabilité {courrier.Reference}", $"{courrier.Reference}.pdf", courrier.Empreinte,
        () => enPdf.Produire(LettreImprimee.De(courrier, session, academie), copie: false))
    {
        LivretId = livret,
    };

    public Piece Copie(Courrier courrier, long livret, int session, Academie academie) => new(
        NatureDArchive.CopieDeLettre, courrier.Reference, $"Lettre de non-recevabilité {courrier.Reference}, copie pour information", $"{courrier.Reference}-copie.pdf", courrier.Empreinte,
        () => enPdf.Produire(LettreImprimee.De(courrier, session, academie), copie: true))
    {
        LivretId = livret,
    };
}
