using Livret.Domaine.Notations;
using Livret.Domaine.Referentiels;

namespace Livret.Web.Pages.Enseignant.Saisie;

/// <summary>A class-wide setting: one field of every row takes the same value.</summary>
/// <param name="Code">As forms write it: « etat:TOUTES », « date », « S1_date ».</param>
/// <param name="Champ">Field that it sets.</param>
/// <param name="Titre">As the list shows it.</param>
/// <param name="Valeur">The text it gives; null: a date that the user types.</param>
public sealed record Reglage(string Code, string Champ, string Titre, string? Valeur)
{
    public bool EstDate => Valeur is null;

    /// <summary>The settings that make sense for a class.</summary>
    public static IReadOnlyList<Reglage> De(IReadOnlyList<Modalite> modalites)
    {
        var (quoi, partie) = modalites.Any(m => m.EstCcf) ? ("CCF", "une partie des situations a eu lieu") : ("Épreuve", "une partie a été passée");
        var plusieurs = modalites.Any(m => m.Elements.Count > 1);
        return
        [
            Etat(Choix.Toutes, $"{quoi} : tout a eu lieu avant le 16 mars"),
            .. plusieurs ? new[] { Etat(Choix.Partie, $"{quoi} : {partie}") } : [],
            Etat(Choix.Aucune, $"{quoi} : rien n’a eu lieu avant le 16 mars"),
            new($"{Saisie.Champ.Etat}:", Saisie.Champ.Etat, $"{quoi} : retirer cette indication", ""),
            new(Saisie.Champ.DateGlobale, Saisie.Champ.DateGlobale, "Date de la note globale", null),
            .. modalites.SelectMany(m => m.Elements).Select(e => e.Code).Distinct()
                .Select(code => new Reglage(Saisie.Champ.DateDe(code), Saisie.Champ.DateDe(code), $"Date de {(code[0] == 'S' ? "la situation" : "la partie")} {code}", null)),
        ];
    }

    /// <summary>« une partie » for PARTIE, « vide » for nothing, the text itself for a date.</summary>
    public static string EnClair(string texte) => texte switch
    {
        "" => "vide",
        "TOUTES" => "toutes",
        "PARTIE" => "une partie",
        "AUCUNE" => "aucune",
        _ => texte,
    };

    private static Reglage Etat(Choix choix, string titre)
    {
        var mot = Lecture.Mot(choix);
        return new($"{Saisie.Champ.Etat}:{mot}", Saisie.Champ.Etat, titre, mot);
    }
}

/// <summary>What a setting does to one row.</summary>
/// <param name="Ligne">The row as it stands.</param>
/// <param name="Avant">Text of the field; empty: none.</param>
/// <param name="Apres">Text that the setting gives; null: the row is left as it is.</param>
/// <param name="Raison">Why it is left, or what must be known before.</param>
public sealed record EffetDeReglage(LigneGrille Ligne, string Avant, string? Apres, string? Raison);
