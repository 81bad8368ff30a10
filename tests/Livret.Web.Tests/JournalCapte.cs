using System.Collections.Concurrent;
using System.Globalization;
using System.Text;
using Serilog.Core;
using Serilog.Events;
using Serilog.Formatting.Compact;

namespace Livret.Web.Tests;

/// <summary>The technical log of one application, as its lines are written on standard output.</summary>
public sealed class JournalCapte : ILogEventSink
{
    private readonly RenderedCompactJsonFormatter _forme = new();
    private readonly ConcurrentQueue<string> _lignes = [];

    public IReadOnlyCollection<string> Lignes => _lignes;

    public void Emit(LogEvent logEvent)
    {
        StringBuilder ligne = new();
        using (StringWriter sortie = new(ligne, CultureInfo.InvariantCulture))
            _forme.Format(logEvent, sortie);
        _lignes.Enqueue(ligne.ToString());
    }
}
