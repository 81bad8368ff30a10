using Livret.Domaine.Livrets;
using Livret.Domaine.Notations;

namespace Livret.Web.Pages.Enseignant.Detail;

/// <summary>One field of an element: its note (or choice, or tick), its day, its coefficient, its text.</summary>
public enum Boite { Note, Date, Coefficient, Texte }

public static class Boites
{
    private const string Coche = "O";

    /// <summary>The fields of an element, the one that makes it exist first.</summary>
    public static IReadOnlyList<Boite> De(NatureElement nature) => nature switch
    {
        NatureElement.Situation or NatureElement.Partie or NatureElement.Globale => [Boite.Note, Boite.Date],
        NatureElement.Evaluation => [Boite.Note, Boite.Texte, Boite.Date, Boite.Coefficient],
        NatureElement.Etat => [Boite.Note],
        NatureElement.Appreciation => [Boite.Texte],
        _ => [Boite.Note, Boite.Texte],
    };

    /// <summary>A stored value as the field shows it; empty when there is none.</summary>
    public static string Texte(this Boite boite, ValeurSaisie? valeur) => (valeur is null ? null : boite switch
    {
        Boite.Note => valeur.Note?.ToString() ?? (valeur.Choix is { } choix ? Lecture.Mot(choix) : Coche),
        Boite.Date => valeur.Date is { } date ? Phrases.Jour(date) : null,
        Boite.Coefficient => valeur.Coefficient?.ToString(),
        Boite.Texte => valeur.Texte,
    }) ?? "";

    /// <summary>The field that a refusal is about, by the column of the exchange file that it names.</summary>
    public static Boite DeLaColonne(string? colonne) => colonne switch
    {
        "date" => Boite.Date,
        "coefficient" => Boite.Coefficient,
        "observation" => Boite.Texte,
        _ => Boite.Note,
    };
}
