using System.Globalization;
using System.Text;
using Livret.Pannes.Tests.Actes;

namespace Livret.Pannes.Tests.Campagne;

/// <summary>The deaths of a campaign, as a table: one row per act.</summary>
internal sealed class Bilan(int graine)
{
    private readonly List<Mort> _morts = [];

    public IReadOnlyList<Mort> Morts => _morts;
    public IEnumerable<Mort> Violations => _morts.Where(m => m.Violation is not null);

    public void Noter(Mort mort) => _morts.Add(mort);

    public override string ToString()
    {
        var texte = new StringBuilder().AppendLine(CultureInfo.InvariantCulture, $"Seed {graine}: {_morts.Count} deaths, {Violations.Count()} violations.")
            .AppendLine()
            .AppendLine("| act | kills | before a write | during, unanswered | answered | nothing | whole | resumed | violations |")
            .AppendLine("|---|---|---|---|---|---|---|---|---|");
        foreach (var acte in _morts.GroupBy(m => m.Acte).Select(g => (g.Key, g.ToList())).Append(("total", _morts)))
            texte.AppendLine(Ligne(acte.Item1, acte.Item2));
        foreach (var violation in Violations)
            texte.AppendLine().AppendLine(CultureInfo.InvariantCulture, $"{violation.Acte}, {violation.Moment}, {violation.Effet}: {violation.Violation}");
        return texte.ToString();
    }

    private static string Ligne(string acte, List<Mort> morts) => string.Create(CultureInfo.InvariantCulture,
        $"| {acte} | {morts.Count} | {morts.Count(m => m.Moment is Moment.Avant)} | {morts.Count(m => m.Moment is Moment.Pendant)} | {morts.Count(m => m.Moment is Moment.Apres)} | {morts.Count(m => m.Effet is Effet.Rien)} | {morts.Count(m => m.Effet is Effet.Entier)} | {morts.Count(m => m.Effet is Effet.Repris)} | {morts.Count(m => m.Violation is not null)} |");
}
