using System.Globalization;
using System.Text.RegularExpressions;

namespace Livret.Domaine.Tests.Proprietes;

/// <summary>One typed line, as text: what a teacher or a file gives for one element of a unit (rules, section 5).</summary>
internal sealed record Ligne(string Unite, string Element, int Rang, string Date, string Note, string Coefficient, string Texte)
{
    public override string ToString() => $"{Unite} {Element}{(Rang == 0 ? "" : $" n° {Rang}")} [{string.Join(" ; ", new[] { Note, Date, Coefficient, Texte }.Where(t => t != ""))}]";
}

/// <summary>The same, read by the model. The scale is in hundredths.</summary>
internal sealed record Tapee(string Element, int Rang, int? Note, DateOnly? Date, decimal? Coefficient, string? Mot, string? Texte)
{
    public char Nature => Element is ['S' or 'P', >= '1' and <= '9'] ? Element[0] : ' ';

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Element}/{Rang}={Note}|{Date:yyyy-MM-dd}|{Coefficient:0.#########}|{Mot}|{Texte}");
}

/// <summary>From text to value, or to the first refusal (rules, section 5, « One line of a file »). Written from the text, not from the application.</summary>
internal static partial class ModeleDeLecture
{
    private static readonly string[] AvecDate = ["CC", "GLOBALE", "BENEFICE"];
    private static readonly string[] EnMots = ["REFLET", "ETAT"];
    private static readonly string[] SansNote = ["SANS_NOTE", "DISPENSE", "NON_PRESENTEE", "APPR"];
    private static readonly Dictionary<string, string[]> Mots = new() { ["REFLET"] = ["O", "N"], ["ETAT"] = ["TOUTES", "PARTIE", "AUCUNE"] };

    /// <summary>The value, or the code of the refusal; both null: an empty cell is no line.</summary>
    public static (Tapee? Valeur, string? Refus) Lire(UniteModele unite, Ligne l)
    {
        if (l.Element == "APPR" ? l.Texte.Trim() == "" : !SansNote.Contains(l.Element) && l.Note.Trim() == "")
            return (null, null);
        if (!unite.Connait(l.Element))
            return (null, "SITUATION_INCONNUE");
        var texte = l.Element is "S1" or "S2" or "S3" or "P1" or "P2" or "GLOBALE" or "ETAT" || l.Texte.Trim() == "" ? null : l.Texte.Trim();
        Tapee valeur = new(l.Element, l.Rang, null, null, null, null, texte);
        if (SansNote.Contains(l.Element))
            return l.Element == "SANS_NOTE" && texte is null ? (null, "CHAMP_VIDE") : Juger(unite, valeur);
        if (EnMots.Contains(l.Element))
        {
            var mot = l.Note.Trim().ToUpperInvariant();
            return Mots[l.Element].Contains(mot) ? Juger(unite, valeur with { Mot = mot }) : (null, "VALEUR_INCONNUE");
        }
        if (LireNote(l.Note) is not { } note)
            return (null, "NOTE_HORS_ECHELLE");
        valeur = valeur with { Note = note };
        if (valeur.Nature == ' ' && !AvecDate.Contains(l.Element))
            return Juger(unite, valeur);
        if (l.Date.Trim() == "")
            return (null, "DATE_MANQUANTE");
        if (LireDate(l.Date) is not { } date)
            return (null, "DATE_ILLISIBLE");
        valeur = valeur with { Date = date };
        if (unite.Refuser(valeur) is { } refus)
            return (null, refus);
        if (l.Element != "CC" || l.Coefficient.Trim() == "")
            return (valeur, null);
        return decimal.TryParse(l.Coefficient.Trim().Replace(',', '.'), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var c) && c > 0
            ? (valeur with { Coefficient = c }, null) : (null, "COEFFICIENT_INVALIDE");
    }

    private static (Tapee? Valeur, string? Refus) Juger(UniteModele unite, Tapee valeur) => unite.Refuser(valeur) is { } refus ? (null, refus) : (valeur, null);

    private static int? LireNote(string texte)
    {
        var m = NoteEcrite().Match(texte);
        if (!m.Success)
            return null;
        var centiemes = (int.Parse(m.Groups[1].Value, CultureInfo.InvariantCulture) * 100) + int.Parse("0" + m.Groups[2].Value.PadRight(m.Groups[2].Length == 0 ? 0 : 2, '0'), CultureInfo.InvariantCulture);
        return centiemes <= 2000 ? centiemes : null;
    }

    private static DateOnly? LireDate(string texte) =>
        DateOnly.TryParseExact(texte.Trim(), ["dd/MM/yyyy", "yyyy-MM-dd"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) ? date : null;

    [GeneratedRegex(@"^\s*([0-9]{1,2})(?:[.,]([0-9]{1,2}))?\s*$")]
    private static partial Regex NoteEcrite();
}
