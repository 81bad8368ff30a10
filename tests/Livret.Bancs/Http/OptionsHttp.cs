using System.Globalization;

namespace Livret.Bancs.Http;

/// <summary>What the command line of the bench says.</summary>
/// <param name="Dossier">Where the bases and the published application are; those that are there already serve again.</param>
/// <param name="Secondes">Of measure, for each page on each server.</param>
/// <param name="Application">A published <c>Livret.Web.dll</c>; null: the sources are published.</param>
/// <param name="Filtre">Only the pages whose name holds it; null: all.</param>
internal sealed record OptionsHttp(string Dossier, int Secondes, string? Application, string? Filtre)
{
    public static OptionsHttp Lire(IReadOnlyList<string> arguments) => new(
        Path.GetFullPath(Valeur(arguments, "--dossier") ?? Path.Combine(Path.GetTempPath(), "livret-bancs")),
        int.Parse(Valeur(arguments, "--secondes") ?? "6", CultureInfo.InvariantCulture),
        Valeur(arguments, "--application"), Valeur(arguments, "--page"));

    private static string? Valeur(IReadOnlyList<string> arguments, string nom) =>
        arguments.SkipWhile(a => a != nom).Skip(1).FirstOrDefault();
}
