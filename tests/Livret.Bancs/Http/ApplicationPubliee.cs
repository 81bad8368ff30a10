using System.Diagnostics;

namespace Livret.Bancs.Http;

/// <summary>The application as it is delivered: published in Release, served on a base, with the clock of the demonstration, for the entry must be open.</summary>
internal sealed record ApplicationPubliee(string Dll)
{
    private static readonly (string Nom, string Valeur)[] Environnement =
    [
        ("ASPNETCORE_ENVIRONMENT", "Development"), ("Courriels__EnvoiAutomatique", "false"), ("Securite__EssaisDeConnexionParMinute", "100000"), ("Securite__ExportsEnDixMinutes", "100000000"), ("Securite__DocumentsEtFichiersParMinute", "100000000"),
    ];

    /// <summary>Publishes the sources beside which the bench was built, in a folder of its own.</summary>
    public static async Task<ApplicationPubliee> PublierAsync(string racine, string dossier)
    {
        using var publication = Process.Start(new ProcessStartInfo("dotnet", ["publish", Path.Combine(racine, "src/Livret.Web"), "-c", "Release", "-o", dossier, "-v", "q", "--nologo"]))!;
        await publication.WaitForExitAsync();
        return publication.ExitCode == 0 ? new(Path.Combine(dossier, "Livret.Web.dll")) : throw new InvalidOperationException("The application could not be published.");
    }

    /// <param name="avecInstructions">Each statement is in the log: to be counted, not to be measured.</param>
    public async Task<Cible> ServirAsync(string fichier, bool avecInstructions = false) => new(await ProcessusServi.DemarrerAsync(
        [Dll, $"--contentRoot={Path.GetDirectoryName(Dll)}"],
        [
            .. Environnement, ("Donnees__Fichier", fichier),
            .. avecInstructions ? [("Serilog__MinimumLevel__Override__Microsoft.EntityFrameworkCore.Database.Command", "Information")] : Array.Empty<(string, string)>(),
        ]));
}
