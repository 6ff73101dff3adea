using System.Data.Common;
using Dapper;

namespace FundLedger.Storage;

/// <summary>A quick look at the end of a journal: before a server writes on from there.</summary>
internal static class HeadCheck
{
    public static async Task<Finding?> RunAsync(Dialect dialect, DbTransaction transaction, BookKey book, CancellationToken cancellation)
    {
        var head = await ChainHead.ReadAsync(transaction, book.Id, cancellation).ConfigureAwait(false);
        var accounts = await AccountReader.ReadableAsync(transaction, book.Id, cancellation).ConfigureAwait(false);
        var entries = await EntryReader.ReadAsync(dialect, transaction, book, "AND e.seq >= @seq ORDER BY e.seq",
            new DynamicParameters(new { seq = head.Seq }), accounts, cancellation).ConfigureAwait(false);
        if (entries is not [{ Entry: var newest } stored] || newest.Seq != head.Seq)
            return new Finding(head.Seq, "应为序时账的末尾，却不是", "should be the end of the journal, and is not");
        if (newest.RecordedAt != head.RecordedAt)
            return new Finding(head.Seq, "记录时刻与账套所载不符", "was recorded at another moment than the book holds for it");
        return stored.Sound && newest.Hash.AsSpan().SequenceEqual(head.Hash) && EntryHash.Of(book.Code, newest).AsSpan().SequenceEqual(newest.Hash)
            ? null
            : new Finding(head.Seq, "内容或位置与其哈希不符", "does not have the content or the place that its hash was made of");
    }
}
