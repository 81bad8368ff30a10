using Livret.Domaine.Notations;
using Livret.Donnees.Echanges.Classeurs;

namespace Livret.Web.Pages.Enseignant.Saisie.Classeur;

/// <summary>
/// The workbook of one unit of one class: white cells to fill, grey ones that the rules or the circuit close, a legend, and a hidden sheet that
/// tells what it was made from.
/// </summary>
public static class EcrireLeClasseur
{
    public const string Feuille = "Saisie";

    /// <summary>Row of the heads; the candidates follow.</summary>
    public const int Entete = 4;

    public static byte[] Ecrire(ClasseOuverte classe)
    {
        var lignes = classe.Lignes();
        var colonnes = ColonneDeClasseur.De([.. lignes.Select(l => l.Contexte.Modalite).Distinct()]);
        using var sortie = new MemoryStream();
        using (var classeur = new ClasseurEcrit(sortie))
        {
            EcrireLaSaisie(classeur, classe, lignes, colonnes);
            LegendeDeClasseur.Ecrire(classeur, classe, lignes, colonnes);
            EcrireLIdentite(classeur, IdentiteDeClasseur.De(classe, lignes, colonnes));
        }
        return sortie.ToArray();
    }

    private static void EcrireLaSaisie(ClasseurEcrit classeur, ClasseOuverte classe, IReadOnlyList<LigneGrille> lignes, IReadOnlyList<ColonneDeClasseur> colonnes)
    {
        var derniere = Entete + lignes.Count;
        using var feuille = classeur.Ouvrir(new(Feuille, [14, 22, 18, .. colonnes.Select(c => c.Largeur)])
        {
            RangeesFigees = Entete,
            ColonnesFigees = ColonneDeClasseur.Identite,
            EstProtegee = true,
            Validations = [.. colonnes.Select((c, i) => c.Validation(ColonneDeClasseur.Identite + i + 1, Entete + 1, derniere, classe.Session.DateLimiteCcf)).OfType<Validation>()],
        });
        feuille.Ecrire([$"{classe.Unite.Code} – {classe.Unite.Intitule}, groupe {classe.Division}"], Apparence.Titre);
        feuille.Ecrire([$"{classe.Etablissement.Nom} ({classe.Etablissement.Uai}) · session {classe.Session.Annee} · classeur produit le {Produit(classe)}"]);
        feuille.Ecrire([$"Remplissez les cases blanches. Une case vide laisse ce qui est enregistré ; {ColonneDeClasseur.Effacer} l’efface. Les cases grises ne se modifient pas. Voir la feuille « {LegendeDeClasseur.Feuille} »."]);
        feuille.Ecrire(["Numéro", "Nom", "Prénom", .. colonnes.Select(c => c.Titre)], Apparence.Entete);
        foreach (var ligne in lignes)
        {
            feuille.Ecrire(
            [
                Cellule.De(ligne.Numero, Apparence.Fermee), Cellule.De(ligne.Livret.Nom, Apparence.Fermee), Cellule.De(ligne.Livret.Prenom, Apparence.Fermee),
                .. colonnes.Select(c => c.Montrer(ligne.Champs.GetValueOrDefault(c.Champ, ""), EstOuverte(ligne, c.Champ))),
            ]);
        }
    }

    /// <summary>The field exists for the candidate, and neither the cas, the state nor the window closes it.</summary>
    private static bool EstOuverte(LigneGrille ligne, string champ) =>
        ligne.Etat is not (EtatLigne.Reservee or EtatLigne.Verrou) && ligne.Champs.ContainsKey(champ) && !ligne.Fermes.ContainsKey(champ);

    private static void EcrireLIdentite(ClasseurEcrit classeur, IdentiteDeClasseur identite)
    {
        using var feuille = classeur.Ouvrir(new(IdentiteDeClasseur.Feuille, []) { EstProtegee = true, EstCachee = true });
        foreach (var rangee in identite.Rangees())
            feuille.Ecrire(rangee);
    }

    private static string Produit(ClasseOuverte classe)
    {
        var local = classe.Calendrier?.HeureLocale(classe.Instant) ?? classe.Instant;
        return $"{Phrases.JourEnLettres(DateOnly.FromDateTime(local))} à {local:HH} h {local:mm}";
    }
}
