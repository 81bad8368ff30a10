using Livret.Domaine.Notations;
using Livret.Domaine.Referentiels;
using Livret.Web.Composants;

namespace Livret.Web.Pages.Enseignant.Detail;

/// <summary>How the fields of the page are said.</summary>
public static class Mots
{
    /// <summary>« en CCF », « par une épreuve ponctuelle orale ».</summary>
    public static string EnClair(this FormeEvaluation forme) => forme switch
    {
        FormeEvaluation.Ccf => "en CCF",
        FormeEvaluation.PonctuelleEcrite => "par une épreuve ponctuelle écrite",
        FormeEvaluation.PonctuelleOrale => "par une épreuve ponctuelle orale",
        FormeEvaluation.PonctuellePratique => "par une épreuve ponctuelle pratique",
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

    /// <summary>A field in words, in a conflict.</summary>
    public static string Champ(string texte) =>
        texte.Length == 0 ? "vide" : MotsDesElements.Choix(texte, texte.Replace(ChampsDeConcertation.Separateur.ToString(), ", ", StringComparison.Ordinal));
}
