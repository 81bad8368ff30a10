using Livret.Domaine.Notations;

namespace Livret.Web.Pages.ChefEtablissement;

/// <summary>A blocking anomaly in two or three words.</summary>
public static class MotsDObstacle
{
    private static readonly Dictionary<CodeAnomalie, string> Mots = new()
    {
        [CodeAnomalie.NoteManquante] = "note manquante",
        [CodeAnomalie.RefletAPreciser] = "niveau atteint à préciser",
        [CodeAnomalie.ComplementManquant] = "complément manquant",
        [CodeAnomalie.NoteGlobaleDivergente] = "note globale divergente",
        [CodeAnomalie.MotifManquant] = "motif manquant",
        [CodeAnomalie.AppreciationManquante] = "appréciation manquante",
    };

    public static string De(CodeAnomalie code) => Mots.GetValueOrDefault(code, "à corriger");
}
