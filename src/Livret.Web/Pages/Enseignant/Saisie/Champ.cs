using Livret.Domaine.Livrets;
using Livret.Domaine.Notations;
using Livret.Domaine.Referentiels;

namespace Livret.Web.Pages.Enseignant.Saisie;

/// <summary>What a field of the grid holds of its element: the note (or the choice), its date, or its text.</summary>
public enum Boite { Note, Date, Texte }

/// <summary>
/// One field of a row of the grid, by the name it has in the page, in forms and in requests. What is not in this table is
/// not written from the grid.
/// </summary>
public sealed record Champ(string Nom, CodeElement Element, Boite Boite)
{
    public const string Globale = "globale";
    public const string DateGlobale = "date";
    public const string Continu = "cc";
    public const string Appreciation = "appr";
    public const string Etat = "etat";
    public const string Reflet = "reflet";
    public const string Motif = "motif";
    private const string SuffixeDate = "_date";

    private static readonly IReadOnlyList<Champ> Communs =
    [
        new(Etat, CodeElement.Etat, Boite.Note),
        new(Globale, CodeElement.Globale, Boite.Note),
        new(DateGlobale, CodeElement.Globale, Boite.Date),
        new(Continu, CodeElement.Continu, Boite.Note),
        new(Appreciation, CodeElement.Appreciation, Boite.Texte),
        new(Reflet, CodeElement.Reflet, Boite.Note),
        new(Motif, CodeElement.Reflet, Boite.Texte),
    ];

    /// <summary>The fields of a unit evaluated that way: the common ones, then a note and a date per situation or part.</summary>
    public static IReadOnlyList<Champ> De(Modalite modalite) =>
    [
        .. Communs,
        .. modalite.Elements.SelectMany(e =>
        {
            var element = CodeElement.Lire(e.Code)!.Value;
            return new Champ[] { new(e.Code, element, Boite.Note), new(e.Code + SuffixeDate, element, Boite.Date) };
        }),
    ];

    public static string DateDe(string note) => note == Globale ? DateGlobale : note + SuffixeDate;

    public static string NoteDe(string date) => date == DateGlobale ? Globale : date[..^SuffixeDate.Length];

    /// <summary>The stored text of the field, as it is typed; empty when there is none.</summary>
    public string Texte(UniteDuLivret unite)
    {
        var valeur = unite.Valeur(Element);
        return Boite switch
        {
            Boite.Note => valeur?.Note?.ToString() ?? (valeur?.Choix is { } choix ? Lecture.Mot(choix) : ""),
            Boite.Date => valeur?.Date is { } date ? Phrases.Jour(date) : "",
            Boite.Texte => valeur?.Texte ?? "",
        };
    }
}
