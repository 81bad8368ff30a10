namespace Livret.Donnees.Travaux;

public enum EtatDeTravail
{
    /// <summary>Asked, or given back by a node that stopped.</summary>
    EnAttente,

    /// <summary>A node holds it, or died while it held it.</summary>
    EnCours,

    Termine,

    /// <summary>It could not be done: the sentence says why.</summary>
    Echoue,

    /// <summary>By the user.</summary>
    Interrompu,
}

public static class EtatsDeTravail
{
    public static string EnClair(this EtatDeTravail etat) => etat switch
    {
        EtatDeTravail.EnAttente => "En attente",
        EtatDeTravail.EnCours => "En cours",
        EtatDeTravail.Termine => "Terminé",
        EtatDeTravail.Echoue => "Non abouti",
        EtatDeTravail.Interrompu => "Interrompu",
    };

    /// <summary>Nothing more will happen by itself.</summary>
    public static bool EstFini(this EtatDeTravail etat) => etat is EtatDeTravail.Termine or EtatDeTravail.Echoue or EtatDeTravail.Interrompu;
}
