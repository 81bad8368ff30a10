using System.Diagnostics;
using System.Runtime.InteropServices;

namespace Livret.Pannes.Tests.Noeuds;

/// <summary>A process held as it is, so that the instant of its death can be looked at before it dies of it.</summary>
internal static class Signal
{
    private const int Arret = 19, Suite = 18;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    /// <summary>SIGSTOP, then waits until none of its threads runs. Nothing of it runs again if it is then killed.</summary>
    public static void Figer(Process processus)
    {
        if (Envoyer(processus.Id, Arret) != 0)
            return;
        for (var chrono = Stopwatch.StartNew(); !processus.HasExited && !EstFige(processus.Id);)
        {
            if (chrono.Elapsed > Patience)
                throw new InvalidOperationException("The node does not stop.");
            Thread.Sleep(0);
        }
    }

    /// <summary>SIGCONT.</summary>
    public static void Continuer(Process processus) => _ = Envoyer(processus.Id, Suite);

    private static bool EstFige(int processus)
    {
        try
        {
            return Directory.EnumerateDirectories($"/proc/{processus}/task").All(t => File.ReadAllText(Path.Combine(t, "stat")) is var etat && etat[etat.LastIndexOf(')') + 2] is 'T' or 'Z' or 'X');
        }
        catch (IOException)
        {
            // A thread ended in the meantime: look again.
            return false;
        }
    }

    [DllImport("libc", EntryPoint = "kill")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int Envoyer(int processus, int signal);
}
