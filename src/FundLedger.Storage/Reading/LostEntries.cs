namespace FundLedger.Storage;

/// <summary>The entries of a journal that cannot be read.</summary>
internal sealed class LostEntries
{
    private readonly List<(long First, long Last)> _stretches = [];

    public bool IsEmpty => _stretches.Count == 0;

    /// <summary>Adds a stretch; they come in order.</summary>
    public void Add(long first, long last)
    {
        if (_stretches is [.., var before] && before.Last == first - 1)
            _stretches[^1] = (before.First, last);
        else
            _stretches.Add((first, last));
    }

    /// <summary>The first entry from one number on that is not among them, or the limit.</summary>
    public long Through(long first, long limit)
    {
        foreach (var (_, last) in _stretches.Where(stretch => stretch.First <= first && stretch.Last >= first))
            return Math.Min(last + 1, limit);
        return first;
    }
}
