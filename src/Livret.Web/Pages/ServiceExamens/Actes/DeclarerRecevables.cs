using Livret.Domaine;
using Livret.Domaine.Circuits;
using Livret.Domaine.Circuits.Actes;
using Livret.Domaine.Livrets;
using Livret.Domaine.Recevabilites;
using Livret.Web.Circuits;

namespace Livret.Web.Pages.ServiceExamens.Actes;

/// <summary>
/// Declares livrets recevables, one or many: the conditions that nobody recorded yet and that the application proposes as met are recorded in
/// the same stroke. A file where one is missing is left untouched and says which.
/// </summary>
public sealed class DeclarerRecevables(InstruireDesLivrets instruire)
{
    /// <param name="versions">Number → journal rank that the user saw; a livret that changed since is refused.</param>
    public async Task<IReadOnlyList<ResultatDActe>> DeclarerAsync(
        IReadOnlyCollection<string> numeros, CancellationToken ct, IReadOnlyDictionary<string, int>? versions = null)
    {
        Dictionary<string, ResultatDActe> perimes = [];
        var faits = await instruire.AppliquerAsync(OuvrirService.Roles, livrets => livrets.Where(l => numeros.Contains(l.Numero)), ouvert =>
        {
            var numero = ouvert.Livret.Numero;
            perimes.Remove(numero);
            if (versions is null || !versions.TryGetValue(numero, out var vu) || vu == ouvert.Livret.RangJournal)
                return Preparer(ouvert);
            perimes[numero] = new(ouvert.Livret, InstruireDesLivrets.Perime);
            return null;
        }, ct);
        return [.. faits.Concat(perimes.Values).OrderBy(r => r.Livret.NomRecherche, StringComparer.Ordinal).ThenBy(r => r.Livret.Numero, StringComparer.Ordinal)];
    }

    /// <summary>Why the file cannot be declared now, what would be recorded in the same stroke considered; null: it can.</summary>
    public static Refus? Empecher(LivretInstruit ouvert) => Suffit(ouvert) ? null : ouvert.Obstacle(new DeclarerRecevable());

    /// <summary>Records what may be recorded, when this is enough to declare.</summary>
    internal static Acte Preparer(LivretInstruit ouvert)
    {
        if (Suffit(ouvert))
        {
            foreach (var condition in AConstater(ouvert.Livret))
                ouvert.Livret.Appliquer(new ConstaterUneCondition(condition, true), ouvert.Ici);
        }
        return new DeclarerRecevable();
    }

    private static bool Suffit(LivretInstruit ouvert) =>
        ouvert.Livret is { Etat: Etat.Transmis, Proposition: null } livret && livret.Constats.All(c => c.Remplie)
        && AConstater(livret).TrueForAll(c => ExamenDuLivret.Examiner(c, livret, ouvert.Ici).Proposition);

    private static List<ConditionRecevabilite> AConstater(LivretScolaire livret) =>
        [.. Enum.GetValues<ConditionRecevabilite>().Where(c => livret.Constat(c) is null)];
}
