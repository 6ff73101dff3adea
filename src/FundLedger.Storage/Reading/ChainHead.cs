using System.Data.Common;
using Dapper;

namespace FundLedger.Storage;

/// <summary>The newest entry of a journal.</summary>
/// <param name="Seq">Its sequence number; 0 in a book that has none yet.</param>
/// <param name="Hash">Its hash.</param>
/// <param name="RecordedAt">When it was recorded.</param>
public sealed record ChainHead(long Seq, byte[] Hash, DateTime RecordedAt)
{
    private const string Select = """
        SELECT head_seq AS Seq, head_hash AS Hash, head_at AS RecordedAt FROM book WHERE id = @book
        """;

    internal static async Task<ChainHead> ReadAsync(DbTransaction transaction, int book, CancellationToken cancellation)
    {
        var row = await transaction.Connection!.QuerySingleAsync<Row>(
            new CommandDefinition(Select, new { book }, transaction, cancellationToken: cancellation)).ConfigureAwait(false);
        return new ChainHead(row.Seq, row.Hash, row.RecordedAt);
    }

    private const string SelectAt = """
        SELECT seq AS Seq, hash AS Hash, recorded_at AS RecordedAt FROM entry WHERE book = @book AND seq = @seq
        """;

    /// <summary>The entry of a number.</summary>
    internal static async Task<ChainHead> ReadAtAsync(DbTransaction transaction, int book, long seq, CancellationToken cancellation)
    {
        var row = await transaction.Connection!.QuerySingleAsync<Row>(
            new CommandDefinition(SelectAt, new { book, seq }, transaction, cancellationToken: cancellation)).ConfigureAwait(false);
        return new ChainHead(row.Seq, row.Hash, row.RecordedAt);
    }

    private sealed class Row
    {
        public long Seq { get; init; }
        public byte[] Hash { get; init; } = [];
        public StoredMoment RecordedAt { get; init; }
    }
}
