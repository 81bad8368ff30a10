using System.Collections.Concurrent;
using System.Text.RegularExpressions;

namespace Livret.Pannes.Tests.Noeuds;

/// <summary>What a node writes on its output, and the address that it says it serves.</summary>
internal sealed partial class Annonces
{
    private readonly ConcurrentQueue<string> _lignes = [];
    private readonly TaskCompletionSource<Uri> _ecoute = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public string Texte => string.Join('\n', _lignes);

    /// <summary>Fails when the node stops before.</summary>
    public Task<Uri> Adresse => _ecoute.Task;

    public void Lire(string? ligne)
    {
        if (ligne is null)
            return;
        _lignes.Enqueue(ligne);
        if (Ecoute().Match(ligne) is { Success: true } trouvee)
            _ecoute.TrySetResult(new Uri(trouvee.Groups[1].Value));
    }

    public void Finir() => _ecoute.TrySetException(new InvalidOperationException("The node stopped before it served."));

    [GeneratedRegex(@"Now listening on: [^h]*(http://127\.0\.0\.1:\d+)")]
    private static partial Regex Ecoute();
}
