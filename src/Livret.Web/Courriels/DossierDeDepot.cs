using MimeKit;

namespace Livret.Web.Courriels;

/// <summary>A folder that receives one <c>.eml</c> file per message, for development or for a relay that collects them.</summary>
public sealed record DossierDeDepot(string Chemin) : IAcheminement
{
    /// <summary>Headers and text in UTF-8, to be read as they are.</summary>
    private static readonly FormatOptions Format = new() { International = true, NewLineFormat = NewLineFormat.Dos };

    public string Presentation => $"Les messages sont déposés dans le dossier {Chemin}, sans être envoyés.";

    public async Task EnvoyerAsync(MimeMessage message, CancellationToken ct)
    {
        Directory.CreateDirectory(Chemin);
        var fichier = Path.Combine(Chemin, $"{message.Date:yyyyMMdd-HHmmss}-{message.MessageId!.Split('@')[0]}.eml");
        var brouillon = fichier + ".tmp";
        await message.WriteToAsync(Format, brouillon, ct);
        // A collector never sees half a message.
        File.Move(brouillon, fichier, overwrite: true);
    }
}
