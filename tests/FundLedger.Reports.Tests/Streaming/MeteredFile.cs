namespace FundLedger.Reports.Tests.Streaming;

/// <summary>A temporary file that looks, each time some bytes more are written, at what is kept meanwhile.</summary>
internal sealed class MeteredFile(int every, Action look) : FileStream(Path.GetTempFileName(), FileMode.Open, FileAccess.ReadWrite, FileShare.None, 4096, FileOptions.DeleteOnClose)
{
    private long _written;

    public override void Write(ReadOnlySpan<byte> buffer)
    {
        base.Write(buffer);
        Look(buffer.Length);
    }

    public override void Write(byte[] buffer, int offset, int count)
    {
        base.Write(buffer, offset, count);
        Look(count);
    }

    public override async ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default)
    {
        await base.WriteAsync(buffer, cancellationToken);
        Look(buffer.Length);
    }

    private void Look(int bytes)
    {
        var before = _written / every;
        if ((_written += bytes) / every > before)
            look();
    }
}
