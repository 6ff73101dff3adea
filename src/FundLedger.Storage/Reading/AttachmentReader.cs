using System.Data.Common;
using Dapper;

namespace FundLedger.Storage;

/// <summary>Reads what is attached to requests.</summary>
internal static class AttachmentReader
{
    private const string Select = """
        SELECT sha256 AS Sha256, size AS Size, content AS Content FROM attachment WHERE book = @book AND sha256 = @sha256
        """;

    private const string SelectHashes = "SELECT sha256 FROM attachment WHERE book = @book ORDER BY sha256";

    public static Task<Row?> FindAsync(DbTransaction transaction, int book, string sha256, CancellationToken cancellation) =>
        transaction.Connection!.QuerySingleOrDefaultAsync<Row>(new CommandDefinition(
            Select, new { book, sha256 }, transaction, cancellationToken: cancellation));

    public static async Task<IReadOnlyList<string>> HashesAsync(DbTransaction transaction, int book, CancellationToken cancellation) =>
        (await transaction.Connection!.QueryAsync<string>(new CommandDefinition(
            SelectHashes, new { book }, transaction, cancellationToken: cancellation)).ConfigureAwait(false)).AsList();

    /// <summary>The documents of entries that attach a content.</summary>
    public static async Task<IReadOnlyList<string>> DocumentsWithAsync(
        Dialect dialect, DbTransaction transaction, int book, string sha256, CancellationToken cancellation) =>
        (await transaction.Connection!.QueryAsync<string>(new CommandDefinition(
            Attaching(dialect), new { book, sha256 }, transaction, cancellationToken: cancellation)).ConfigureAwait(false)).AsList();

    internal static string Attaching(Dialect dialect) => $"""
        SELECT DISTINCT e.document FROM entry e
        WHERE e.book = @book AND e.kind = '{AttachFile.Kind}' AND {dialect.AttachedHash} = @sha256
        """;

    public static string HashIn(Entry entry) =>
        ((AttachFile)CommandJson.Of(entry.Kind, entry.Data, entry.Actor, entry.Key)).Sha256;

    internal sealed class Row
    {
        public string Sha256 { get; init; } = "";
        public long Size { get; init; }
        public byte[] Content { get; init; } = [];
    }
}
