using Livret.Domaine.Livrets;
using Livret.Domaine.Notations;

namespace Livret.Web.Composants;

/// <summary>How elements and their written values are said, in the fields and in the histories.</summary>
public static class MotsDesElements
{
    private static readonly Dictionary<string, string> ChoixEnClair = new()
    {
        ["O"] = "oui",
        ["N"] = "non",
        ["TOUTES"] = "toutes",
        ["PARTIE"] = "une partie",
        ["AUCUNE"] = "aucune",
    };

    /// <summary>« Situation S1 », « Complément de S2 », « Évaluation 3 »…</summary>
    public static string Nom(this CodeElement element, Contexte contexte, int rang = 0) => element.Nature switch
    {
        NatureElement.Situation => $"Situation {element.Detail}",
        NatureElement.Partie => $"Partie {element.Detail}",
        NatureElement.Evaluation => rang == 0 ? "Nouvelle évaluation" : $"Évaluation {rang}",
        NatureElement.Continu => contexte.Unite.Concertation ? "Note concertée" : "Note de contrôle continu",
        NatureElement.Complement => element.Detail is null ? "Complément commun" : $"Complément de {element.Detail}",
        NatureElement.Reflet => "Les notes reflètent le niveau",
        NatureElement.Etat => contexte.Modalite.EstCcf ? "État du CCF" : "État de l’épreuve",
        NatureElement.Globale => "Note globale",
        NatureElement.SansNote => "Aucune note possible",
        NatureElement.Dispense => "Dispense",
        NatureElement.Benefice => "Note conservée",
        NatureElement.NonPresentee => "Unité non présentée",
        NatureElement.Appreciation => "Appréciation",
    };

    /// <summary>A written value in words: « 12,5 le 06/03/2020 », « oui, parce que… », « vide ».</summary>
    public static string EnClair(CodeElement element, string? ecrit)
    {
        if (ecrit is null)
            return "vide";
        var valeur = ValeurEcrite.Relire(element, ecrit);
        string?[] parts =
        [
            valeur.Note is { Length: > 0 } note ? Choix(note, note) : null,
            valeur.Date is { Length: > 0 } date ? $"le {date}" : null,
            valeur.Coefficient is { Length: > 0 } coefficient ? $"coefficient {coefficient}" : null,
            valeur.Observation is { Length: > 0 } texte ? $"« {texte} »" : null,
        ];
        var dit = string.Join(", ", parts.OfType<string>());
        return dit.Length > 0 ? dit : "oui";
    }

    /// <summary>A choice in words, or what to say of another text.</summary>
    public static string Choix(string mot, string sinon) => ChoixEnClair.GetValueOrDefault(mot, sinon);
}
