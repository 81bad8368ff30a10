using Livret.Domaine.Livrets;
using Livret.Web.Circuits;

namespace Livret.Web.Composants;

/// <summary>The livrets chosen on the page of a class, with the version of each that the page showed.</summary>
public sealed class ChoixDeLivrets
{
    public List<string> Choix { get; set; } = [];
    public Dictionary<string, int> Version { get; set; } = [];

    /// <summary>All that is ready, but for what was sent back to the team and waits for its answer.</summary>
    public static ChoixDeLivrets De(PreparationDeClasse preparation) =>
        new() { Choix = [.. preparation.Prets.Where(l => l.Livret.Point(NaturePoint.Renvoi) is null).Select(l => l.Livret.Numero)] };

    /// <summary>The chosen livrets that are of this class.</summary>
    public IReadOnlyDictionary<string, int> Versions(ClasseInstruite classe) => Choix.Distinct()
        .Where(n => Version.ContainsKey(n) && classe.Livrets.Any(l => l.Livret.Numero == n)).ToDictionary(n => n, n => Version[n]);

    /// <summary>« 3 livrets signés », and beside it those that were left out since the page was shown.</summary>
    public static (string Message, string? Ecartes) Dire(IReadOnlyList<ResultatDActe> resultats, string fait, string faits)
    {
        var nombre = resultats.Count(r => r.EstFait);
        var ecartes = resultats.Where(r => !r.EstFait).Select(r => $"{r.Livret.NomComplet} : {r.Refus!.Phrase}").ToList();
        return ($"{nombre.Compter("livret")} {(nombre > 1 ? faits : fait)}.", ecartes.Count == 0 ? null : string.Join('\n', ecartes));
    }
}

/// <summary>The list of the livrets of a class from which an act takes.</summary>
/// <param name="Legende">« Livrets à signer ».</param>
/// <param name="Retenus">« Ne sont pas signés ».</param>
public sealed record ListeDeChoix(PreparationDeClasse Preparation, ChoixDeLivrets Choisis, string Legende, string Retenus)
{
    public bool EstChoisi(LivretScolaire livret) => Choisis.Choix.Contains(livret.Numero);
}
