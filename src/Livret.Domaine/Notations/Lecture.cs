using System.Globalization;
using Livret.Domaine.Referentiels;

namespace Livret.Domaine.Notations;

/// <summary>One line of <c>notes.csv</c>, or one field group of a page, as it was typed.</summary>
public readonly record struct SaisieBrute(string Element, string? Date = null, string? Note = null, string? Coefficient = null, string? Observation = null);

/// <summary>What a typed line is: a value, a refusal, or nothing at all (both null: the cell was empty).</summary>
public readonly record struct Lu(Valeur? Valeur, Refus? Refus);

/// <summary>
/// The one door from text to value, for files and pages alike. A line gives at most one refusal, the first of: element,
/// note, date missing, date unreadable, date after the limit, date outside the training, coefficient (rules, section 5).
/// </summary>
public static class Lecture
{
    /// <summary>Characters of an appréciation, as the model of the livret has room for.</summary>
    public const int LongueurAppreciation = 300;

    /// <summary>Characters of a motive, a justification or the title of an évaluation.</summary>
    public const int LongueurTexte = 500;

    private static readonly string[] FormatsDate = ["dd/MM/yyyy", "yyyy-MM-dd"];

    private static readonly Dictionary<string, Choix> Reflets = new(StringComparer.OrdinalIgnoreCase) { ["O"] = Choix.Oui, ["N"] = Choix.Non };

    private static readonly Dictionary<string, Choix> Etats = new(StringComparer.OrdinalIgnoreCase)
    {
        ["TOUTES"] = Choix.Toutes,
        ["PARTIE"] = Choix.Partie,
        ["AUCUNE"] = Choix.Aucune,
    };

    /// <summary>The word of a choice in files and forms: « O », « TOUTES »…</summary>
    public static string Mot(Choix choix) => Reflets.Concat(Etats).First(p => p.Value == choix).Key;

    /// <summary>A day of the calendar written <c>jj/mm/aaaa</c> or <c>aaaa-mm-jj</c>; null otherwise.</summary>
    public static DateOnly? LireDate(ReadOnlySpan<char> texte) =>
        DateOnly.TryParseExact(texte.Trim(), FormatsDate, CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) ? date : null;

    /// <summary>The element does not exist in the unit, under the candidate's régime.</summary>
    public static CodeAnomalie? ElementInconnu(Contexte c, CodeElement element) => Controle.ElementInconnu(c, element);

    /// <summary>The cell that makes the line is empty: the line is no line at all.</summary>
    public static bool EstVide(CodeElement element, SaisieBrute s) => element.Nature switch
    {
        NatureElement.SansNote or NatureElement.Dispense or NatureElement.NonPresentee => false,
        NatureElement.Appreciation => EstVide(s.Observation),
        _ => EstVide(s.Note),
    };

    public static Lu Lire(Contexte c, SaisieBrute s)
    {
        var connu = CodeElement.Lire(s.Element);
        if (connu is { } code && EstVide(code, s))
            return default;
        if (connu is not { } element || ElementInconnu(c, element) is not null)
            return Refuser(CodeAnomalie.SituationInconnue, Phrases.ElementInconnu(s.Element.Trim(), c), "element");
        return element.Nature switch
        {
            NatureElement.Reflet => AvecChoix(c, s, element, Reflets),
            NatureElement.Etat => AvecChoix(c, s, element, Etats),
            NatureElement.SansNote when EstVide(s.Observation) => Refuser(CodeAnomalie.ChampVide, Phrases.MotifObligatoire, "observation"),
            NatureElement.SansNote or NatureElement.Dispense or NatureElement.NonPresentee or NatureElement.Appreciation => Terminer(c, s, new(element)),
            _ => AvecNote(c, s, element),
        };
    }

    private static Lu AvecChoix(Contexte c, SaisieBrute s, CodeElement element, Dictionary<string, Choix> mots)
    {
        var mot = s.Note!.Trim();
        return mots.TryGetValue(mot, out var choix)
            ? Terminer(c, s, new(element) { Choix = choix })
            : Refuser(CodeAnomalie.ValeurInconnue, Phrases.ChoixInconnu(mot, mots.Keys), "note");
    }

    private static Lu AvecNote(Contexte c, SaisieBrute s, CodeElement element)
    {
        if (Note.Lire(s.Note) is not { } note)
            return Refuser(CodeAnomalie.NoteHorsEchelle, Phrases.NoteHorsEchelle, "note");
        if (element.Nature is NatureElement.Continu or NatureElement.Complement)
            return Terminer(c, s, new(element) { Note = note });

        if (EstVide(s.Date))
            return Refuser(CodeAnomalie.DateManquante, Phrases.DateManquante, "date");
        if (LireDate(s.Date) is not { } date)
            return Refuser(CodeAnomalie.DateIllisible, Phrases.DateIllisible, "date");
        if (element.Nature is not NatureElement.Evaluation || EstVide(s.Coefficient))
            return Terminer(c, s, new(element) { Note = note, Date = date });

        var coefficient = Coefficient.Lire(s.Coefficient);
        var lu = Terminer(c, s, new(element) { Note = note, Date = date, Coefficient = coefficient });
        return lu.Refus is null && coefficient is null
            ? Refuser(CodeAnomalie.CoefficientInvalide, Phrases.CoefficientInvalide, "coefficient")
            : lu;
    }

    private static Lu Terminer(Contexte c, SaisieBrute s, Valeur valeur)
    {
        if (Controle.Refuser(c, valeur) is { } code)
        {
            var champ = code is CodeAnomalie.DateApresLimite or CodeAnomalie.DateHorsFormation ? "date" : valeur.Note is null && valeur.Choix is null ? "element" : "note";
            return Refuser(code, new Anomalie(code, Severite.Refusee, c, valeur).Phrase, champ);
        }
        // What the exchange format does not use for this element is not kept.
        if (EstVide(s.Observation) || valeur.Element.Nature is NatureElement.Situation or NatureElement.Partie or NatureElement.Globale or NatureElement.Etat)
            return new(valeur, null);
        var texte = s.Observation!.Trim();
        var (quoi, limite) = valeur.Element.Nature is NatureElement.Appreciation ? ("L’appréciation", LongueurAppreciation) : ("Ce texte", LongueurTexte);
        return texte.Length <= limite
            ? new(valeur with { Texte = texte }, null)
            : Refuser(CodeAnomalie.ValeurInconnue, Phrases.TexteTropLong(quoi, texte.Length, limite), "observation");
    }

    private static bool EstVide(string? texte) => string.IsNullOrWhiteSpace(texte);

    private static Lu Refuser(CodeAnomalie code, string phrase, string champ) =>
        new(null, new(code, phrase, DefinitionAnomalie.De(code).Reference, champ));
}
