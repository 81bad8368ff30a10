using Livret.Domaine.Livrets;
using Livret.Domaine.Notations;
using Livret.Domaine.Sessions;

namespace Livret.Domaine.Recevabilites;

/// <summary>The minimum of internship weeks (note §2), as the lines of <c>stages.csv</c> show it.</summary>
public static class DureeDeStage
{
    /// <summary>
    /// What to report of the candidate: an apprentice or an FPC candidate without any line is « à justifier », never
    /// « insuffisant »; a line of another nature than a stage proposes the condition as met.
    /// </summary>
    /// <returns>The code, or null when the condition is proposed as met.</returns>
    public static CodeAnomalie? Verifier(SessionExamen session, Voie voie, IReadOnlyCollection<Stage> lignes)
    {
        if (lignes.Count == 0 && voie is (Voie.Apprentissage or Voie.Fpc))
            return CodeAnomalie.StageAJustifier;
        return Retenue(lignes) < session.SeuilStageSemaines * 100 ? CodeAnomalie.StageInsuffisant : null;
    }

    /// <summary>Hundredths of a week that the lines count for: their sum; <see cref="int.MaxValue"/> when one of them is of another nature than a stage.</summary>
    public static int Retenue(IReadOnlyCollection<Stage> lignes) =>
        lignes.Any(l => l.Nature is not NatureStage.Stage) ? int.MaxValue : lignes.Sum(l => l.CentiemesDeSemaine);
}
