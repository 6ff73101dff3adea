namespace FundLedger.Catalog;

/// <summary>
/// Reads the journal and the log of access as one, oldest first: whoever reads a part of either, reads the rows of that part.
/// A row of the journal comes before one of access of the same moment.
/// </summary>
internal sealed class LogReading(BookReader read, Asked asked, LogChoice choice)
{
    private const int WholePage = 2000;

    /// <summary>How far it was read: after the last row that was picked.</summary>
    public LogPlace Place { get; private set; } = choice.After;

    /// <summary>The entries among the rows, in order.</summary>
    public List<Entry> Entries { get; } = [];

    /// <summary>The newest moment of a row.</summary>
    public DateTime? Newest { get; private set; }

    /// <summary>At most so many rows that are picked, and whether there may be more.</summary>
    public async Task<(IReadOnlyList<LogRow> Rows, bool More)> RowsAsync(int limit, CancellationToken cancellation)
    {
        var pageSize = choice.IsScanning ? WholePage : limit + 1;
        var entries = EntriesOf(pageSize, cancellation).GetAsyncEnumerator(cancellation);
        await using var endingEntries = entries.ConfigureAwait(false);
        var records = RecordsOf(pageSize, cancellation).GetAsyncEnumerator(cancellation);
        await using var endingRecords = records.ConfigureAwait(false);
        var rows = new List<LogRow>();
        var (entry, record) = (await NextAsync(entries).ConfigureAwait(false), await NextAsync(records).ConfigureAwait(false));
        while (rows.Count < limit && (entry is not null || record is not null))
        {
            if (entry is not null && (record is null || entry.RecordedAt <= record.RecordedAt))
            {
                Take(rows, entry);
                entry = await NextAsync(entries).ConfigureAwait(false);
            }
            else
            {
                Take(rows, record!);
                record = await NextAsync(records).ConfigureAwait(false);
            }
        }

        return (rows, rows.Count == limit && (entry is not null || record is not null));
    }

    private void Take(List<LogRow> rows, Entry entry)
    {
        Place = Place with { Entry = entry.Seq };
        var row = LoggedRow.Of(asked.Setup, read.Zone, entry);
        if (!choice.Picks(row))
            return;
        rows.Add(row);
        Entries.Add(entry);
        Newest = entry.RecordedAt;
    }

    private void Take(List<LogRow> rows, AccessRecord record)
    {
        Place = Place with { Record = record.Seq };
        var row = LoggedRow.Of(asked.Setup, read.Zone, record);
        if (!choice.Picks(row))
            return;
        rows.Add(row);
        Newest = record.RecordedAt;
    }

    private IAsyncEnumerable<Entry> EntriesOf(int pageSize, CancellationToken cancellation) => read.EachEntryAsync(new EntryFilter
    {
        After = choice.After.Entry,
        Kinds = choice.Kind is null ? null : [choice.Kind],
        Actors = choice.Accounts,
        RecordedFrom = choice.From,
        KnownAt = Earlier(asked.AsOf.KnownAt, choice.Until),
    }, cancellation, pageSize);

    private IAsyncEnumerable<AccessRecord> RecordsOf(int pageSize, CancellationToken cancellation) => asked.Access is not { } log || choice.Unit is not null
        ? AsyncEnumerable.Empty<AccessRecord>()
        : log.EachAsync(new AccessFilter
        {
            After = choice.After.Record,
            Users = choice.Accounts,
            From = choice.From,
            Until = Earlier(asked.IsMomentSaid ? asked.AsOf.KnownAt : null, choice.Until),
        }, pageSize, cancellation);

    private static async Task<T?> NextAsync<T>(IAsyncEnumerator<T> of)
        where T : class => await of.MoveNextAsync().ConfigureAwait(false) ? of.Current : null;

    private static DateTime? Earlier(DateTime? one, DateTime? other) => one is null || other < one ? other : one;
}
