using System.Globalization;
using MailKit.Net.Smtp;
using MailKit.Security;
using MimeKit;

namespace Livret.Web.Courriels;

/// <summary>How the link with the server is protected.</summary>
public enum Chiffrement { StartTls, Tls, Aucun }

/// <summary>A mail server, one connection per message.</summary>
public sealed record Smtp(string Hote, int Port, Chiffrement Chiffrement, string? Utilisateur, string? MotDePasse) : IAcheminement
{
    /// <summary>Port of the submission of mail, with STARTTLS.</summary>
    public const int PortUsuel = 587;

    /// <summary>Without an answer for this long, in milliseconds, the server is taken for silent.</summary>
    private const int Patience = 20_000;

    public string Presentation => string.Create(CultureInfo.InvariantCulture, $"Les messages partent par le serveur {Hote}, port {Port}.");

    /// <summary>Never the password.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Hote}:{Port}");

    public async Task EnvoyerAsync(MimeMessage message, CancellationToken ct)
    {
        using var client = new SmtpClient { Timeout = Patience };
        await client.ConnectAsync(Hote, Port, Options, ct);
        if (!string.IsNullOrEmpty(Utilisateur))
            await client.AuthenticateAsync(Utilisateur, MotDePasse ?? "", ct);
        await client.SendAsync(message, ct);
        // The message is accepted: a farewell that fails must not have it sent again.
        try
        {
            await client.DisconnectAsync(quit: true, ct);
        }
        catch (Exception e) when (e is IOException or MailKit.ProtocolException or OperationCanceledException)
        {
        }
    }

    private SecureSocketOptions Options => Chiffrement switch
    {
        Chiffrement.StartTls => SecureSocketOptions.StartTls,
        Chiffrement.Tls => SecureSocketOptions.SslOnConnect,
        Chiffrement.Aucun => SecureSocketOptions.None,
    };
}
