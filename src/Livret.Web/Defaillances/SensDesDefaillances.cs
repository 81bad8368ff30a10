using Livret.Donnees.Defaillances;

namespace Livret.Web.Defaillances;

/// <summary>What a failure that passes says to whoever meets it: what happens, then what to do.</summary>
public static class SensDesDefaillances
{
    /// <summary>Status of the answer: the same request may be made again.</summary>
    public const int Statut = StatusCodes.Status503ServiceUnavailable;

    /// <summary>Seconds before a program should try again.</summary>
    public const int Delai = 30;

    public static (string Titre, string QueFaire) EnClair(this Defaillance defaillance) => defaillance switch
    {
        Defaillance.Occupee => ("Base de données occupée",
            "Un autre traitement occupe la base de données. Rien n’a été enregistré à moitié : attendez quelques secondes, puis réessayez."),
        Defaillance.DisquePlein => ("Plus de place pour enregistrer",
            "Le disque de l’application est plein. Rien n’a été enregistré à moitié : prévenez la personne qui exploite l’application, gardez cette page ouverte, puis réessayez quand elle aura libéré de la place."),
        Defaillance.LectureSeule => ("Consultation seulement",
            "La base de données n’accepte aucun enregistrement pour l’instant. Prévenez la personne qui exploite l’application, gardez cette page ouverte, puis réessayez quand elle l’aura rouverte."),
        Defaillance.Injoignable => ("Base de données injoignable",
            "La base de données ne répond pas. Rien n’a été enregistré à moitié : attendez une minute, puis réessayez ; si cela dure, prévenez la personne qui exploite l’application."),
    };

    /// <summary>The same for whoever starts the application.</summary>
    public static string PourLExploitant(this Defaillance defaillance) => defaillance switch
    {
        Defaillance.Occupee => "Un autre traitement tient la base de données : laissez-le finir, puis relancez.",
        Defaillance.DisquePlein => "Libérez de la place sur le disque de la base de données, puis relancez.",
        Defaillance.LectureSeule => "Donnez à ce compte le droit d’écrire la base de données et son dossier, puis relancez.",
        Defaillance.Injoignable => "Vérifiez l’adresse de la base de données et les droits de ce compte, puis relancez.",
    };
}
