using System.Data.Common;
using Dapper;

namespace FundLedger.Storage;

/// <summary>Reads contents of files.</summary>
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

    internal sealed class Row
    {
        public string Sha256 { get; init; } = "";
        public long Size { get; init; }
        public byte[] Content { get; init; } = [];
    }
}
