namespace Livret.Donnees.Echanges;

/// <summary>A stream that stops with a sentence once it has given too many bytes: what a zip announces of its parts proves nothing.</summary>
internal sealed class FluxBorne(Stream source, long limite, string fichier) : Stream
{
    private long _lus;

    public override bool CanRead => true;
    public override bool CanSeek => false;
    public override bool CanWrite => false;
    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => _lus;
        set => throw new NotSupportedException();
    }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override int Read(Span<byte> buffer)
    {
        var lus = source.Read(buffer);
        return (_lus += lus) <= limite ? lus
            : throw new FichierIllisibleException(fichier, "le classeur, une fois décompressé, est trop grand. Partagez-le en plusieurs fichiers.");
    }

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing)
            source.Dispose();
        base.Dispose(disposing);
    }
}
