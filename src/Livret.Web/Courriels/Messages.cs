using Livret.Donnees.Courriels;
using MimeKit;
using MimeKit.Text;

namespace Livret.Web.Courriels;

/// <summary>A row of the outbox as a message.</summary>
internal static class Messages
{
    public static MimeMessage De(Courriel courriel, CanalDesCourriels canal)
    {
        var texte = new TextPart(TextFormat.Plain) { ContentTransferEncoding = ContentEncoding.EightBit };
        texte.SetText(System.Text.Encoding.UTF8, courriel.Corps);
        var message = new MimeMessage
        {
            Subject = courriel.Objet,
            Date = new(courriel.CreeLe, TimeSpan.Zero),
            // The same at every try: a server that received it twice may tell.
            MessageId = $"{courriel.Id:N}@{canal.Adresse!.Host}",
            Body = texte,
        };
        message.From.Add(canal.Expediteur!);
        message.To.Add(MailboxAddress.Parse(courriel.Destinataire));
        // Absence messages are not sent back to an application.
        message.Headers.Add("Auto-Submitted", "auto-generated");
        return message;
    }
}
