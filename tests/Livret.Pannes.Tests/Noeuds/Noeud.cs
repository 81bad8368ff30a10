using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using Livret.Web.Tests;

namespace Livret.Pannes.Tests.Noeuds;

/// <summary>One node: the built application of the same configuration, a process of its own, on a free port of 127.0.0.1 and a database file.</summary>
internal sealed class Noeud : IDisposable
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
        // It lives a few seconds: nothing of it is worth being measured to be compiled better.
        ("DOTNET_TieredPGO", "0"),
        ("DOTNET_TC_CallCountingDelayMs", "20000"),
        ("Serilog__MinimumLevel__Override__Microsoft.EntityFrameworkCore", "Fatal"),
    ];

    private readonly Process _processus;
    private readonly Annonces _annonces = new();

    private bool _fini;

    private Noeud(ProcessStartInfo demande)
    {
        _processus = new Process { StartInfo = demande, EnableRaisingEvents = true };
        _processus.OutputDataReceived += (_, e) => _annonces.Lire(e.Data);
        _processus.ErrorDataReceived += (_, e) => _annonces.Lire(e.Data);
        _processus.Exited += (_, _) => _annonces.Finir();
    }

    public Uri Adresse => _annonces.Adresse.Result;

    /// <summary>It was held once: its death is near, if it has not come.</summary>
    public bool EstCondamne { get; private set; }

    public bool Vit => !_processus.HasExited;
    public string Sortie => _annonces.Texte;
    public int Statut => _processus.ExitCode;

    /// <summary>Of the process, for the system.</summary>
    public int Numero => _processus.Id;

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
            await _annonces.Adresse.WaitAsync(Patience);
        }
        catch (Exception e) when (e is InvalidOperationException or TimeoutException)
        {
            throw new InvalidOperationException($"{e.Message}\n{Sortie}", e);
        }
    }

    /// <summary>Holds it as it is. What was asked of it has no other end than its death.</summary>
    public void Figer()
    {
        EstCondamne = true;
        Signal.Figer(_processus);
    }

    /// <summary>Lets it run on, until it is held again.</summary>
    public void Continuer() => Signal.Continuer(_processus);

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
}
