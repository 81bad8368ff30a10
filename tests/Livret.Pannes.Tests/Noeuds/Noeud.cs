using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Text.RegularExpressions;
using Livret.Web.Tests;

namespace Livret.Pannes.Tests.Noeuds;

/// <summary>One node: the built application of the same configuration, a process of its own, on a free port of 127.0.0.1 and a database file.</summary>
internal sealed partial class Noeud : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(3);

    /// <summary>Of every node here: short delays, so that what a dead node held is taken again at once.</summary>
    private static readonly (string Cle, string Valeur)[] Communs =
    [
        ("ASPNETCORE_ENVIRONMENT", "Development"),
        ("Travaux__BailEnSecondes", "6"),
        ("Travaux__RondeEnSecondes", "1"),
        ("Courriels__EnvoiAutomatique", "false"),
        ("Securite__EssaisDeConnexionParMinute", "10000"),
        ("Securite__EssaisParCompteEtParMinute", "10000"),
        ("Securite__DocumentsEtFichiersParMinute", "10000"),
        ("Serilog__MinimumLevel__Override__Microsoft.EntityFrameworkCore", "Fatal"),
    ];

    private readonly Process _processus;
    private readonly ConcurrentQueue<string> _sortie = [];
    private readonly TaskCompletionSource<Uri> _ecoute = new(TaskCreationOptions.RunContinuationsAsynchronously);

    private bool _fini;

    private Noeud(ProcessStartInfo demande)
    {
        _processus = new Process { StartInfo = demande, EnableRaisingEvents = true };
        _processus.OutputDataReceived += (_, e) => Lire(e.Data);
        _processus.ErrorDataReceived += (_, e) => Lire(e.Data);
        _processus.Exited += (_, _) => _ecoute.TrySetException(new InvalidOperationException("The node stopped before it served."));
    }

    public Uri Adresse => _ecoute.Task.Result;
    public bool Vit => !_processus.HasExited;
    public string Sortie => string.Join('\n', _sortie);
    public int Statut => _processus.ExitCode;

    /// <summary>Starts a node and waits until it serves.</summary>
    public static async Task<Noeud> DemarrerAsync(string fichier, params (string Cle, string Valeur)[] reglages)
    {
        var noeud = Lancer(fichier, reglages);
        await noeud.ServirAsync();
        return noeud;
    }

    /// <summary>Starts a node, and does not wait.</summary>
    public static Noeud Lancer(string fichier, params (string Cle, string Valeur)[] reglages)
    {
        var demande = new ProcessStartInfo("dotnet") { RedirectStandardOutput = true, RedirectStandardError = true, WorkingDirectory = Path.Combine(Depot.Racine, "src", "Livret.Web") };
        demande.ArgumentList.Add(Executable);
        demande.ArgumentList.Add("--urls=http://127.0.0.1:0");
        foreach (var (cle, valeur) in Communs.Concat([("Donnees__Fichier", fichier)]).Concat(reglages))
            demande.Environment[cle] = valeur;
        var noeud = new Noeud(demande);
        noeud._processus.Start();
        noeud._processus.BeginOutputReadLine();
        noeud._processus.BeginErrorReadLine();
        return noeud;
    }

    public async Task ServirAsync()
    {
        try
        {
            await _ecoute.Task.WaitAsync(Patience);
        }
        catch (Exception e) when (e is InvalidOperationException or TimeoutException)
        {
            throw new InvalidOperationException($"{e.Message}\n{Sortie}", e);
        }
    }

    /// <summary>SIGKILL: nothing is warned, nothing is finished.</summary>
    public void Tuer()
    {
        if (!_processus.HasExited)
            _processus.Kill();
        _processus.WaitForExit();
    }

    /// <summary>For a node whose output cannot be read.</summary>
    public static int PortLibre()
    {
        using var ecoute = new TcpListener(IPAddress.Loopback, 0);
        ecoute.Start();
        return ((IPEndPoint)ecoute.LocalEndpoint).Port;
    }

    public Task FinirAsync() => _processus.WaitForExitAsync().WaitAsync(Patience);

    public void Dispose()
    {
        if (_fini)
            return;
        Tuer();
        _processus.Dispose();
        _fini = true;
    }

    /// <summary>Beside this assembly's own folder: bin/Debug/net10.0 or bin/Release/net10.0.</summary>
    internal static string Executable
    {
        get
        {
            var cadre = new DirectoryInfo(AppContext.BaseDirectory.TrimEnd(Path.DirectorySeparatorChar));
            return Path.Combine(Depot.Racine, "src", "Livret.Web", "bin", cadre.Parent!.Name, cadre.Name, "Livret.Web.dll");
        }
    }

    private void Lire(string? ligne)
    {
        if (ligne is null)
            return;
        _sortie.Enqueue(ligne);
        if (Ecoute().Match(ligne) is { Success: true } trouvee)
            _ecoute.TrySetResult(new Uri(trouvee.Groups[1].Value));
    }

    [GeneratedRegex(@"Now listening on: [^h]*(http://127\.0\.0\.1:\d+)")]
    private static partial Regex Ecoute();
}
