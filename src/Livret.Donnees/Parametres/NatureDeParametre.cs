namespace Livret.Donnees.Parametres;

/// <summary>The kinds of objects whose changes the journal of parameters keeps.</summary>
public enum NatureDeParametre
{
    Utilisateur,
    Etablissement,
    Session,
    Calendrier,
    Academie,
    Service,
    Texte,
    Referentiel,
    Commission,
    ModeleDeCourriel,
}

public static class NaturesDeParametre
{
    public static string EnClair(this NatureDeParametre nature) => nature switch
    {
        NatureDeParametre.Utilisateur => "Utilisateur",
        NatureDeParametre.Etablissement => "Établissement",
        NatureDeParametre.Session => "Session",
        NatureDeParametre.Calendrier => "Calendrier",
        NatureDeParametre.Academie => "Académie",
        NatureDeParametre.Service => "Service",
        NatureDeParametre.Texte => "Texte des lettres",
        NatureDeParametre.Referentiel => "Référentiel",
        NatureDeParametre.Commission => "Commission",
        NatureDeParametre.ModeleDeCourriel => "Modèle de courriel",
    };
}
