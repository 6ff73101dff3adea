namespace FundLedger.Catalog;

/// <summary>Reads the lines that a figure is the sum of.</summary>
internal static class DrilledLines
{
    /// <summary>The lines that filters pick, in order of vouchers.</summary>
    public static async Task<IReadOnlyList<DrilledLine>> DrilledLinesAsync(
        this BookReader read, IReadOnlyList<LineFilter> filters, DateTime? knownAt, CancellationToken cancellation)
    {
        var lines = new List<DrilledLine>();
        foreach (var filter in filters)
        {
            foreach (var entry in await EntriesAsync(read, filter, knownAt, cancellation).ConfigureAwait(false))
                lines.AddRange(entry.Lines.Where(line => filter.Picks(entry, line)).Select(line => new DrilledLine(entry, line, filter.AmountOf(line))));
        }

        return [.. lines.OrderBy(line => line.Entry.Date).ThenBy(line => line.Entry.Seq)];
    }

    /// <summary>Entries that touch an account of the filter, each once.</summary>
    private static async Task<IEnumerable<Entry>> EntriesAsync(
        BookReader read, LineFilter filter, DateTime? knownAt, CancellationToken cancellation)
    {
        var entries = new Dictionary<long, Entry>();
        foreach (var code in filter.Codes)
        {
            var touching = new EntryFilter
            {
                Ledger = filter.Ledger,
                Account = code,
                Unit = filter.Units.Count == 1 ? filter.Units[0] : null,
                From = filter.From,
                To = filter.To,
                KnownAt = knownAt,
            };
            foreach (var entry in await read.AllEntriesAsync(touching, cancellation).ConfigureAwait(false))
                entries[entry.Seq] = entry;
        }

        return entries.Values;
    }
}
