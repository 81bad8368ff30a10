using MimeKit;

namespace Livret.Web.Courriels;

/// <summary>The way out of the messages: a server (<see cref="Smtp"/>) or a folder (<see cref="DossierDeDepot"/>).</summary>
public interface IAcheminement
{
    /// <summary>What an administrator reads of it.</summary>
    string Presentation { get; }

    Task EnvoyerAsync(MimeMessage message, CancellationToken ct);
}
