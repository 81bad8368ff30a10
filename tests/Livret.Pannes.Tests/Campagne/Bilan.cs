using System.Globalization;
using System.Text;
using Livret.Pannes.Tests.Actes;

namespace Livret.Pannes.Tests.Campagne;

/// <summary>The deaths of a campaign, as a table: one row per act.</summary>
internal sealed class Bilan(int graine)
{
    private static readonly (string Titre, Func<Mort, bool> Compte)[] Colonnes =
    [
        ("before", m => m.Moment is Moment.Avant),
        ("transaction open", m => m.Moment is Moment.TransactionOuverte),
        ("half written", m => m.Moment is Moment.EcritEnPartie),
        ("committed, not answered", m => m.Moment is Moment.ValideSansReponse),
        ("after", m => m.Moment is Moment.Apres),
        ("left nothing", m => m.Effet is Effet.Rien),
        ("left whole", m => m.Effet is Effet.Entier),
        ("resumed", m => m.Effet is Effet.Repris),
        ("violations", m => m.Violation is not null),
    ];

    private readonly List<Mort> _morts = [];

    public IReadOnlyList<Mort> Morts => _morts;
    public IEnumerable<Mort> Violations => _morts.Where(m => m.Violation is not null);

    public void Noter(Mort mort) => _morts.Add(mort);

    public override string ToString()
    {
        var texte = new StringBuilder().AppendLine(CultureInfo.InvariantCulture, $"Seed {graine}: {_morts.Count} deaths, {_morts.Sum(m => m.Juges)} acts judged, {Violations.Count()} violations.")
            .AppendLine()
            .AppendLine(CultureInfo.InvariantCulture, $"| act | kills | {string.Join(" | ", Colonnes.Select(c => c.Titre))} | inside |")
            .AppendLine(CultureInfo.InvariantCulture, $"|---|{string.Concat(Enumerable.Repeat("---|", Colonnes.Length + 2))}");
        foreach (var (acte, morts) in _morts.GroupBy(m => m.Acte).Select(g => (g.Key, g.ToList())).Append(("total", _morts)))
            texte.AppendLine(CultureInfo.InvariantCulture, $"| {acte} | {morts.Count} | {string.Join(" | ", Colonnes.Select(c => morts.Count(c.Compte)))} | {100 * morts.Count(m => m.EstDedans) / Math.Max(1, morts.Count)} % |");
        foreach (var violation in Violations)
            texte.AppendLine().AppendLine(CultureInfo.InvariantCulture, $"{violation.Acte}, {violation.Moment}, {violation.Effet}: {violation.Violation}");
        return texte.ToString();
    }
}
