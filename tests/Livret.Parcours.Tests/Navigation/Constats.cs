using System.Collections.Concurrent;
using Microsoft.Playwright;

namespace Livret.Parcours.Tests.Navigation;

/// <summary>
/// What a page must never do while it is used: complain in the console, break the content security policy, throw, miss one of
/// its files, or be answered by a breakdown of the server.
/// </summary>
internal sealed class Constats
{
    // Chromium says so of every refusal of the server, which is an answer like another, and of every cut of the network.
    private const string ReponseRefusee = "Failed to load resource";

    private readonly ConcurrentQueue<string> _reproches = new();

    public Constats(IBrowserContext contexte)
    {
        contexte.Console += (_, m) =>
        {
            if (m.Type is "error" or "warning" && !m.Text.StartsWith(ReponseRefusee, StringComparison.Ordinal))
                _reproches.Enqueue($"console : {m.Text}");
        };
        contexte.WebError += (_, e) => _reproches.Enqueue($"exception : {e.Error}");
        contexte.Response += (_, r) =>
        {
            // A database that is busy says when to come back: an answer too.
            if ((r.Status >= 500 && !r.Headers.ContainsKey("retry-after")) || (r.Status >= 400 && r.Request.ResourceType is not ("document" or "fetch")))
                _reproches.Enqueue($"{r.Status} {r.Request.Method} {r.Url}");
        };
    }

    public void Verifier() => Assert.Empty(_reproches);
}
