using System.Diagnostics;
using Livret.Bancs.Mesures;

namespace Livret.Bancs.Demarrage;

/// <summary>
/// From the launch of the published application to its first page, on a base that exists, then its memory after a short walk of three roles:
/// <c>dotnet run -c Release --project tests/Livret.Bancs -- demarrage [base.db]</c>. Without a base, that of the demonstration; the verb
/// <c>generer</c> gives a national one, which holds the accounts of the demonstration too.
/// </summary>
internal static class MesurerLeDemarrage
{
    private const int Departs = 5;
    private static readonly (string Compte, string[] Pages)[] Promenade =
    [
        ("enseignant@exemple.test", ["/saisie"]),
        ("chef@exemple.test", ["/etablissement"]),
        ("gestionnaire@exemple.test", ["/examens"]),
    ];

    public static async Task MesurerAsync(string? fichier)
    {
        var dossier = Directory.CreateTempSubdirectory("livret-demarrage-").FullName;
        try
        {
            var application = Publier(dossier);
            var donnees = fichier ?? Path.Combine(dossier, "livret.db");
            // The first start makes or upgrades the base: it is not the one that is measured.
            await using (await ApplicationLancee.LancerAsync(application, donnees))
            {
            }
            List<(double Secondes, double Processeur)> departs = [];
            for (var i = 0; i < Departs; i++)
            {
                await using var lancee = await ApplicationLancee.LancerAsync(application, donnees);
                departs.Add((lancee.PremierePage.TotalSeconds, lancee.Processeur.TotalSeconds));
            }
            await using var promenee = await ApplicationLancee.LancerAsync(application, donnees);
            var auDepart = promenee.Memoire;
            foreach (var (compte, pages) in Promenade)
                await promenee.PromenerAsync(compte, pages);
            new RapportDePerformance("demarrage", "Start and memory", $"dotnet run -c Release --project tests/Livret.Bancs -- demarrage{(fichier is null ? "" : " base.db")}").Publier(
            [
                new("start to first page, fastest", departs.Min(d => d.Secondes), "s"),
                new("start to first page, median", Median(departs.Select(d => d.Secondes)), "s") { Barre = Barre.AuPlus(3) },
                new("processor time to first page, median", Median(departs.Select(d => d.Processeur)), "s"),
                new("memory of the process at its first page", auDepart, "MB"),
                new("memory after the walk", promenee.Memoire, "MB") { Barre = Barre.AuPlus(300) },
            ], $"{Environment.ProcessorCount} cores, {Departs} starts of the published application on {(fichier is null ? "the base of the demonstration" : $"a base of {new FileInfo(fichier).Length / 1e6:0} MB")}; the walk signs in and opens the board of a teacher, of a head and of a service.");
        }
        finally
        {
            Directory.Delete(dossier, recursive: true);
        }
    }

    private static double Median(IEnumerable<double> valeurs) => valeurs.Order().ElementAt(Departs / 2);

    /// <returns>The executable of the application.</returns>
    private static string Publier(string dossier)
    {
        var racine = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(racine.FullName, "Livret.sln")))
            racine = racine.Parent ?? throw new InvalidOperationException("The bench runs from its repository.");
        var sortie = Path.Combine(dossier, "publie");
        using var publication = Process.Start("dotnet", ["publish", Path.Combine(racine.FullName, "src/Livret.Web"), "-c", "Release", "-o", sortie, "-v", "quiet"]);
        publication.WaitForExit();
        return publication.ExitCode == 0 ? Path.Combine(sortie, "Livret.Web.dll") : throw new InvalidOperationException("The application could not be published.");
    }
}
