using Microsoft.Playwright;

namespace Livret.Parcours.Tests.Navigation;

/// <summary>The Chromium of the machine, started once for all the tests. Nothing is ever downloaded.</summary>
internal static class Chromium
{
    public const string Variable = "LIVRET_CHROMIUM";

    private static readonly string[] Lieux =
        ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome", "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome"];

    private static readonly string[] Options =
    [
        "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync",
        .. Environment.IsPrivilegedProcess ? new[] { "--no-sandbox" } : [],
    ];

    private static readonly Lazy<Task<IBrowser>> Ouvert = new(OuvrirAsync);

    /// <summary>Path of the executable; null: none is installed, and the tests are skipped.</summary>
    public static string? Executable { get; } =
        (Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } choisi ? [choisi] : Lieux).FirstOrDefault(File.Exists);

    public static Task<IBrowser> Navigateur => Ouvert.Value;

    private static async Task<IBrowser> OuvrirAsync()
    {
        var playwright = await Playwright.CreateAsync();
        AppDomain.CurrentDomain.ProcessExit += (_, _) => playwright.Dispose();
        return await playwright.Chromium.LaunchAsync(new() { ExecutablePath = Executable, Args = Options });
    }
}
