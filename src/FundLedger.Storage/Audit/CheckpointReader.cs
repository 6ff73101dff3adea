using System.Data.Common;
using Dapper;

namespace FundLedger.Storage;

/// <summary>Reads the checkpoints of a book.</summary>
internal static class CheckpointReader
{
    private const string Select = """
        SELECT seq AS Seq, head_hash AS Head, root_hash AS Root, signed_at AS At, public_key AS PublicKey, signature AS Signature
        FROM journal_checkpoint WHERE book = @book AND seq > @after ORDER BY seq 
        """;

    /// <summary>Those after an entry, in order.</summary>
    public static async Task<IReadOnlyList<Checkpoint>> AfterAsync(
        Dialect dialect, DbTransaction transaction, BookKey book, long after, int limit, CancellationToken cancellation) =>
        Of(book, await transaction.Connection!.QueryAsync<Row>(new CommandDefinition(Select + dialect.Limit("@limit"),
            new { book = book.Id, after, limit }, transaction, cancellationToken: cancellation)).ConfigureAwait(false));

    /// <summary>All of them, in order.</summary>
    public static async Task<IReadOnlyList<Checkpoint>> AllAsync(DbTransaction transaction, BookKey book, CancellationToken cancellation) =>
        Of(book, await transaction.Connection!.QueryAsync<Row>(new CommandDefinition(
            Select, new { book = book.Id, after = -1L }, transaction, cancellationToken: cancellation)).ConfigureAwait(false));

    private const string SelectNewest = """
        SELECT seq AS Seq, head_hash AS Head, root_hash AS Root, signed_at AS At, public_key AS PublicKey, signature AS Signature
        FROM journal_checkpoint WHERE book = @book AND seq = (SELECT MAX(c.seq) FROM journal_checkpoint c WHERE c.book = @book)
        """;

    /// <summary>The newest; null where there is none.</summary>
    public static async Task<Checkpoint?> NewestAsync(DbTransaction transaction, BookKey book, CancellationToken cancellation) =>
        Of(book, await transaction.Connection!.QueryAsync<Row>(new CommandDefinition(
            SelectNewest, new { book = book.Id }, transaction, cancellationToken: cancellation)).ConfigureAwait(false)).SingleOrDefault();

    private static IReadOnlyList<Checkpoint> Of(BookKey book, IEnumerable<Row> rows) =>
        [.. rows.Select(row => new Checkpoint(book.Code, row.Seq, row.Head, row.Root, row.At, row.PublicKey, row.Signature))];

    private sealed class Row
    {
        public long Seq { get; init; }
        public byte[] Head { get; init; } = [];
        public byte[] Root { get; init; } = [];
        public StoredMoment At { get; init; }
        public byte[] PublicKey { get; init; } = [];
        public byte[] Signature { get; init; } = [];
    }
}
