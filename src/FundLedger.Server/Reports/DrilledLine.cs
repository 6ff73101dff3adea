using FundLedger.Storage;

namespace FundLedger.Server;

/// <summary>A line of a voucher that is part of a figure.</summary>
/// <param name="Entry">The voucher.</param>
/// <param name="Line">The line.</param>
/// <param name="Amount">What it adds to the figure, in minor units.</param>
internal sealed record DrilledLine(Entry Entry, Line Line, long Amount)
{
    /// <summary>The lines that filters pick, in order of vouchers.</summary>
    public static async Task<IReadOnlyList<DrilledLine>> ReadAsync(
        BookReader read, IReadOnlyList<LineFilter> filters, DateTime? knownAt, CancellationToken cancellation)
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
