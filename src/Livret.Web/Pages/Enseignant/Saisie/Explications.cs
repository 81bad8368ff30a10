using Livret.Domaine.Notations;

namespace Livret.Web.Pages.Enseignant.Saisie;

/// <summary>Why a note goes to its column, in one sentence made from the row of the decision table.</summary>
public static class Explications
{
    public static string De(Attribution attribution) => $"{attribution.Cas.Libelle}. {Suite(attribution)}";

    private static string Suite(Attribution attribution) => attribution.Colonne switch
    {
        Colonne.CcfOuPonctuelle => "La note va dans la colonne « CCF ou ponctuelle ».",
        Colonne.ControleContinu => "La note va dans la colonne « Contrôle continu ».",
        _ => "Aucune note n’est portée pour le moment.",
    };
}
