using System.Globalization;
using System.Text;
using Microsoft.Win32.SafeHandles;

namespace Livret.Pannes.Tests.Campagne;

/// <summary>The lock of the writer of a database in WAL mode, as the system lists it: byte 120 of the <c>-shm</c> file, from the beginning of a transaction that writes to its end.</summary>
internal sealed class Verrou : IDisposable
{
    private const int Ecrivain = 120;

    // Never the -shm file itself: closing it here would let go of the locks that SQLite holds there for this process.
    private readonly SafeFileHandle _liste = File.OpenHandle("/proc/locks");
    private readonly byte[] _octets = new byte[1 << 16];

    /// <summary>That process is inside a transaction that writes.</summary>
    public bool EstTenuPar(int processus)
    {
        var lu = 0;
        for (var suite = -1; suite != 0 && lu < _octets.Length; lu += suite)
            suite = RandomAccess.Read(_liste, _octets.AsSpan(lu), lu);
        var texte = Encoding.ASCII.GetString(_octets, 0, lu).AsSpan();
        var qui = string.Create(CultureInfo.InvariantCulture, $" WRITE {processus} ");
        foreach (var ligne in texte.EnumerateLines())
        {
            // 3: POSIX  ADVISORY  WRITE 6342 fe:00:11911938 120 120; neighbouring bytes of one holder are listed together.
            if (ligne.Contains(qui, StringComparison.Ordinal) && !ligne.Contains("->", StringComparison.Ordinal)
                && int.TryParse(ligne[(ligne.LastIndexOf(' ') + 1)..], out var fin) && fin >= Ecrivain
                && int.TryParse(ligne[(ligne[..ligne.LastIndexOf(' ')].LastIndexOf(' ') + 1)..ligne.LastIndexOf(' ')], out var debut) && debut <= Ecrivain)
                return true;
        }
        return false;
    }

    public void Dispose() => _liste.Dispose();
}
