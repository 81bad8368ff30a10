using System.Globalization;
using Livret.Domaine.Notations;
using Livret.Domaine.Referentiels;
using Livret.Donnees.Echanges.Classeurs;

namespace Livret.Web.Pages.Enseignant.Saisie.Classeur;

/// <summary>What the cells of a column hold, and how they are read.</summary>
public enum NatureDeColonne { Note, Date, Etat, Reflet, Texte, Appreciation }

/// <summary>One column of the workbook of a class that may be typed in.</summary>
/// <param name="Champ">Field of the grid that it fills.</param>
/// <param name="Titre">Its head.</param>
/// <param name="Largeur">In characters.</param>
public sealed record ColonneDeClasseur(string Champ, NatureDeColonne Nature, string Titre, double Largeur)
{
    /// <summary>Written in a cell, it erases what is stored; an empty cell leaves it.</summary>
    public const string Effacer = "EFFACER";

    /// <summary>The columns before them: number, name, first name.</summary>
    public const int Identite = 3;

    /// <summary>The columns of a class, whose candidates may have different régimes.</summary>
    public static IReadOnlyList<ColonneDeClasseur> De(IReadOnlyList<Modalite> modalites)
    {
        var plusieurs = modalites.Any(m => m.Elements.Count > 1);
        List<ColonneDeClasseur> colonnes = [];
        if (plusieurs)
            colonnes.Add(new(Saisie.Champ.Etat, NatureDeColonne.Etat, modalites.Any(m => m.EstCcf) ? "Situations faites" : "Parties passées", 13));
        foreach (var code in plusieurs ? modalites.SelectMany(m => m.Elements).Select(e => e.Code).Distinct() : [])
        {
            colonnes.Add(new(code, NatureDeColonne.Note, $"{(code[0] == 'S' ? "Situation" : "Partie")} {code[1..]}, sur 20", 12));
            colonnes.Add(new(Saisie.Champ.DateDe(code), NatureDeColonne.Date, $"Date {code}", 12));
        }
        colonnes.Add(new(Saisie.Champ.Globale, NatureDeColonne.Note, "CCF ou ponctuelle, sur 20", 13));
        colonnes.Add(new(Saisie.Champ.DateGlobale, NatureDeColonne.Date, "Évaluée le", 12));
        if (modalites.Any(m => m is { EstCcf: true, Elements.Count: > 1 }))
        {
            colonnes.Add(new(Saisie.Champ.Reflet, NatureDeColonne.Reflet, "Reflètent le niveau", 12));
            colonnes.Add(new(Saisie.Champ.Motif, NatureDeColonne.Texte, "Motif du choix", 24));
        }
        return
        [
            .. colonnes, new(Saisie.Champ.Continu, NatureDeColonne.Note, "Contrôle continu, sur 20", 12),
            new(Saisie.Champ.Appreciation, NatureDeColonne.Appreciation, "Appréciation", 48),
        ];
    }

    /// <summary>The cell of a stored text.</summary>
    public Cellule Montrer(string texte, bool ouverte) => Nature switch
    {
        NatureDeColonne.Note => Note.Lire(texte) is { } note
            ? Cellule.De(note, ouverte ? Apparence.OuverteNote : Apparence.FermeeNote)
            : Cellule.De(texte, ouverte ? Apparence.OuverteNote : Apparence.FermeeNote),
        NatureDeColonne.Date => Cellule.De(Lecture.LireDate(texte), ouverte ? Apparence.OuverteDate : Apparence.FermeeDate),
        NatureDeColonne.Etat => Cellule.De(EtatEnClair(texte), ouverte ? Apparence.Ouverte : Apparence.Fermee),
        NatureDeColonne.Reflet => Cellule.De(texte switch { "O" => "Oui", "N" => "Non", _ => texte }, ouverte ? Apparence.Ouverte : Apparence.Fermee),
        NatureDeColonne.Texte or NatureDeColonne.Appreciation => Cellule.De(texte, ouverte ? Apparence.Ouverte : Apparence.Fermee),
    };

    /// <summary>The text that the grid would have for what a cell holds: « Oui » is « O », « 12,50 » is « 12,5 ».</summary>
    public string Normaliser(string cellule)
    {
        var texte = cellule.Trim().ReplaceLineEndings("\n");
        return Nature switch
        {
            NatureDeColonne.Note => Note.Lire(texte)?.ToString() ?? texte,
            NatureDeColonne.Date => (Lecture.LireDate(texte) ?? JourCompte(texte)) is { } jour ? Phrases.Jour(jour) : texte,
            NatureDeColonne.Etat => texte.ToUpperInvariant(),
            NatureDeColonne.Reflet => texte.ToUpperInvariant() switch { "OUI" => "O", "NON" => "N", var autre => autre },
            NatureDeColonne.Texte or NatureDeColonne.Appreciation => texte,
        };
    }

    /// <summary>A stored text as a person reads it.</summary>
    public string EnClair(string texte) => texte.Length == 0 ? "vide" : Nature switch
    {
        NatureDeColonne.Etat => EtatEnClair(texte),
        NatureDeColonne.Reflet => texte switch { "O" => "oui", "N" => "non", _ => texte },
        _ => texte,
    };

    /// <summary>What its cells accept, from one row to another.</summary>
    public Validation? Validation(int colonne, int premiere, int derniere, DateOnly limite)
    {
        var cellule = FeuilleEcrite.Adresse(colonne, premiere);
        var plage = $"{cellule}:{FeuilleEcrite.Adresse(colonne, derniere)}";
        return Nature switch
        {
            NatureDeColonne.Note => new(plage, NatureDeValidation.Formule, $"OR(AND(ISNUMBER({cellule}),{cellule}>=0,{cellule}<=20),UPPER({cellule})=\"{Effacer}\")", $"Saisissez un nombre de 0 à 20, par exemple 12,5, ou {Effacer}."),
            NatureDeColonne.Date => new(plage, NatureDeValidation.DateAvant, $"DATE({limite.Year},{limite.Month},{limite.Day})", $"Saisissez une date d’avant le {Phrases.JourEnLettres(limite)}, sous la forme jj/mm/aaaa."),
            NatureDeColonne.Etat => new(plage, NatureDeValidation.Liste, $"Toutes,Partie,Aucune,{Effacer}", "Choisissez dans la liste."),
            NatureDeColonne.Reflet => new(plage, NatureDeValidation.Liste, $"Oui,Non,{Effacer}", "Choisissez dans la liste."),
            NatureDeColonne.Appreciation => new(plage, NatureDeValidation.LongueurAuPlus, $"{Lecture.LongueurAppreciation}", $"Raccourcissez l’appréciation à {Lecture.LongueurAppreciation} caractères."),
            NatureDeColonne.Texte => null,
        };
    }

    private static string EtatEnClair(string texte) => texte switch { "TOUTES" => "Toutes", "PARTIE" => "Partie", "AUCUNE" => "Aucune", _ => texte };

    /// <summary>A day that lost the format of its cell is a number of days.</summary>
    private static DateOnly? JourCompte(string texte) =>
        int.TryParse(texte, NumberStyles.None, CultureInfo.InvariantCulture, out var jours) && jours is > 20_000 and < 80_000
            ? DateOnly.FromDateTime(DateTime.FromOADate(jours)) : null;
}
