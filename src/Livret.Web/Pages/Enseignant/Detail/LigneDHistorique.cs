using Livret.Domaine.Circuits;
using Livret.Domaine.Livrets;
using Livret.Domaine.Notations;
using Livret.Web.Composants;

namespace Livret.Web.Pages.Enseignant.Detail;

/// <summary>One change of the history as it is shown: what, from what to what, who and when.</summary>
/// <param name="Rang">Of the event in the journal of the livret.</param>
/// <param name="PeutRevenir">The old value is not the present one, and may be typed here.</param>
public sealed record LigneDHistorique(int Rang, string Quoi, string Avant, string Apres, string Par, string Quand, bool PeutRevenir)
{
    private static readonly NatureElement[] DuService = [NatureElement.Dispense, NatureElement.Benefice];

    public static LigneDHistorique De(Evenement ligne, UniteOuverte unite) => new(
        ligne.Rang,
        ligne.Element is { } element ? element.Nom(unite.Contexte, ligne.RangElement) : DefinitionGeste.De(ligne.Geste).Fait,
        EnClair(ligne.Element, ligne.Avant),
        EnClair(ligne.Element, ligne.Apres),
        ligne.Par,
        unite.Moment(ligne.Le),
        unite.Verrou is null && ligne.Element is { } change && !DuService.Contains(change.Nature)
            && ligne.Avant != ValeurEcrite.Ecrire(unite.Ligne.Valeur(change, ligne.RangElement)?.Valeur));

    private static string EnClair(CodeElement? element, string? ecrit) =>
        element is { } valeur ? MotsDesElements.EnClair(valeur, ecrit) : ConcertationEcrite.EnClair(ecrit);
}
