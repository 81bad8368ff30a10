using Livret.Domaine.Sessions;

namespace Livret.Domaine.Notations;

/// <summary>What makes one value refusable by itself, when it is read and again each time the unit is judged.</summary>
internal static class Controle
{
    /// <summary>Years during which a note may be kept (code de l'éducation D643-15).</summary>
    private const int DureeBenefice = 5;

    private static readonly Note Dix = Note.DeCentiemes(1000);

    /// <summary>The reason to refuse the value, or null. The element is looked at first, then the date, then the rest.</summary>
    public static CodeAnomalie? Refuser(Contexte c, Valeur v) => ElementInconnu(c, v.Element) ?? v.Element.Nature switch
    {
        NatureElement.Situation or NatureElement.Partie or NatureElement.Globale => Limite(c, v) ?? Formation(c, v),
        NatureElement.Evaluation => v.Date is null ? CodeAnomalie.DateManquante : Formation(c, v),
        NatureElement.Etat when v.Choix is Choix.Partie && c.Modalite.Elements.Count == 1 => CodeAnomalie.EtatImpossible,
        NatureElement.NonPresentee when !c.Progressive => CodeAnomalie.ActeInterdit,
        NatureElement.Benefice => Benefice(c, v),
        _ => null,
    };

    public static CodeAnomalie? ElementInconnu(Contexte c, CodeElement element) => element.Nature switch
    {
        NatureElement.Situation or NatureElement.Partie => c.Modalite.Element(element.Detail!) is null ? CodeAnomalie.SituationInconnue : null,
        NatureElement.Complement => element.Detail is not null && c.Modalite.Element(element.Detail) is null ? CodeAnomalie.SituationInconnue : null,
        _ => null,
    };

    /// <summary>Kept notes last for the five sessions that follow the one that gave them [reading].</summary>
    public static bool EstTropAncien(DateOnly deliberation, SessionExamen session) =>
        deliberation.Year < session.Annee - DureeBenefice || deliberation.Year >= session.Annee;

    private static CodeAnomalie? Limite(Contexte c, Valeur v) =>
        v.Date is null ? CodeAnomalie.DateManquante
        : v.Date >= c.Session.DateLimiteCcf ? CodeAnomalie.DateApresLimite
        : null;

    private static CodeAnomalie? Formation(Contexte c, Valeur v) =>
        (v.Date < c.Session.DebutFormation && !c.Redoublant) || v.Date > c.Session.FinAnnee2 ? CodeAnomalie.DateHorsFormation : null;

    private static CodeAnomalie? Benefice(Contexte c, Valeur v) =>
        v.Date is null ? CodeAnomalie.DateManquante
        : (v.Note < Dix && !c.Progressive) || EstTropAncien(v.Date.Value, c.Session) ? CodeAnomalie.BeneficeInvalide
        : null;
}
