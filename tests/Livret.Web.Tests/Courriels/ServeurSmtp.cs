using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Livret.Web.Tests.Courriels;

/// <summary>A mail server of a few lines, on a port of this machine: it keeps what it accepts, and refuses when told to.</summary>
internal sealed class ServeurSmtp : IAsyncDisposable
{
    private readonly TcpListener _ecoute = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _fin = new();
    private readonly Task _accueil;

    public ServeurSmtp()
    {
        _ecoute.Start();
        _accueil = AccueillirAsync();
    }

    public int Port => ((IPEndPoint)_ecoute.LocalEndpoint).Port;

    /// <summary>The messages accepted, as they came.</summary>
    public ConcurrentQueue<string> Recus { get; } = [];

    /// <summary>Answer to the recipient: « 250 OK », or a refusal.</summary>
    public string ReponseAuDestinataire { get; set; } = "250 OK";

    /// <summary>Breaks the link once the message is accepted, without a word.</summary>
    public bool CoupeApresLeMessage { get; set; }

    public (string Cle, string Valeur)[] Reglages =>
        [("Courriels:Smtp:Hote", "127.0.0.1"), ("Courriels:Smtp:Port", $"{Port}"), ("Courriels:Smtp:Chiffrement", "Aucun")];

    public async ValueTask DisposeAsync()
    {
        await _fin.CancelAsync();
        _ecoute.Stop();
        await _accueil;
        _fin.Dispose();
    }

    private async Task AccueillirAsync()
    {
        try
        {
            while (true)
                _ = ServirAsync(await _ecoute.AcceptTcpClientAsync(_fin.Token));
        }
        catch (Exception e) when (e is OperationCanceledException or SocketException or ObjectDisposedException)
        {
        }
    }

    private async Task ServirAsync(TcpClient client)
    {
        using var _ = client;
        var flux = client.GetStream();
        using var lecture = new StreamReader(flux, Encoding.UTF8);
        await using var ecriture = new StreamWriter(flux, new UTF8Encoding(false)) { AutoFlush = true, NewLine = "\r\n" };
        await ecriture.WriteLineAsync("220 essai");
        while (await lecture.ReadLineAsync(_fin.Token) is { } ligne)
        {
            var mot = ligne.Split(' ', ':')[0].ToUpperInvariant();
            if (mot == "DATA")
            {
                await ecriture.WriteLineAsync("354 parlez");
                Recus.Enqueue(await LireLeMessageAsync(lecture));
            }
            await ecriture.WriteLineAsync(mot switch
            {
                "EHLO" => "250-essai\r\n250 8BITMIME",
                "RCPT" => ReponseAuDestinataire,
                "QUIT" => "221 au revoir",
                _ => "250 OK",
            });
            if (mot == "QUIT" || (mot == "DATA" && CoupeApresLeMessage))
                return;
        }
    }

    private async Task<string> LireLeMessageAsync(StreamReader lecture)
    {
        var message = new StringBuilder();
        while (await lecture.ReadLineAsync(_fin.Token) is { } ligne and not ".")
            message.AppendLine(ligne);
        return message.ToString();
    }
}
