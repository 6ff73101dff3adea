using FundLedger.Storage;

namespace FundLedger.Server;

/// <summary>序时账: all entries up to the as-of pair, one row a line.</summary>
internal static class JournalView
{
    public static async Task WriteAsync(BookReader read, Output output, AsOf asOf, CancellationToken cancellation)
    {
        var all = await read.PrintedEntriesAsync(new EntryFilter { To = asOf.Date, KnownAt = asOf.KnownAt }, cancellation).ConfigureAwait(false);
        output.Rows(JournalReport.Rows(all), JournalReport.Columns);
    }
}
