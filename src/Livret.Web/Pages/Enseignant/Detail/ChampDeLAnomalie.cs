using Livret.Domaine.Notations;

namespace Livret.Web.Pages.Enseignant.Detail;

/// <summary>The field of the page where an anomaly is mended: what its links lead to.</summary>
public static class ChampDeLAnomalie
{
    private static readonly Dictionary<CodeAnomalie, (NatureElement Nature, Boite Boite)> Unites = new()
    {
        [CodeAnomalie.RefletAPreciser] = (NatureElement.Reflet, Boite.Note),
        [CodeAnomalie.MotifManquant] = (NatureElement.Reflet, Boite.Texte),
        [CodeAnomalie.AppreciationManquante] = (NatureElement.Appreciation, Boite.Texte),
        [CodeAnomalie.NoteGlobaleDivergente] = (NatureElement.Globale, Boite.Note),
        [CodeAnomalie.CcUneSeuleEvaluation] = (NatureElement.Continu, Boite.Note),
    };

    private static readonly CodeAnomalie[] SurLaDate =
    [
        CodeAnomalie.DateManquante, CodeAnomalie.DateIllisible, CodeAnomalie.DateApresLimite, CodeAnomalie.DateHorsFormation,
        CodeAnomalie.CcPremiereAnnee, CodeAnomalie.CcPeriodeExclue,
    ];

    /// <summary>Name of the field; null when the unit has no place for it under the candidate's régime.</summary>
    /// <param name="due">The column whose note may be missing.</param>
    public static string? Nom(Anomalie anomalie, Colonne? due = null)
    {
        if (Unites.TryGetValue(anomalie.Code, out var champ))
            return Place.De(new CodeElement(champ.Nature)).Nom(champ.Boite);
        if (anomalie.Code is CodeAnomalie.NoteManquante)
            return Place.De(due is Colonne.CcfOuPonctuelle ? CodeElement.Globale : CodeElement.Continu).Nom(Boite.Note);
        if (anomalie.Valeur is { Element.Nature: NatureElement.Evaluation } evaluation)
            return Place.Evaluation(evaluation.Rang).Nom(SurLaDate.Contains(anomalie.Code) ? Boite.Date : Boite.Note);
        if ((anomalie.Valeur?.Element ?? anomalie.Element) is not { } element || Place.De(anomalie.Contexte).FirstOrDefault(p => p.Element == element) is not { } place)
            return null;
        return place.Nom(SurLaDate.Contains(anomalie.Code) && place.Boites.Contains(Boite.Date) ? Boite.Date : place.Boites[0]);
    }
}
