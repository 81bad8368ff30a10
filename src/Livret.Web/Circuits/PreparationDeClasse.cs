using Livret.Domaine.Circuits;
using Livret.Domaine.Livrets;
using Livret.Domaine.Notations;

namespace Livret.Web.Circuits;

/// <summary>A livret that an act leaves out, and why.</summary>
public sealed record LivretRetenu(LivretInstruit Livret, string Pourquoi);

/// <summary>Which livrets of a class an act would take now, which it would leave out and why, and those for which it is done.</summary>
public sealed class PreparationDeClasse
{
    /// <summary>The three acts that lead a class from the entry to the service: where each starts from, and what it waits for.</summary>
    private static readonly (Geste Geste, Etat De, string Attente)[] Suite =
    [
        (Geste.Soumettre, Etat.EnSaisie, "Ce livret est complet : il reste à le soumettre au chef d’établissement."),
        (Geste.Viser, Etat.Soumis, "Ce livret est soumis : il reste à le signer."),
        (Geste.Transmettre, Etat.Vise, ""),
    ];

    public PreparationDeClasse(ClasseInstruite classe, Geste geste)
    {
        Classe = classe;
        var de = Suite.First(s => s.Geste == geste).De;
        var obstacles = classe.Livrets.ToDictionary(l => l, l => l.Obstacle(geste));
        Prets = [.. classe.Livrets.Where(l => obstacles[l] is null)];
        Faits = [.. classe.Livrets.Where(l => l.Livret.Etat > de)];
        Retenus = [.. classe.Livrets.Where(l => obstacles[l] is not null && l.Livret.Etat <= de)
            .Select(l => new LivretRetenu(l, l.Livret.Etat == de && !l.Bloquantes.Any() ? obstacles[l]!.Phrase : Pourquoi(l)))];
    }

    public ClasseInstruite Classe { get; }
    public IReadOnlyList<LivretInstruit> Prets { get; }
    public IReadOnlyList<LivretRetenu> Retenus { get; }

    /// <summary>Already beyond the act.</summary>
    public IReadOnlyList<LivretInstruit> Faits { get; }

    private static string Pourquoi(LivretInstruit livret)
    {
        var bloquantes = livret.Bloquantes.GroupBy(a => a.Contexte.Unite.Code).Select(a => $"{a.Key} : {a.First().Phrase}").ToList();
        return bloquantes.Count > 0 ? string.Join(" ", bloquantes) : Suite.First(s => s.De == livret.Livret.Etat).Attente;
    }
}

/// <summary>What to look at again before signing; nothing of it prevents the visa.</summary>
public static class ARelire
{
    public static IEnumerable<string> Dans(LivretInstruit livret)
    {
        if (livret.Livret.Point(NaturePoint.Renvoi) is { } renvoi)
            yield return $"renvoyé à l’équipe : {renvoi.Motif}";
        if (livret.Livret.AnomalieDeStage(livret.Ici.Session) is { } stage)
            yield return stage is CodeAnomalie.StageAJustifier ? "stage à justifier" : "durée de stage insuffisante";
        var sans = livret.Livret.Attribuer(livret.Ici.Session, livret.Ici.Referentiel)
            .Where(a => a.Anomalies.Any(x => x.Code is CodeAnomalie.AppreciationManquante)).Select(a => a.Contexte.Unite.Code).ToList();
        if (sans.Count > 0)
            yield return $"sans appréciation : {string.Join(", ", sans)}";
        if (livret.Livret.Dossier.Avis is null)
            yield return "avis du conseil de classe non donné";
    }
}
