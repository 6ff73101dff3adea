namespace FundLedger.Storage;

/// <summary>
/// The newest set-up of a book that this process knows, and the entry up to which it holds: what its own writer has
/// committed, and what was read. A set-up is read back by applying its commands again, so that only what is new is.
/// </summary>
internal sealed class KnownSetup(TimeProvider clock)
{
    /// <summary>How long what another process has changed may be missed.</summary>
    private static readonly TimeSpan Age = TimeSpan.FromSeconds(0.9);

    private volatile Version? _newest;
    private long _readAt;

    public Version? Newest => _newest;

    /// <summary>Takes note of a set-up, unless a newer one is known.</summary>
    public void Offer(BookSetup setup, long seq)
    {
        var offered = new Version(setup, seq);
        for (var known = _newest; known is null || known.Seq < seq;)
        {
            var found = Interlocked.CompareExchange(ref _newest, offered, known);
            if (ReferenceEquals(found, known))
                return;
            known = found;
        }
    }

    /// <summary>Whether the caller is to read it again; of several that ask at once, one is.</summary>
    public bool IsDue()
    {
        var (now, before) = (clock.GetTimestamp(), Volatile.Read(ref _readAt));
        return _newest is null
            || (clock.GetElapsedTime(before, now) >= Age && Interlocked.CompareExchange(ref _readAt, now, before) == before);
    }

    /// <summary>A set-up, and the entry up to which it holds.</summary>
    internal sealed record Version(BookSetup Setup, long Seq);
}
