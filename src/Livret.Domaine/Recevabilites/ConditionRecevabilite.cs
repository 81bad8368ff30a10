namespace Livret.Domaine.Recevabilites;

/// <summary>The three conditions of the recevabilité, and only three (note §2).</summary>
public enum ConditionRecevabilite
{
    /// <summary>The livret bears the visa and the declaration on honour of the head of the établissement.</summary>
    VisaEtDeclaration,

    /// <summary>It was transmitted within the deadline of the académie, or of the réouverture.</summary>
    Delai,

    /// <summary>The minimum of internship weeks is reached.</summary>
    DureeDeStage,
}

public static class ConditionsRecevabilite
{
    /// <summary>As the screens and the letter head it.</summary>
    public static string EnClair(this ConditionRecevabilite condition) => condition switch
    {
        ConditionRecevabilite.VisaEtDeclaration => "Visa et déclaration sur l’honneur",
        ConditionRecevabilite.Delai => "Transmission dans le délai",
        ConditionRecevabilite.DureeDeStage => "Durée de stage",
    };
}
