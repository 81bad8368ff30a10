using Livret.Domaine.Notations;
using Livret.Donnees.Echanges.Classeurs;

namespace Livret.Web.Pages.Enseignant.Saisie.Classeur;

/// <summary>The sheet that says how to fill the workbook, column by column, and what happens when it comes back.</summary>
public static class LegendeDeClasseur
{
    public const string Feuille = "Légende";

    public static void Ecrire(ClasseurEcrit classeur, ClasseOuverte classe, IReadOnlyList<LigneGrille> lignes, IReadOnlyList<ColonneDeClasseur> colonnes)
    {
        using var feuille = classeur.Ouvrir(new(Feuille, [28, 100]) { EstProtegee = true });
        feuille.Ecrire(["Comment remplir ce classeur"], Apparence.Titre);
        foreach (var (terme, sens) in Consignes(classe).Concat(colonnes.Select(c => (c.Titre, Sens(c, classe)))).Concat(Cas(lignes)))
            feuille.Ecrire([Cellule.De(terme, Apparence.Entete), Cellule.De(sens, Apparence.Legende)]);
    }

    private static IEnumerable<(string Terme, string Sens)> Consignes(ClasseOuverte classe) =>
    [
        ("Cases blanches", "Elles se remplissent. Une case laissée vide ne change rien à ce qui est enregistré."),
        (ColonneDeClasseur.Effacer, $"Écrit dans une case, ce mot efface ce qui est enregistré. Sur une note, il efface aussi sa date."),
        ("Cases grises", "Elles ne se modifient pas : identité du candidat, colonne que le cas ferme, livret soumis ou signé, dispense, bénéfice."),
        ("Candidats", "N’ajoutez, ne retirez et ne déplacez aucune ligne : chaque ligne est reconnue à son numéro."),
        ("Retour", $"Déposez le classeur sur la page de l’unité {classe.Unite.Code}, groupe {classe.Division}. Livret montre chaque changement avant d’enregistrer quoi que ce soit."),
        ("Saisies entre-temps", "Ce qu’un collègue a enregistré depuis n’est jamais remplacé : les deux valeurs sont montrées, et vous choisissez dans la grille."),
    ];

    private static string Sens(ColonneDeClasseur colonne, ClasseOuverte classe)
    {
        var limite = Phrases.JourEnLettres(classe.Session.DateLimiteCcf);
        return colonne.Nature switch
        {
            NatureDeColonne.Etat => $"Ce qui a eu lieu avant le {limite} : Toutes, Partie ou Aucune. Utile si vous ne saisissez que la note globale.",
            NatureDeColonne.Date => $"Jour de l’évaluation, jj/mm/aaaa, avant le {limite}. Obligatoire avec la note.",
            NatureDeColonne.Reflet => "Quand une partie seulement des situations a eu lieu : reflètent-elles le niveau du candidat ? Oui ou Non.",
            NatureDeColonne.Texte => "Pourquoi les situations faites ne reflètent pas le niveau. Le visa attend ce motif.",
            NatureDeColonne.Appreciation => $"{Lecture.LongueurAppreciation} caractères au plus.",
            NatureDeColonne.Note when colonne.Champ == Champ.Continu => "Moyenne ou note concertée de contrôle continu, de 0 à 20. Elle remplace les évaluations saisies une à une.",
            NatureDeColonne.Note when colonne.Champ == Champ.Globale => "Note globale, de 0 à 20, si vous ne saisissez pas le détail.",
            NatureDeColonne.Note => "Note de 0 à 20, par exemple 12,5.",
        };
    }

    private static IEnumerable<(string Terme, string Sens)> Cas(IReadOnlyList<LigneGrille> lignes) =>
        from cas in Domaine.Notations.Cas.Tableau
        where cas.Statut is Statut.Ordinaire && cas.Colonne is not null && lignes.Any(l => l.Contexte.Forme == cas.Forme)
        select (cas.Reference, $"{cas.Libelle} : la note va en {(cas.Colonne is Colonne.CcfOuPonctuelle ? "CCF ou ponctuelle" : "contrôle continu")}{(cas.FermeLeControleContinu ? ", le contrôle continu reste vide" : "")}.");
}
