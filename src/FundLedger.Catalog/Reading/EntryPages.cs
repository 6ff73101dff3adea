using System.Runtime.CompilerServices;

namespace FundLedger.Catalog;

/// <summary>All entries that a filter picks, however many.</summary>
public static class EntryPages
{
    private const int PageSize = 2000;

    public static async Task<IReadOnlyList<Entry>> AllEntriesAsync(this BookReader read, EntryFilter filter, CancellationToken cancellation)
    {
        var all = new List<Entry>();
        await foreach (var entry in read.EachEntryAsync(filter, cancellation).ConfigureAwait(false))
            all.Add(entry);
        return all;
    }

    /// <summary>An entry as books of account print it: without its data and hashes, which are most of a book.</summary>
    public static Entry Printed(Entry entry) => entry with { Data = "", Key = "", Actor = "", Document = null, PreviousHash = [], Hash = [] };

    /// <summary>The same one by one, in order of recording; read a page at a time.</summary>
    public static async IAsyncEnumerable<Entry> EachEntryAsync(
        this BookReader read, EntryFilter filter, [EnumeratorCancellation] CancellationToken cancellation, int pageSize = PageSize)
    {
        filter = filter with { Limit = pageSize };
        for (IReadOnlyList<Entry> page; (page = await read.EntriesAsync(filter, cancellation).ConfigureAwait(false)).Count > 0;)
        {
            foreach (var entry in page)
                yield return entry;
            filter = filter with { After = page[^1].Seq };
        }
    }
}
