using System.Data.Common;
using Dapper;

namespace FundLedger.Storage;

/// <summary>Reads the files of entries: those that came with them, and those that were attached later.</summary>
internal static class EnclosureReader
{
    /// <summary>In the order of the entries, and in that in which they came to each.</summary>
    /// <param name="dialect">The database.</param>
    /// <param name="transaction">Where it is read.</param>
    /// <param name="book">The book.</param>
    /// <param name="entries">Entries that are read whole.</param>
    /// <param name="last">The last entry that counts.</param>
    /// <param name="cancellation">Cancels the reading.</param>
    public static async Task<IReadOnlyList<Enclosure>> ReadAsync(
        Dialect dialect, DbTransaction transaction, BookKey book, IReadOnlyCollection<Entry> entries, long last, CancellationToken cancellation)
    {
        if (entries.Count == 0)
            return [];
        var later = await EntryNameReader.ReadAsync(dialect, transaction, book.Id, [.. entries.Select(entry => EntryName.Entry(entry.Seq))], cancellation).ConfigureAwait(false);
        var attached = await AttachingAsync(dialect, transaction, book, [.. later.SelectMany(each => each).Where(seq => seq <= last).Distinct()], cancellation).ConfigureAwait(false);
        return
        [
            .. from entry in entries
               from adding in later[EntryName.Entry(entry.Seq)].Where(attached.ContainsKey).Select(seq => attached[seq]).Prepend(entry)
               from file in Enclosures.NamedBy(adding)
               select new Enclosure(entry.Seq, file, adding.Seq, adding.Actor, adding.RecordedAt),
        ];
    }

    private static async Task<Dictionary<long, Entry>> AttachingAsync(
        Dialect dialect, DbTransaction transaction, BookKey book, IReadOnlyList<long> seqs, CancellationToken cancellation)
    {
        if (seqs.Count == 0)
            return [];
        var entries = await EntryReader.ReadAsync(dialect, transaction, book, "AND e.seq IN " + dialect.Numbers("@seqs"),
            new DynamicParameters(new { seqs = Json.Of(seqs) }), new Dictionary<int, Account>(), cancellation).ConfigureAwait(false);
        return entries.ToDictionary(stored => stored.Entry.Seq, stored => stored.Entry);
    }
}
