using Livret.Donnees.Demonstration;

namespace Livret.Web.Tests.Entrees;

/// <summary>What a user would write in an empty field, by what its name ends with: the act is then possible, and a hostile value reaches it.</summary>
internal static class Remplissage
{
    private static readonly (string Fin, string Valeur)[] Tableau =
    [
        ("MotDePasse", ComptesDeDemonstration.MotDePasse), ("Actuel", ComptesDeDemonstration.MotDePasse),
        ("Nouveau", "quatre chevaux bleus"), ("Confirmation", "quatre chevaux bleus"),
        ("Courriel", "quelqu.un@exemple.test"), ("Personne", "enseignant@exemple.test"), ("Heure", "10:00"), ("Seance", "22/06/2020"),
        ("Jour", "08/06/2020"), ("DemandeLe", "05/06/2020"), ("Debut", "08/06/2020"), ("Fin", "30/06/2020"),
        ("Motif", "Pièce vue au dossier."), ("motif", "Pièce vue au dossier."), ("Uai", "0449101D"), ("CodePostal", "44000"),
        ("annee", "2021"), ("Nom", "Essai"), ("Prenom", "Essai"), ("Intitule", "Essai"), ("Objet", "Essai"), ("Corps", "Essai"), ("Texte", "Essai"),
        ("Lieu", "Nantes"), ("Arrete", "Arrêté du 8 juin"), ("Acte", "Arrêté du 8 juin"), ("Qualite", "Adjointe"), ("Exception", "Seule en poste."),
    ];

    public static string De(Champ champ) => Tableau.FirstOrDefault(t => champ.Nom.EndsWith(t.Fin, StringComparison.Ordinal)).Valeur ?? "";
}
