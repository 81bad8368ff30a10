using Livret.Domaine.Notations;

namespace Livret.Web.Pages.Aide;

/// <summary>The <c>element</c> column of <c>notes.csv</c>: its codes, what they mean, the columns they use.</summary>
public static class ElementsDuFormat
{
    /// <summary>One row per nature, in the order of the domain.</summary>
    public static IReadOnlyList<(string Code, string Sens, string Colonnes)> Tous { get; } =
        [.. Enum.GetValues<NatureElement>().Select(n => (Code(n), Sens(n), Colonnes(n)))];

    private static string Code(NatureElement nature) => nature switch
    {
        NatureElement.Situation => "S1, S2…",
        NatureElement.Partie => "P1, P2…",
        NatureElement.Complement => "CPL, CPL:S2…",
        _ => CodeElement.Mots[nature],
    };

    private static string Sens(NatureElement nature) => nature switch
    {
        NatureElement.Situation => "Situation de CCF, par son code dans le référentiel",
        NatureElement.Partie => "Partie d’une épreuve ponctuelle, par son code dans le référentiel",
        NatureElement.Evaluation => "Une évaluation de contrôle continu ; plusieurs lignes possibles",
        NatureElement.Continu => "Note de contrôle continu arrêtée par l’équipe",
        NatureElement.Complement => "Complément pour tout ce qui manque, ou pour un élément",
        NatureElement.Reflet => "Les situations faites reflètent-elles le niveau ?",
        NatureElement.Etat => "Saisie directe : ce qui a eu lieu",
        NatureElement.Globale => "Saisie directe : note globale du CCF ou de la ponctuelle",
        NatureElement.SansNote => "Aucune note ne peut être établie",
        NatureElement.Dispense => "Dispense d’unité (service des examens)",
        NatureElement.Benefice => "Note conservée d’une session antérieure (service des examens)",
        NatureElement.NonPresentee => "Forme progressive : unité non présentée",
        NatureElement.Appreciation => "Appréciation de l’unité",
    };

    private static string Colonnes(NatureElement nature) => nature switch
    {
        NatureElement.Situation or NatureElement.Partie or NatureElement.Globale => "date, note",
        NatureElement.Evaluation => "date, note, coefficient, observation (titre)",
        NatureElement.Continu => "note, observation (justification)",
        NatureElement.Complement => "note, observation (motif)",
        NatureElement.Reflet => "note (O ou N), observation (motif)",
        NatureElement.Etat => "note (TOUTES, PARTIE ou AUCUNE)",
        NatureElement.SansNote => "observation (motif, obligatoire)",
        NatureElement.Benefice => "note, date de la délibération, observation",
        NatureElement.Dispense or NatureElement.NonPresentee or NatureElement.Appreciation => "observation",
    };
}
