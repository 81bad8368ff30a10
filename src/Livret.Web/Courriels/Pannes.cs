using System.Net.Sockets;
using MailKit.Net.Smtp;
using MailKit.Security;

namespace Livret.Web.Courriels;

/// <summary>Why a message did not leave, for the administrator: never the words of the server, which may quote the address.</summary>
internal static class Pannes
{
    public static string Dire(Exception exception) => exception switch
    {
        SmtpCommandException { ErrorCode: SmtpErrorCode.RecipientNotAccepted } e => $"Le serveur refuse cette adresse (code {(int)e.StatusCode}). Corrigez-la dans le compte.",
        SmtpCommandException { ErrorCode: SmtpErrorCode.SenderNotAccepted } e => $"Le serveur refuse l’expéditeur (code {(int)e.StatusCode}). Vérifiez Courriels:Expediteur.",
        SmtpCommandException e => $"Le serveur refuse le message (code {(int)e.StatusCode}).",
        AuthenticationException => "Le serveur refuse l’identifiant ou le mot de passe. Vérifiez Courriels:Smtp:Utilisateur et Courriels:Smtp:MotDePasse.",
        SslHandshakeException => "La liaison chiffrée avec le serveur n’a pas pu s’établir. Vérifiez Courriels:Smtp:Chiffrement et le certificat.",
        NotSupportedException => "Le serveur ne propose pas ce chiffrement ou cette authentification. Vérifiez Courriels:Smtp:Chiffrement.",
        SocketException => "Le serveur ne répond pas. Vérifiez Courriels:Smtp:Hote et Courriels:Smtp:Port.",
        OperationCanceledException or TimeoutException => "Le serveur n’a pas répondu à temps.",
        FormatException => "Cette adresse électronique n’en est pas une. Corrigez-la dans le compte.",
        UnauthorizedAccessException => "Le dossier de dépôt ne peut pas être écrit. Vérifiez Courriels:Depot.",
        MailKit.ProtocolException or IOException => "La liaison avec le serveur, ou l’écriture dans le dossier, s’est interrompue.",
        _ => $"L’envoi s’est interrompu ({exception.GetType().Name}).",
    };
}
