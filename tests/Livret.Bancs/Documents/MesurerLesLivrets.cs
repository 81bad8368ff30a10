using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using Livret.Bancs.Mesures;
using Livret.Web.Documents;
using Livret.Web.Documents.Moteur;

namespace Livret.Bancs.Documents;

/// <summary>
/// Livrets per second on all the cores, processor time and size of each, memory on the way, then the same livrets in one file. On a machine that does
/// other work, the processor time is what to read:
/// <c>dotnet run -c Release --project tests/Livret.Bancs -- livrets 10000 [dossier]</c>.
/// </summary>
internal static class MesurerLesLivrets
{
    private const int PasDeMemoire = 1000, Chauffe = 500;
    private static readonly ParallelOptions UnParCoeur = new() { MaxDegreeOfParallelism = Environment.ProcessorCount };

    /// <param name="dossier">Where one livret of each kind and the file of all are kept; null: nowhere.</param>
    public static async Task MesurerAsync(int nombre, string? dossier)
    {
        var livrets = await LivretsDeDemonstration.LireAsync();
        Polices polices = new();
        Impression impression = new(polices);
        LivretEnPdf enPdf = new(polices, impression);
        if (dossier is not null)
        {
            await File.WriteAllBytesAsync(Path.Combine(dossier, "livret.pdf"), enPdf.Produire(livrets[0]));
            await File.WriteAllBytesAsync(Path.Combine(dossier, "livret-long.pdf"), enPdf.Produire(LivretsDeDemonstration.Allonger(livrets[0])));
        }
        Console.WriteLine($"{livrets.Count} livrets signed in the demonstration, {Environment.ProcessorCount} cores");
        var separes = Separement("one file each", nombre, i => enPdf.Produire(livrets[i % livrets.Count]).Length);
        Separement("long, one file each", nombre / 10, i => enPdf.Produire(LivretsDeDemonstration.Allonger(livrets[i % livrets.Count])).Length);
        Ensemble(impression, enPdf, livrets, nombre, dossier);
        new RapportDePerformance("livrets", "PDF", $"dotnet run -c Release --project tests/Livret.Bancs -- livrets {nombre}").Publier(
        [
            new("livrets per second, two cores of processor time", 2 / separes.Processeur, "/s") { Barre = Barre.AuMoins(400) },
            new("livrets per second, by the clock", separes.ParSeconde, "/s"),
            new("size of one, mean", separes.Octets / 1000, "kB") { Barre = Barre.AuPlus(60) },
            new("size of one, largest", separes.PlusGros / 1000.0, "kB") { Barre = Barre.AuPlus(60) },
            new($"memory held after {nombre} documents; floor: after {PasDeMemoire}", separes.MemoireFinale / 1e6, "MB") { Plancher = separes.Memoire / 1e6, Barre = Barre.RapportAuPlus(1.1) },
        ], $"{livrets.Count} livrets signed in the demonstration, again and again, one file each, {Environment.ProcessorCount} cores.");
    }

    private static Production Separement(string nom, int nombre, Func<int, int> produire)
    {
        Parallel.For(0, Chauffe, UnParCoeur, i => produire(i));
        var (octets, plusGros, faits, memoire, debut) = (0L, 0, 0, 0L, Depart.Maintenant());
        Parallel.ForEach(Partitioner.Create(0, nombre, 100), UnParCoeur, plage =>
        {
            for (var i = plage.Item1; i < plage.Item2; i++)
            {
                var taille = produire(i);
                Interlocked.Add(ref octets, taille);
                plusGros = Math.Max(plusGros, taille);
                if (Interlocked.Increment(ref faits) % PasDeMemoire == 0)
                    Interlocked.CompareExchange(ref memoire, DireLaMemoire(faits), 0);
            }
        });
        var (duree, processeur) = debut.Ecoule();
        Dire(nom, nombre, octets, debut);
        Console.WriteLine(Invariant($"{"",24}largest {plusGros / 1000.0:0.0} kB"));
        return new(nombre / duree.TotalSeconds, processeur.TotalSeconds / nombre, octets / (double)nombre, plusGros, memoire, DireLaMemoire(nombre));
    }

    private static void Ensemble(Impression impression, LivretEnPdf enPdf, IReadOnlyList<LivretImprime> livrets, int nombre, string? dossier)
    {
        var chemin = Path.Combine(dossier ?? Path.GetTempPath(), $"livrets-{nombre}.pdf");
        var debut = Depart.Maintenant();
        using (var sortie = File.Create(chemin))
        using (var fichier = impression.Commencer(sortie, new("Livrets de la démonstration", "BTS, session 2020", "Livret", livrets[0].Instant)))
        {
            for (var i = 0; i < nombre; i++)
            {
                var livret = livrets[i % livrets.Count];
                fichier.Ajouter(enPdf.Composer(livret), livret.NomComplet, livret.Contenu.Etablissement);
                if ((i + 1) % PasDeMemoire == 0)
                    DireLaMemoire(i + 1);
            }
            fichier.Terminer();
        }
        Dire("all in one file", nombre, new FileInfo(chemin).Length, debut);
        if (dossier is null)
            File.Delete(chemin);
    }

    /// <returns>Bytes held.</returns>
    private static long DireLaMemoire(int faits)
    {
        using var processus = Process.GetCurrentProcess();
        var tenus = GC.GetTotalMemory(forceFullCollection: true);
        Console.WriteLine(Invariant($"  {faits,6}: {tenus / 1e6,6:0.0} MB held, {processus.WorkingSet64 / 1e6,6:0} MB of the process"));
        return tenus;
    }

    private static void Dire(string nom, int nombre, long octets, Depart debut)
    {
        var (duree, processeur) = debut.Ecoule();
        Console.WriteLine(Invariant($"{nom,-24}{nombre / duree.TotalSeconds,6:0} livrets/s, {processeur.TotalMilliseconds / nombre,5:0.00} ms of processor and {octets / 1000.0 / nombre,5:0.0} kB each"));
    }

    private static string Invariant(FormattableString texte) => texte.ToString(CultureInfo.InvariantCulture);

    /// <param name="Processeur">Seconds for one.</param>
    /// <param name="Octets">Of one, on average.</param>
    /// <param name="Memoire">Bytes held after the first thousand; 0: there were fewer.</param>
    private sealed record Production(double ParSeconde, double Processeur, double Octets, int PlusGros, long Memoire, long MemoireFinale);

    /// <summary>The clock, and the processor time that the process had taken.</summary>
    private sealed record Depart(long Horloge, TimeSpan Processeur)
    {
        public static Depart Maintenant() => new(Stopwatch.GetTimestamp(), Environment.CpuUsage.TotalTime);

        public (TimeSpan Duree, TimeSpan Processeur) Ecoule() => (Stopwatch.GetElapsedTime(Horloge), Environment.CpuUsage.TotalTime - Processeur);
    }
}
