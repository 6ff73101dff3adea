namespace FundLedger.Storage;

/// <summary>
/// The newest set-up of a book that this process knows, and the entry up to which it holds: what its own writer has
/// committed, and what was read; beside it a few of earlier moments that were asked for. A set-up is read back by applying
/// its commands again, so that only what is new is.
/// </summary>
internal sealed class KnownSetup(TimeProvider clock)
{
    /// <summary>How long what another process has changed may be missed.</summary>
    private static readonly TimeSpan Age = TimeSpan.FromSeconds(0.9);

    /// <summary>How many earlier moments are kept: reports of some days, side by side.</summary>
    private const int MostEarlier = 8;

    private volatile Version? _newest;
    private volatile Version[] _earlier = [];
    private long _readAt;

    public Version? Newest => _newest;

    /// <summary>Whether a check of the whole book has found damage since this process opened it.</summary>
    public bool IsFoundDamaged { get; set; }

    /// <summary>The newest known one that holds up to an entry, or up to one before it; null where none is.</summary>
    public Version? UpTo(long seq) => _newest is { } newest && newest.Seq <= seq
        ? newest
        : _earlier.Where(each => each.Seq <= seq).MaxBy(each => each.Seq);

    /// <summary>Takes note of a set-up: as the newest, or as one of an earlier moment.</summary>
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

        // Two that do this at once may lose one of theirs: it is read again.
        if (_newest?.Seq != seq)
            _earlier = [offered, .. _earlier.Where(each => each.Seq != seq).Take(MostEarlier - 1)];
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
