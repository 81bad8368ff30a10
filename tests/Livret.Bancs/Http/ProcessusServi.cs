using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using System.Net.Sockets;

namespace Livret.Bancs.Http;

/// <summary>A server in a process of its own, on a free port of this machine: what it costs is read from the system, not from itself.</summary>
internal sealed class ProcessusServi : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly Process _processus;
    private readonly ConcurrentQueue<string> _lignes = new();

    private ProcessusServi(Process processus, Uri adresse) => (_processus, Adresse) = (processus, adresse);

    public Uri Adresse { get; }

    /// <summary>Processor time since the start, user and system.</summary>
    public TimeSpan Processeur
    {
        get
        {
            _processus.Refresh();
            return _processus.TotalProcessorTime;
        }
    }

    /// <summary>Resident memory now, then the most there was, in megabytes.</summary>
    public (double Presente, double Maximale) Memoire()
    {
        var etat = File.ReadAllLines($"/proc/{_processus.Id}/status");
        return (Mo("VmRSS:"), Mo("VmHWM:"));

        double Mo(string nom) => double.Parse(etat.First(l => l.StartsWith(nom, StringComparison.Ordinal)).Split(' ', StringSplitOptions.RemoveEmptyEntries)[^2], CultureInfo.InvariantCulture) / 1024;
    }

    /// <summary>What it has written since the last call.</summary>
    public IReadOnlyList<string> Lignes()
    {
        List<string> lignes = [];
        while (_lignes.TryDequeue(out var ligne))
            lignes.Add(ligne);
        return lignes;
    }

    public static async Task<ProcessusServi> DemarrerAsync(IEnumerable<string> arguments, params (string Nom, string Valeur)[] environnement)
    {
        var adresse = new Uri($"http://127.0.0.1:{PortLibre()}");
        var depart = new ProcessStartInfo("dotnet", [.. arguments, $"--urls={adresse}"]) { RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false };
        foreach (var (nom, valeur) in environnement)
            depart.Environment[nom] = valeur;
        var servi = new ProcessusServi(Process.Start(depart)!, adresse);
        servi._processus.OutputDataReceived += (_, e) => servi.Noter(e.Data);
        servi._processus.ErrorDataReceived += (_, e) => servi.Noter(e.Data);
        servi._processus.BeginOutputReadLine();
        servi._processus.BeginErrorReadLine();
        await servi.AttendreAsync();
        return servi;
    }

    public async ValueTask DisposeAsync()
    {
        if (!_processus.HasExited)
            _processus.Kill(entireProcessTree: true);
        await _processus.WaitForExitAsync();
        _processus.Dispose();
    }

    private void Noter(string? ligne)
    {
        if (ligne is not null)
            _lignes.Enqueue(ligne);
        // The requests of the measure are not kept.
        while (_lignes.Count > 20_000)
            _lignes.TryDequeue(out _);
    }

    private async Task AttendreAsync()
    {
        using var client = new HttpClient { BaseAddress = Adresse };
        var limite = Stopwatch.StartNew();
        while (!_processus.HasExited && limite.Elapsed < Patience)
        {
            try
            {
                (await client.GetAsync(new Uri("/sante/pret", UriKind.Relative))).Dispose();
                return;
            }
            catch (HttpRequestException)
            {
                await Task.Delay(100);
            }
        }
        throw new InvalidOperationException($"The server did not start: {string.Join('\n', Lignes())}");
    }

    private static int PortLibre()
    {
        using var ecoute = new TcpListener(System.Net.IPAddress.Loopback, 0);
        ecoute.Start();
        return ((System.Net.IPEndPoint)ecoute.LocalEndpoint).Port;
    }
}
