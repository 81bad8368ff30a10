using System.Diagnostics;

namespace Livret.Web.Tests.Documents;

/// <summary>A test that needs qpdf; without it, it is skipped under its name.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class FaitQpdfAttribute : FactAttribute
{
    private const string Programme = "qpdf";

    public FaitQpdfAttribute() => Skip = Chemins().Any(File.Exists) ? null : "qpdf n’est pas installé.";

    /// <summary>Its exit status, 0 when the file is sound, and what it says of wrong.</summary>
    public static async Task<(int Statut, string Plaintes)> VerifierAsync(string fichier)
    {
        using var qpdf = Process.Start(new ProcessStartInfo(Programme, ["--check", fichier]) { RedirectStandardError = true, RedirectStandardOutput = true })!;
        var dit = qpdf.StandardOutput.ReadToEndAsync();
        var plaintes = await qpdf.StandardError.ReadToEndAsync();
        await dit;
        await qpdf.WaitForExitAsync();
        return (qpdf.ExitCode, plaintes);
    }

    private static IEnumerable<string> Chemins() => (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator).Select(d => Path.Combine(d, Programme));
}
