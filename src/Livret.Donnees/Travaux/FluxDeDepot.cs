using System.Security.Cryptography;

namespace Livret.Donnees.Travaux;

/// <summary>Writes a file part by part, each in a statement of its own: memory stays that of one part. Used by one writer, once.</summary>
internal sealed class FluxDeDepot(LivretDbContext db, Guid fichier) : Stream
{
    private readonly IncrementalHash _hachage = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
    private readonly byte[] _tampon = new byte[MorceauDeFichier.TailleMaximale];
    private int _place, _rang;

    public override bool CanRead => false;
    public override bool CanSeek => false;
    public override bool CanWrite => true;
    public override long Length => (long)_rang * _tampon.Length + _place;

    public override long Position
    {
        get => Length;
        set => throw new NotSupportedException();
    }

    /// <summary>Writes what remains; the digest of the whole in lower-case hexadecimal.</summary>
    public async Task<(long Taille, string Empreinte)> TerminerAsync(CancellationToken ct)
    {
        var taille = Length;
        if (_place > 0)
        {
            Ajouter();
            await db.SaveChangesAsync(ct);
        }
        return (taille, Convert.ToHexStringLower(_hachage.GetHashAndReset()));
    }

    public override async ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default)
    {
        while (!buffer.IsEmpty)
        {
            buffer = buffer[Prendre(buffer.Span)..];
            if (_place < _tampon.Length)
                continue;
            Ajouter();
            await db.SaveChangesAsync(cancellationToken);
            db.ChangeTracker.Clear();
        }
    }

    public override void Write(ReadOnlySpan<byte> buffer)
    {
        while (!buffer.IsEmpty)
        {
            buffer = buffer[Prendre(buffer)..];
            if (_place < _tampon.Length)
                continue;
            Ajouter();
            db.SaveChanges();
            db.ChangeTracker.Clear();
        }
    }

    public override void Write(byte[] buffer, int offset, int count) => Write(buffer.AsSpan(offset, count));

    public override Task WriteAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        WriteAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    /// <summary>Only whole parts are written: what is pending stays so.</summary>
    public override void Flush()
    {
    }

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing)
            _hachage.Dispose();
        base.Dispose(disposing);
    }

    private int Prendre(ReadOnlySpan<byte> octets)
    {
        var pris = Math.Min(octets.Length, _tampon.Length - _place);
        octets[..pris].CopyTo(_tampon.AsSpan(_place));
        _place += pris;
        return pris;
    }

    private void Ajouter()
    {
        var octets = _tampon.AsSpan(0, _place);
        _hachage.AppendData(octets);
        db.Add(new MorceauDeFichier { FichierId = fichier, Rang = _rang++, Octets = octets.ToArray() });
        _place = 0;
    }
}
