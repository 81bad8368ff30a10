using Livret.Domaine.Notations;

namespace Livret.Web.Pages.Enseignant.Saisie;

/// <summary>Why there is nothing to type for a candidate.</summary>
public static class RienASaisir
{
    public static string Dire(Attribution attribution) => attribution.Cas.Statut switch
    {
        Statut.Dispense => "Dispense : aucune note à saisir.",
        Statut.Benefice => $"Bénéfice de la note de {attribution.Conservee}, obtenue à une session antérieure : aucune note à saisir.",
        _ => "Unité non présentée à cette session (forme progressive) : aucune note à saisir.",
    };
}
