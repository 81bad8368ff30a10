using System.Threading.Channels;

namespace Livret.Web.Travaux;

/// <summary>
/// Tells the scheduler of this node that a work was asked, so that it starts at once. Nothing depends on it: the sweep finds what was asked
/// and not told, or told before its transaction was over.
/// </summary>
public sealed class AppelDesTravaux
{
    private readonly Channel<Guid> _file = Channel.CreateBounded<Guid>(new BoundedChannelOptions(1000) { FullMode = BoundedChannelFullMode.DropWrite });

    public void Appeler(Guid travail) => _file.Writer.TryWrite(travail);

    public IAsyncEnumerable<Guid> EcouterAsync(CancellationToken ct) => _file.Reader.ReadAllAsync(ct);
}
