using Livret.Domaine.Notations;

namespace Livret.Web.Pages.Enseignant.Saisie;

/// <summary>Why a note goes to its column, in one sentence made from the row of the decision table.</summary>
public static class Explications
{
    public static string De(Attribution attribution) => $"{attribution.Cas.Libelle}. {Suite(attribution)}";

    /// <summary>Why there is nothing to type for a candidate.</summary>
    public static string Reservee(Attribution attribution) => attribution.Cas.Statut switch
    {
        Statut.Dispense => "Dispense : aucune note à saisir.",
        Statut.Benefice => $"Bénéfice de la note de {attribution.Conservee}, obtenue à une session antérieure : aucune note à saisir.",
        _ => "Unité non présentée à cette session (forme progressive) : aucune note à saisir.",
    };

    private static string Suite(Attribution attribution) => attribution.Colonne switch
    {
        Colonne.CcfOuPonctuelle => "La note va dans la colonne « CCF ou ponctuelle ».",
        Colonne.ControleContinu => "La note va dans la colonne « Contrôle continu ».",
        _ => "Aucune note n’est portée pour le moment.",
    };
}
