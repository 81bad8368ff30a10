using Microsoft.EntityFrameworkCore;

namespace Livret.Donnees.Travaux;

/// <summary>Reads a file part by part, from any place: memory stays that of one part. Closes <paramref name="portee"/> with itself.</summary>
internal sealed class FluxDeLecture(LivretDbContext db, FichierDepose fichier, IAsyncDisposable portee) : Stream
{
    private byte[] _morceau = [];
    private int _rang = -1;
    private long _place;

    public override bool CanRead => true;
    public override bool CanSeek => true;
    public override bool CanWrite => false;
    public override long Length => fichier.Taille;

    public override long Position
    {
        get => _place;
        set => _place = value >= 0 ? value : throw new ArgumentOutOfRangeException(nameof(value));
    }

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        if (Voulu() is { } rang)
            Poser(rang, await Morceau(rang).SingleAsync(cancellationToken));
        return Donner(buffer.Span);
    }

    public override int Read(Span<byte> buffer)
    {
        if (Voulu() is { } rang)
            Poser(rang, Morceau(rang).Single());
        return Donner(buffer);
    }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        ReadAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    public override long Seek(long offset, SeekOrigin origin) => Position = origin switch
    {
        SeekOrigin.Begin => offset,
        SeekOrigin.Current => _place + offset,
        _ => Length + offset,
    };

    public override void Flush()
    {
    }

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override async ValueTask DisposeAsync()
    {
        await portee.DisposeAsync();
        await base.DisposeAsync();
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
            portee.DisposeAsync().AsTask().GetAwaiter().GetResult();
        base.Dispose(disposing);
    }

    /// <summary>The part to fetch for the present place; null: none, or it is there already.</summary>
    private int? Voulu() => _place < Length && (int)(_place / MorceauDeFichier.TailleMaximale) is var rang && rang != _rang ? rang : null;

    private IQueryable<byte[]> Morceau(int rang) =>
        db.MorceauxDeFichier.AsNoTracking().Where(m => m.FichierId == fichier.Id && m.Rang == rang).Select(m => m.Octets);

    private void Poser(int rang, byte[] octets) => (_rang, _morceau) = (rang, octets);

    private int Donner(Span<byte> tampon)
    {
        if (_place >= Length)
            return 0;
        var reste = _morceau.AsSpan((int)(_place % MorceauDeFichier.TailleMaximale));
        var donne = Math.Min(reste.Length, tampon.Length);
        reste[..donne].CopyTo(tampon);
        _place += donne;
        return donne;
    }
}
