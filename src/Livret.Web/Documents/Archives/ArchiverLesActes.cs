using System.Text;
using Livret.Domaine;
using Livret.Domaine.Circuits;
using Livret.Domaine.Circuits.Actes;
using Livret.Domaine.Livrets;
using Livret.Domaine.Notations;
using Livret.Domaine.Recevabilites;
using Livret.Web.Circuits;
using Livret.Web.Controllers;
using Livret.Web.Documents.Lettres;
using Livret.Web.Documents.Moteur;

namespace Livret.Web.Documents.Archives;

/// <summary>
/// What an act on a livret leaves as a file: the livret that it signs, the one that the jury examined, the letter of a
/// non-recevabilité. The file is saved with the act, or neither is:
/// what could not be drawn is refused before.
/// </summary>
public sealed class ArchiverLesActes(ArchiverLesDocuments archiver, PiecesDuLivret livrets, PiecesDeLaLettre lettres, PiecesDuBordereau bordereaux, Polices polices)
{
    /// <summary>A text of the document has a character that no font draws: the act is not done.</summary>
    public Refus? Refuser(LivretInstruit ouvert, Acte acte) => Manquants(ouvert, acte) is { Count: > 0 } manquants
        ? new(CodeAnomalie.ValeurInconnue, RefusDImpression.Dire("Le document de cet acte ne pourrait pas être archivé", manquants)) : null;

    /// <summary>Adds what the act leaves to what it saves.</summary>
    public void Archiver(LivretInstruit ouvert, Acte acte)
    {
        var (livret, referentiel) = (ouvert.Livret, ouvert.Ici.Referentiel);
        switch (acte)
        {
            case Viser:
                archiver.Ajouter(livrets.Signe(livret, referentiel, livret.Visa!));
                break;
            case Deliberer:
                archiver.Ajouter(livrets.Examine(livret, referentiel, livret.Deliberation!, President(ouvert)));
                break;
            case PrononcerLaNonRecevabilite { Courrier: { } courrier }:
                var academie = livret.Etablissement!.Academie!;
                archiver.Ajouter(lettres.Lettre(courrier, livret.Id, livret.Session, academie));
                archiver.Ajouter(lettres.Copie(courrier, livret.Id, livret.Session, academie));
                break;
        }
    }

    /// <summary>Adds what a transmission leaves: its bordereau and its receipt.</summary>
    /// <param name="etablissement">With its académie and service.</param>
    public void Archiver(Bordereau bordereau, Etablissement etablissement)
    {
        archiver.Ajouter(bordereaux.Bordereau(bordereau, etablissement));
        archiver.Ajouter(bordereaux.Accuse(bordereau, etablissement));
    }

    private IReadOnlyList<CaractereManquant> Manquants(LivretInstruit ouvert, Acte acte)
    {
        var livret = ouvert.Livret;
        return acte switch
        {
            Viser visa => polices.CaracteresManquants(ASigner(ouvert, visa)),
            Deliberer => CaracteresDuLivret.Chercher(polices, [("le nom ou la qualité du président du jury", President(ouvert))]),
            PrononcerLaNonRecevabilite { Courrier: { } courrier } =>
                CaracteresDuLivret.Chercher(polices, LettreImprimee.Champs(LettreDeNonRecevabilite.Lire(Encoding.UTF8.GetBytes(courrier.Contenu)))),
            Transmettre { Bordereau: var bordereau } => CaracteresDuLivret.Chercher(polices,
            [
                ("le nom du candidat", livret.NomComplet), ("le nom de la classe", livret.Division), ("le nom ou la ville de l’établissement", livret.Etablissement!.Nom + livret.Etablissement.Ville),
                ("le nom du service", livret.Etablissement.Academie!.Service?.Nom), ("le nom ou la qualité de qui transmet", bordereau.Par),
            ]),
            _ => [],
        };
    }

    /// <summary>The livret as the visa would seal it.</summary>
    private static LivretImprime ASigner(LivretInstruit ouvert, Viser visa)
    {
        var (livret, ici) = (ouvert.Livret, ouvert.Ici);
        return new()
        {
            Session = livret.Session,
            Referentiel = ici.Referentiel,
            Contenu = LivretScelle.Projeter(livret, ici.Session, ici.Referentiel, visa.Section),
            Declaration = Declaration.Courante.Texte,
            Visa = new($"{ici.Agent.Nom}, {ouvert.SigneParDelegation?.Qualite ?? visa.Qualite}", ouvert.SigneParDelegation?.Acte, ici.EnClair(ici.Instant), ""),
            Instant = ici.Instant,
            Le = ici.EnClair(ici.Instant),
        };
    }

    private static string President(LivretInstruit ouvert) =>
        ouvert.Livret.Commission?.President is { } president ? $"{president.Nom}, {president.Qualite}" : ouvert.Ici.Agent.Nom;
}
