using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Text.RegularExpressions;
using Livret.Donnees.Demonstration;

namespace Livret.Bancs.Demarrage;

/// <summary>The published application as a process of its own, from its launch to the first page that it answers.</summary>
internal sealed partial class ApplicationLancee : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2), Pas = TimeSpan.FromMilliseconds(10);
    private readonly Process _processus;
    private readonly Uri _adresse;

    private ApplicationLancee(Process processus, Uri adresse) => (_processus, _adresse) = (processus, adresse);

    public TimeSpan PremierePage { get; private set; }

    /// <summary>Processor time that it had taken by then.</summary>
    public TimeSpan Processeur { get; private set; }

    /// <summary>Megabytes that the process holds now.</summary>
    public double Memoire
    {
        get
        {
            _processus.Refresh();
            return _processus.WorkingSet64 / 1e6;
        }
    }

    public static async Task<ApplicationLancee> LancerAsync(string application, string donnees)
    {
        var adresse = new Uri($"http://127.0.0.1:{PortLibre()}");
        ProcessStartInfo commande = new("dotnet",
            [application, $"--urls={adresse}", "--environment=Development", "--Demonstration:Active=true", $"--Donnees:Fichier={donnees}", $"--contentRoot={Path.GetDirectoryName(application)}"])
        {
            RedirectStandardOutput = true,
        };
        var debut = Stopwatch.GetTimestamp();
        var lancee = new ApplicationLancee(Process.Start(commande)!, adresse);
        lancee._processus.BeginOutputReadLine();
        using var client = new HttpClient { BaseAddress = adresse };
        while (!await RepondAsync(client))
        {
            if (lancee._processus.HasExited || Stopwatch.GetElapsedTime(debut) > Patience)
                throw new InvalidOperationException("The application did not answer.");
            await Task.Delay(Pas);
        }
        lancee.PremierePage = Stopwatch.GetElapsedTime(debut);
        lancee.Processeur = lancee._processus.TotalProcessorTime;
        return lancee;
    }

    /// <summary>Signs in and opens pages, each of which must be one.</summary>
    public async Task PromenerAsync(string compte, IEnumerable<string> pages)
    {
        using var client = new HttpClient { BaseAddress = _adresse };
        var formulaire = await client.GetStringAsync(new Uri("/connexion", UriKind.Relative));
        using FormUrlEncodedContent identite = new(
        [
            new("Courriel", compte), new("MotDePasse", ComptesDeDemonstration.MotDePasse), new("__RequestVerificationToken", Jeton().Match(formulaire).Groups[1].Value),
        ]);
        using var connexion = await client.PostAsync(new Uri("/connexion", UriKind.Relative), identite);
        foreach (var page in pages)
        {
            using var reponse = await client.GetAsync(new Uri(page, UriKind.Relative));
            if (reponse.StatusCode is not HttpStatusCode.OK || reponse.RequestMessage!.RequestUri!.AbsolutePath != page)
                throw new InvalidOperationException($"{compte} does not open {page}: {(int)reponse.StatusCode}.");
        }
    }

    public async ValueTask DisposeAsync()
    {
        _processus.Kill();
        await _processus.WaitForExitAsync();
        _processus.Dispose();
    }

    private static async Task<bool> RepondAsync(HttpClient client)
    {
        try
        {
            using var reponse = await client.GetAsync(new Uri("/connexion", UriKind.Relative));
            return reponse.IsSuccessStatusCode;
        }
        catch (HttpRequestException)
        {
            return false;
        }
    }

    private static int PortLibre()
    {
        using var ecoute = new TcpListener(IPAddress.Loopback, 0);
        ecoute.Start();
        return ((IPEndPoint)ecoute.LocalEndpoint).Port;
    }

    [GeneratedRegex("name=\"__RequestVerificationToken\" type=\"hidden\" value=\"([^\"]+)\"")]
    private static partial Regex Jeton();
}
