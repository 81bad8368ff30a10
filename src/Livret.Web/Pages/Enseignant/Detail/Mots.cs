using Livret.Domaine.Livrets;
using Livret.Domaine.Notations;
using Livret.Domaine.Referentiels;

namespace Livret.Web.Pages.Enseignant.Detail;

/// <summary>How elements and their values are said on the screen.</summary>
public static class Mots
{
    private static readonly Dictionary<string, string> ChoixEnClair = new()
    {
        ["O"] = "oui",
        ["N"] = "non",
        ["TOUTES"] = "toutes",
        ["PARTIE"] = "une partie",
        ["AUCUNE"] = "aucune",
    };

    /// <summary>« en CCF », « par une épreuve ponctuelle orale ».</summary>
    public static string EnClair(this FormeEvaluation forme) => forme switch
    {
        FormeEvaluation.Ccf => "en CCF",
        FormeEvaluation.PonctuelleEcrite => "par une épreuve ponctuelle écrite",
        FormeEvaluation.PonctuelleOrale => "par une épreuve ponctuelle orale",
        FormeEvaluation.PonctuellePratique => "par une épreuve ponctuelle pratique",
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

    /// <summary>« Situation S1, date »; the principal field is said by the element alone.</summary>
    public static string Nom(this Place place, Boite boite, Contexte contexte) =>
        place.Element.Nom(contexte, place.Rang) + (boite switch
        {
            Boite.Date => ", date",
            Boite.Coefficient => ", coefficient",
            Boite.Texte when place.Element.Nature is NatureElement.Evaluation => ", intitulé",
            Boite.Texte when place.Boites[0] is not Boite.Texte => ", motif",
            _ => "",
        });

    /// <summary>A written value in words: « 12,5 le 06/03/2020 », « oui, parce que… », « vide ».</summary>
    public static string EnClair(CodeElement element, string? ecrit)
    {
        if (ecrit is null)
            return "vide";
        var valeur = ValeurEcrite.Relire(element, ecrit);
        string?[] parts =
        [
            valeur.Note is { Length: > 0 } note ? ChoixEnClair.GetValueOrDefault(note, note) : null,
            valeur.Date is { Length: > 0 } date ? $"le {date}" : null,
            valeur.Coefficient is { Length: > 0 } coefficient ? $"coefficient {coefficient}" : null,
            valeur.Observation is { Length: > 0 } texte ? $"« {texte} »" : null,
        ];
        var dit = string.Join(", ", parts.OfType<string>());
        return dit.Length > 0 ? dit : "oui";
    }

    /// <summary>A field in words, in a conflict.</summary>
    public static string Champ(string texte) =>
        texte.Length == 0 ? "vide" : ChoixEnClair.GetValueOrDefault(texte, texte.Replace(ChampsDeConcertation.Separateur.ToString(), ", ", StringComparison.Ordinal));
}
