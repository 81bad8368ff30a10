namespace Livret.Bancs.Http;

/// <summary>How many statements each scenario sends, as the log of the application tells: a run of its own, not measured.</summary>
internal static class CompterLesInstructions
{
    private const string Executee = "Executed DbCommand";

    public static async Task<IReadOnlyDictionary<string, int>> CompterAsync(ApplicationPubliee application, string fichier, IReadOnlyList<Scenario> scenarios)
    {
        await using var cible = await application.ServirAsync(fichier, avecInstructions: true);
        Dictionary<string, int> comptes = [];
        foreach (var scenario in scenarios)
        {
            var charge = await cible.PreparerAsync(scenario);
            // The first fills the caches that a process keeps.
            await charge.UneFoisAsync();
            await Task.Delay(300);
            cible.Serveur.Lignes();
            await charge.UneFoisAsync();
            await Task.Delay(300);
            comptes[scenario.Nom] = cible.Serveur.Lignes().Count(l => l.Contains(Executee, StringComparison.Ordinal) && l.Contains("RequestPath", StringComparison.Ordinal));
        }
        return comptes;
    }
}
