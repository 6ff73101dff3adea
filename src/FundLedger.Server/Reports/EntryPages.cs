using FundLedger.Storage;

namespace FundLedger.Server;

/// <summary>All entries that a filter picks, however many.</summary>
internal static class EntryPages
{
    private const int PageSize = 5000;

    public static async Task<IReadOnlyList<Entry>> AllEntriesAsync(this BookReader read, EntryFilter filter, CancellationToken cancellation)
    {
        var all = new List<Entry>();
        filter = filter with { Limit = PageSize };
        for (IReadOnlyList<Entry> page; (page = await read.EntriesAsync(filter, cancellation).ConfigureAwait(false)).Count > 0;)
        {
            all.AddRange(page);
            filter = filter with { After = page[^1].Seq };
        }

        return all;
    }
}
