using System.Globalization;
using BenchmarkDotNet.Running;
using Livret.Bancs.Demarrage;
using Livret.Bancs.Documents;
using Livret.Bancs.Http;
using Livret.Bancs.Imports;
using Livret.Bancs.Lots;
using Livret.Bancs.Regles;

namespace Livret.Bancs;

/// <summary>
/// The benchmarks: <c>dotnet run -c Release --project tests/Livret.Bancs -- --filter '*'</c>, or a plain measure:
/// <c>-- http</c> (the pages, on the national base), <c>-- livrets 10000</c> (one PDF), <c>-- lot 10000</c> (a ZIP in the database, as a background work),
/// <c>-- import 100000</c> (lines of notes beside their bulk insert), <c>-- regles</c>, <c>-- demarrage [base.db]</c> (start and memory).
/// </summary>
internal static class Bancs
{
    public static async Task Main(string[] arguments)
    {
        if (arguments is ["livrets", var nombre, .. var suite])
            await MesurerLesLivrets.MesurerAsync(int.Parse(nombre, CultureInfo.InvariantCulture), suite.FirstOrDefault());
        else if (arguments is ["lot", var livrets])
            await MesurerUnLot.MesurerAsync(int.Parse(livrets, CultureInfo.InvariantCulture));
        else if (arguments is ["import", var lignes])
            await MesurerLImport.MesurerAsync(int.Parse(lignes, CultureInfo.InvariantCulture));
        else if (arguments is ["regles"])
            await MesurerLesRegles.MesurerAsync();
        else if (arguments is ["demarrage", .. var donnees])
            await MesurerLeDemarrage.MesurerAsync(donnees.FirstOrDefault());
        else if (arguments is ["http", .. var options])
            await BancHttp.MesurerAsync(options);
        else if (arguments is ["plancher", var fichier, var urls])
            await Plancher.ServirAsync(fichier, urls["--urls=".Length..]);
        else
            BenchmarkSwitcher.FromAssembly(typeof(Bancs).Assembly).Run(arguments);
    }
}
