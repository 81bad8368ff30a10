using System.Globalization;
using BenchmarkDotNet.Running;
using Livret.Bancs.Documents;

namespace Livret.Bancs;

/// <summary>
/// The benchmarks: <c>dotnet run -c Release --project tests/Livret.Bancs -- --filter '*'</c>, or a plain measure:
/// <c>-- livrets 10000</c>.
/// </summary>
internal static class Bancs
{
    public static async Task Main(string[] arguments)
    {
        if (arguments is ["livrets", var nombre, .. var suite])
            await MesurerLesLivrets.MesurerAsync(int.Parse(nombre, CultureInfo.InvariantCulture), suite.FirstOrDefault());
        else
            BenchmarkSwitcher.FromAssembly(typeof(Bancs).Assembly).Run(arguments);
    }
}
