namespace Livret.Donnees.Courriels;

/// <summary>What a mail is sent for; each has its template (<c>modeles.json</c>).</summary>
public enum EvenementDeCourriel
{
    Soumis,
    Renvoye,
    VisaManquant,
    RegularisationDemandee,
    LettreDisponible,
    MotDePasseOublie,
    Invitation,
}

public static class EvenementsDeCourriel
{
    /// <summary>The short words of the log.</summary>
    public static string EnClair(this EvenementDeCourriel evenement) => evenement switch
    {
        EvenementDeCourriel.Soumis => "Livrets soumis",
        EvenementDeCourriel.Renvoye => "Livrets renvoyés à l’équipe",
        EvenementDeCourriel.VisaManquant => "Visa ou transmission manquants",
        EvenementDeCourriel.RegularisationDemandee => "Régularisation demandée",
        EvenementDeCourriel.LettreDisponible => "Lettre disponible",
        EvenementDeCourriel.MotDePasseOublie => "Mot de passe oublié",
        EvenementDeCourriel.Invitation => "Invitation",
    };
}
