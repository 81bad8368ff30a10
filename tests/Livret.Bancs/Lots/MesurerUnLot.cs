using System.Diagnostics;
using System.Globalization;
using System.IO.Compression;
using Livret.Donnees;
using Livret.Donnees.Travaux;
using Livret.Web;
using Livret.Web.Documents.Lots;
using Livret.Web.Verbes;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;

namespace Livret.Bancs.Lots;

/// <summary>
/// Livrets of the demonstration, again and again, through what a background work does: read, drawn, put in a ZIP that goes to the database by
/// parts, then read back. Prints the memory every thousand, and the pace.
/// </summary>
internal static class MesurerUnLot
{
    private const int Pas = 1000;
    private const double Mebi = 1024 * 1024;

    public static async Task MesurerAsync(int nombre)
    {
        var dossier = Directory.CreateTempSubdirectory("livret-bancs-").FullName;
        try
        {
            var appel = new Appel(Array.Empty<string>().ToLookup(v => v), Terminal.Standard(),
                ["--environment=Development", "--Demonstration:Active=true", $"--Donnees:Fichier={Path.Combine(dossier, "livret.db")}"]);
            await using var hote = HoteDeVerbe.Construire(appel);
            if (await hote.RefuserLaMiseEnServiceAsync() is { } refus)
                throw new InvalidOperationException(refus);
            await MesurerAsync(hote, nombre);
        }
        finally
        {
            Directory.Delete(dossier, recursive: true);
        }
    }

    private static async Task MesurerAsync(WebApplication hote, int nombre)
    {
        await using var portee = hote.Services.CreateAsyncScope();
        var services = portee.ServiceProvider;
        var ids = await LireUnLot.OrdonnerAsync(new DemandeDeDocuments(FormeDeLot.Zip).Choisir(services.GetRequiredService<LivretDbContext>().Livrets), CancellationToken.None);
        List<long> voulus = [.. Enumerable.Range(0, nombre).Select(i => ids[i % ids.Count])];
        var depot = services.GetRequiredService<DepotDeFichiers>();
        var chrono = Stopwatch.StartNew();
        var fichier = await depot.DeposerAsync("livrets.zip", "application/zip", Guid.Empty, async sortie =>
        {
            await using var lot = new LotZip(sortie);
            await services.GetRequiredService<ProduireUnLot>().ProduireAsync(
                voulus, ProduireUnLot.Exploitant, new LotNumerote(lot), (fait, _, _) => Dire(fait, chrono.Elapsed), CancellationToken.None);
        }, CancellationToken.None);
        var duree = chrono.Elapsed;
        await using var relu = (await depot.OuvrirAsync(fichier.Id, CancellationToken.None))!.Flux;
        await using var zip = new ZipArchive(relu);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{zip.Entries.Count} documents in {duree.TotalSeconds:0.0} s: {nombre / duree.TotalSeconds:0} a second; {fichier.Taille / Mebi:0} MB, {fichier.Taille / 1024.0 / nombre:0.0} kB each"));
    }

    private static ValueTask Dire(int fait, TimeSpan duree)
    {
        if (fait % Pas == 0)
        {
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"{fait,6}  {fait / duree.TotalSeconds,5:0} a second  managed {GC.GetTotalMemory(forceFullCollection: true) / Mebi,5:0.0} MB  process {Environment.WorkingSet / Mebi,5:0} MB"));
        }
        return ValueTask.CompletedTask;
    }

    /// <summary>The same livret comes back: its rank makes it another file.</summary>
    private sealed class LotNumerote(ILot lot) : ILot
    {
        private int _rang;

        public bool PrendLesFichiers => lot.PrendLesFichiers;

        public Task AjouterAsync(DocumentDuLot document, CancellationToken ct) =>
            lot.AjouterAsync(document with { Chemin = $"{++_rang:00000}/{document.Chemin}" }, ct);
    }
}
