using Livret.Domaine.Livrets;
using Livret.Domaine.Notations;

namespace Livret.Web.Pages.Enseignant.Detail;

/// <summary>One change of the history as it is shown: what, from what to what, who and when.</summary>
/// <param name="Id">Of the line of the journal.</param>
/// <param name="PeutRevenir">The old value is not the present one, and may be typed here.</param>
public sealed record LigneDHistorique(long Id, string Quoi, string Avant, string Apres, string Par, string Quand, bool PeutRevenir)
{
    private static readonly NatureElement[] DuService = [NatureElement.Dispense, NatureElement.Benefice];

    public static LigneDHistorique De(ChangementJournalise ligne, UniteOuverte unite) => new(
        ligne.Id,
        ligne.Element.Nom(unite.Contexte, ligne.Rang),
        Mots.EnClair(ligne.Element, ligne.Avant),
        Mots.EnClair(ligne.Element, ligne.Apres),
        ligne.Par,
        unite.Moment(ligne.Le),
        unite.Verrou is null && !DuService.Contains(ligne.Element.Nature)
            && ligne.Avant != ChangementJournalise.Ecrire(unite.Ligne.Valeur(ligne.Element, ligne.Rang)?.Valeur));
}
