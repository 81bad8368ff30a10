using BenchmarkDotNet.Running;

namespace Livret.Bancs;

/// <summary>The benchmarks: <c>dotnet run -c Release --project tests/Livret.Bancs -- --filter '*'</c>.</summary>
internal static class Bancs
{
    public static void Main(string[] arguments) => BenchmarkSwitcher.FromAssembly(typeof(Bancs).Assembly).Run(arguments);
}
