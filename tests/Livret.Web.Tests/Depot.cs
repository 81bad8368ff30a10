namespace Livret.Web.Tests;

/// <summary>The files of the repository that are not code.</summary>
internal static class Depot
{
    public static string Racine { get; } = Chercher(new(AppContext.BaseDirectory));

    private static string Chercher(DirectoryInfo dossier) =>
        File.Exists(Path.Combine(dossier.FullName, "Livret.sln")) ? dossier.FullName : Chercher(dossier.Parent!);
}
