using FundLedger.Storage;

namespace FundLedger.Server;

/// <summary>序时账: all entries up to the as-of pair, one row a line.</summary>
internal static class JournalReport
{
    private const int PageSize = 5000;

    public static async Task WriteAsync(BookReader read, Output output, AsOf asOf, CancellationToken cancellation)
    {
        var all = new List<Entry>();
        var filter = new EntryFilter { To = asOf.Date, KnownAt = asOf.KnownAt, Limit = PageSize };
        for (IReadOnlyList<Entry> page; (page = await read.EntriesAsync(filter, cancellation).ConfigureAwait(false)).Count > 0;)
        {
            all.AddRange(page);
            filter = filter with { After = page[^1].Seq };
        }

        output.Rows(EntryView.Rows(all), EntryView.Journal);
    }
}
