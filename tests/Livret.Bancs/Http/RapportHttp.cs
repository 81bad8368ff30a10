using System.Globalization;
using System.Text;
using Livret.Bancs.Mesures;

namespace Livret.Bancs.Http;

/// <summary>The section « HTTP » of the page of performance.</summary>
/// <param name="memoire">Resident memory of the application on the national base after all the pages, then at its highest, in megabytes.</param>
/// <param name="taille">Of the national base, in bytes.</param>
internal sealed class RapportHttp(IReadOnlyList<PageMesuree> pages, (double Presente, double Maximale) memoire, long taille)
{
    private const double FoisLePlancher = 3;
    private const double Croissance = 1.3;
    private const double MemoireAuPlus = 300;

    private static readonly RapportDePerformance Rapport = new("http", "Pages over HTTP", "dotnet run -c Release --project tests/Livret.Bancs -- http");

    public void Publier() => Rapport.Publier(
        [.. pages.SelectMany(AuPlancher), .. pages.SelectMany(ALaPetite), .. pages.SelectMany(DInstructions), .. DeMemoire()],
        $"""
        « ms » is the processor time of the server per request, read from the system: user and system, collection and compilation included. The floor of the first lines is a minimal endpoint written by hand
        on the same base, durable in the same way: raw ADO.NET, a string builder, an antiforgery token, neither account nor rule. The floor of the lines « 250 000 against 250 » and « statements » is the
        application itself on a base of {Nombre.EnTexte(250)} candidates beside the demonstration. National base: {Nombre.EnTexte(taille / 1e9)} GB of SQLite, seed 2020. 8 connections (1 for the save, as there is one writer), on one machine with the bench.
        """,
        Details());

    private static IEnumerable<Mesure> AuPlancher(PageMesuree page) => page.Plancher is null ? []
        : [new($"{page.Scenario.Nom}: against the floor", page.Nationale.ParRequete, "ms") { Plancher = page.Plancher.ParRequete, Barre = Barre.RapportAuPlus(FoisLePlancher) }];

    private static IEnumerable<Mesure> ALaPetite(PageMesuree page) =>
        [new($"{page.Scenario.Nom}: 250 000 against 250", page.Nationale.ParRequete, "ms") { Plancher = page.Petite.ParRequete, Barre = page.Scenario.EstConstant ? Barre.RapportAuPlus(Croissance) : null }];

    private static IEnumerable<Mesure> DInstructions(PageMesuree page) =>
    [
        new($"{page.Scenario.Nom}: statements", page.Instructions, "")
        {
            Plancher = page.InstructionsPetite,
            Barre = page.Scenario.InstructionsAuPlus is { } plafond ? Barre.AuPlus(plafond) : Barre.RapportAuPlus(1),
        },
    ];

    private IEnumerable<Mesure> DeMemoire() =>
    [
        new("memory after all the pages, national base", memoire.Presente, "MB") { Barre = Barre.AuPlus(MemoireAuPlus) },
        new("memory at its highest, national base", memoire.Maximale, "MB") { Barre = Barre.AuPlus(MemoireAuPlus) },
    ];

    private string Details()
    {
        var texte = new StringBuilder("| page, national base | requests/s | p50 ms | p95 ms | p99 ms | kB |\n|---|---|---|---|---|---|\n");
        foreach (var (nom, charge) in pages.SelectMany(p => p.Plancher is { } plancher ? new[] { (p.Scenario.Nom, p.Nationale), ($"{p.Scenario.Nom}, floor", plancher) } : [(p.Scenario.Nom, p.Nationale)]))
            texte.Append(CultureInfo.InvariantCulture, $"| {nom} | {Nombre.EnTexte(charge.ParSeconde)} | {Nombre.EnTexte(charge.Centile(50))} | {Nombre.EnTexte(charge.Centile(95))} | {Nombre.EnTexte(charge.Centile(99))} | {Nombre.EnTexte(charge.Octets / 1e3)} |\n");
        return texte.ToString().TrimEnd();
    }
}
