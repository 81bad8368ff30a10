using Livret.Domaine.Notations;

namespace Livret.Web.Pages.Enseignant.Saisie;

/// <summary>Which column the cas closes, and the sentence that says why. A stored value set aside stays open, to be emptied.</summary>
public static class Fermeture
{
    private const string Continu = "la note de contrôle continu reste vide";

    private static readonly Dictionary<string, string> Raisons = new()
    {
        ["CAS1"] = $"Toutes les situations ont une note d’avant le 16 mars : {Continu} (§1.1.1, cas 1).",
        ["CAS2_SEULES"] = $"Les situations réalisées reflètent le niveau et font la note : {Continu} (§1.1.1, cas 2).",
        ["PONCT_TOTALE"] = $"L’épreuve ponctuelle a été passée en totalité avant le 16 mars : {Continu} (§1.1.2 et §1.2).",
    };

    private const string Aucune = "Vous avez indiqué « aucune » : rien n’a eu lieu avant le 16 mars, la note est en contrôle continu (§1.1.1, cas 3). Changez l’état pour rouvrir cette colonne.";

    /// <summary>Field → reason. <paramref name="textes"/> are the stored texts.</summary>
    public static IReadOnlyDictionary<string, string> De(Attribution attribution, IReadOnlyDictionary<string, string> textes)
    {
        Dictionary<string, string> fermes = [];
        if (attribution.Cas.FermeLeControleContinu && textes[Champ.Continu].Length == 0)
            fermes[Champ.Continu] = Raisons[attribution.Cas.Code];
        if (!attribution.EstDetaillee && textes[Champ.Etat] == Lecture.Mot(Choix.Aucune) && textes[Champ.Globale].Length == 0)
            fermes[Champ.Globale] = fermes[Champ.DateGlobale] = Aucune;
        return fermes;
    }
}
