using Livret.Domaine.Circuits;
using Livret.Domaine.Livrets;
using Livret.Domaine.Perimetres;

namespace Livret.Web.Tests.Circuits;

/// <summary><c>docs/circuit.md</c> says what the table says: the test fails, with the text to write, when it no longer does.</summary>
public sealed class DocumentationTests
{
    private const string Debut = "<!-- The circuit below is written from Circuit.Tableau; DocumentationTests gives the text when it changes. -->";

    [Fact]
    public void La_documentation_du_circuit_est_celle_du_tableau()
    {
        var fichier = Path.Combine(Depot.Racine, "docs", "circuit.md");
        var attendu = Ecrire();
        var ecrit = File.Exists(fichier) ? File.ReadAllText(fichier).ReplaceLineEndings("\n") : "";
        var debut = ecrit.IndexOf(Debut, StringComparison.Ordinal);
        Assert.True(debut >= 0 && ecrit[debut..] == attendu, $"docs/circuit.md is stale. From its comment on, write:\n{attendu}");
    }

    private static string Ecrire() => string.Join('\n',
    [
        Debut, "", "## States", "",
        "```mermaid", "stateDiagram-v2", "    [*] --> EnSaisie",
        .. Enum.GetValues<Etat>().Select(etat => $"    {etat}: {etat.EnClair()}"),
        .. Arcs().Select(arc => $"    {arc.De} --> {arc.Vers}: {DefinitionGeste.De(arc.Geste).Verbe}"),
        "```", "", "## Acts", "",
        "| act | from | to | who | conditions | motive | text |", "|---|---|---|---|---|---|---|",
        .. Circuit.Tableau.Select(Ligne),
        "",
    ]);

    private static string Ligne(Transition t) =>
        $"| {DefinitionGeste.De(t.Geste).Verbe} | {string.Join(", ", t.De.Select(e => e.EnClair()))} | {Vers(t)} | {string.Join(", ", t.Roles.Select(r => r.EnClair()))} "
        + $"| {string.Join(" ; ", t.Conditions.Select(c => c.Enonce))} | {(t.ExigeUnMotif ? "yes" : "")} | {t.Reference} |";

    private static string Vers(Transition t) => t.Vers.EstAnterieure ? "the state before the decision" : t.Vers.Etat?.EnClair() ?? "the same";

    /// <summary>The acts that change the state; a decision that is withdrawn goes back to each state from which it may be taken.</summary>
    private static IEnumerable<(Etat De, Etat Vers, Geste Geste)> Arcs() =>
        from t in Circuit.Tableau
        from de in t.De
        from vers in t.Vers.EstAnterieure ? Anterieurs(de) : t.Vers.Etat is { } etat ? [etat] : []
        where vers != de
        select (de, vers, t.Geste);

    private static IEnumerable<Etat> Anterieurs(Etat decide) =>
        Circuit.Tableau.Where(t => t.Vers.Etat == decide && t.Geste is not Geste.RapporterLaDecision).SelectMany(t => t.De).Distinct();
}
