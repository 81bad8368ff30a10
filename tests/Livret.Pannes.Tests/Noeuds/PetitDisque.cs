using System.Diagnostics;
using Livret.Web.Tests.SqlServer;

namespace Livret.Pannes.Tests.Noeuds;

/// <summary>A real disk of a few megabytes, in memory; mounting one takes the rights of root.</summary>
internal sealed class PetitDisque : IDisposable
{
    public PetitDisque(int megaoctets)
    {
        if (!Monter(Dossier, megaoctets))
            throw new InvalidOperationException("No disk could be mounted.");
    }

    public string Dossier { get; } = Directory.CreateTempSubdirectory("livret-disque-").FullName;

    /// <summary>Whether this machine lets these tests mount one.</summary>
    public static bool EstPossible { get; } = Essayer();

    /// <summary>Takes all the room that is left.</summary>
    /// <returns>Gives it back.</returns>
    public Action Remplir()
    {
        var bourre = Path.Combine(Dossier, "plein");
        try
        {
            using var flux = new FileStream(bourre, FileMode.CreateNew, FileAccess.Write, FileShare.None, bufferSize: 0);
            for (var taille = 1 << 20; taille >= 512; taille /= 2)
                Remplir(flux, new byte[taille]);
        }
        catch (IOException)
        {
            // Full: that was wanted.
        }
        return () => File.Delete(bourre);
    }

    public void Dispose()
    {
        Appeler("umount", "-l", Dossier);
        Directory.Delete(Dossier);
    }

    private static void Remplir(FileStream flux, byte[] octets)
    {
        try
        {
            while (true)
                flux.Write(octets);
        }
        catch (IOException)
        {
            // No room for as much.
        }
    }

    private static bool Essayer()
    {
        if (!OperatingSystem.IsLinux() || Environment.UserName != "root")
            return false;
        var dossier = Directory.CreateTempSubdirectory("livret-disque-").FullName;
        var monte = Monter(dossier, 1);
        if (monte)
            Appeler("umount", dossier);
        Directory.Delete(dossier);
        return monte;
    }

    private static bool Monter(string dossier, int megaoctets) => Appeler("mount", "-t", "tmpfs", "-o", $"size={megaoctets}m", "tmpfs", dossier);

    private static bool Appeler(string commande, params string[] arguments)
    {
        using var processus = Process.Start(new ProcessStartInfo(commande, arguments) { RedirectStandardError = true })!;
        processus.WaitForExit();
        return processus.ExitCode == 0;
    }
}

/// <summary>A test that needs a disk of its own; elsewhere it says that it is skipped.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class FaitTmpfsAttribute : FactAttribute
{
    public FaitTmpfsAttribute() => Skip = FaitSqliteAttribute.Raison ?? (PetitDisque.EstPossible ? null : "Mounting a disk of a few megabytes needs Linux and root.");
}

/// <summary>A test that looks at processes and locks where Linux lists them.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class FaitLinuxAttribute : FactAttribute
{
    public FaitLinuxAttribute() => Skip = FaitSqliteAttribute.Raison ?? (File.Exists("/proc/locks") ? null : "The instants of these deaths are read in /proc, which this machine has not.");
}

/// <summary>A test that needs <c>/dev/full</c>.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class FaitUnixAttribute : FactAttribute
{
    public FaitUnixAttribute() => Skip = FaitSqliteAttribute.Raison ?? (File.Exists("/dev/full") ? null : "This machine has no /dev/full.");
}
