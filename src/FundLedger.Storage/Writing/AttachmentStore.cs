using System.Data.Common;
using Dapper;

namespace FundLedger.Storage;

/// <summary>
/// Keeps what is attached to entries and requests: each content once, beside the journal, which names it by its hash; and for a day who
/// uploaded it, as which type.
/// </summary>
internal static class AttachmentStore
{
    private const string Insert = "INSERT INTO attachment (book, sha256, size, content) VALUES (@book, @sha256, @size, @content)";

    private const string Count = "SELECT COUNT(*) FROM attachment WHERE book = @book AND sha256 = @sha256 AND size = @size";

    private const string Renew = """
        UPDATE upload SET uploaded_at = @now WHERE book = @book AND sha256 = @sha256 AND account = @account AND media_type = @mediaType
        """;

    private const string InsertUpload = """
        INSERT INTO upload (book, sha256, account, media_type, uploaded_at) VALUES (@book, @sha256, @account, @mediaType, @now)
        """;

    /// <summary>Keeps a file, in a transaction that may still come to nothing.</summary>
    public static async Task KeepAsync(DbTransaction transaction, int book, Upload upload, DateTime now, CancellationToken cancellation)
    {
        var (file, content) = (upload.File, upload.Content);
        var parameters = new { book, sha256 = file.Sha256, size = file.Size, account = upload.Account, mediaType = file.MediaType, now = (StoredMoment)now };
        CommandDefinition Of(string sql, object values) => new(sql, values, transaction, cancellationToken: cancellation);
        var connection = transaction.Connection!;
        if (await connection.ExecuteScalarAsync<int>(Of(Count, parameters)).ConfigureAwait(false) == 0)
            await connection.ExecuteAsync(Of(Insert, new { book, sha256 = file.Sha256, size = file.Size, content })).ConfigureAwait(false);
        if (await connection.ExecuteAsync(Of(Renew, parameters)).ConfigureAwait(false) == 0)
            await connection.ExecuteAsync(Of(InsertUpload, parameters)).ConfigureAwait(false);
    }

    private const string CountUploads = """
        SELECT COUNT(*) FROM attachment a JOIN upload u ON u.book = a.book AND u.sha256 = a.sha256
        WHERE a.book = @book AND a.sha256 = @sha256 AND a.size = @size
            AND u.account = @account AND u.media_type = @mediaType AND u.uploaded_at > @since
        """;

    /// <summary>Whether an account uploaded the file within the last day.</summary>
    public static async Task<bool> HasAsync(
        DbTransaction transaction, int book, Attachment file, string account, TimeProvider clock, CancellationToken cancellation)
    {
        var since = (StoredMoment)(clock.GetUtcNow().UtcDateTime - AttachmentRules.Waiting);
        return await transaction.Connection!.ExecuteScalarAsync<int>(new CommandDefinition(CountUploads,
            new { book, sha256 = file.Sha256, size = file.Size, mediaType = file.MediaType, account, since },
            transaction, cancellationToken: cancellation)).ConfigureAwait(false) > 0;
    }

    private const string SelectOld = "SELECT DISTINCT sha256 FROM upload WHERE book = @book AND uploaded_at <= @since";

    private const string DeleteOld = "DELETE FROM upload WHERE book = @book AND uploaded_at <= @since";

    private const string CountWaiting = "SELECT COUNT(*) FROM upload WHERE book = @book AND sha256 = @sha256";

    private const string Delete = "DELETE FROM attachment WHERE book = @book AND sha256 = @sha256";

    /// <summary>Forgets who uploaded what more than a day ago, and deletes those contents that no entry names.</summary>
    /// <returns>How many contents were deleted.</returns>
    public static Task<int> CleanAsync(Database database, BookKey book, DateTime now, CancellationToken cancellation) => database.UseAsync(async connection =>
    {
        var transaction = await database.BeginWriteAsync(connection, book.Code, cancellation).ConfigureAwait(false);
        await using var ending = transaction.ConfigureAwait(false);
        var parameters = new { book = book.Id, since = (StoredMoment)(now - AttachmentRules.Waiting) };
        var old = await connection.QueryAsync<string>(new CommandDefinition(SelectOld, parameters, transaction, cancellationToken: cancellation)).ConfigureAwait(false);
        await connection.ExecuteAsync(new CommandDefinition(DeleteOld, parameters, transaction, cancellationToken: cancellation)).ConfigureAwait(false);
        var deleted = 0;
        foreach (var sha256 in old)
        {
            if (!await IsWantedAsync(database.Dialect, transaction, book.Id, sha256, cancellation).ConfigureAwait(false))
                deleted += await connection.ExecuteAsync(new CommandDefinition(Delete, new { book = book.Id, sha256 }, transaction, cancellationToken: cancellation)).ConfigureAwait(false);
        }

        await transaction.CommitAsync(cancellation).ConfigureAwait(false);
        return deleted;
    }, cancellation);

    private static async Task<bool> IsWantedAsync(Dialect dialect, DbTransaction transaction, int book, string sha256, CancellationToken cancellation) =>
        await transaction.Connection!.ExecuteScalarAsync<int>(new CommandDefinition(
            CountWaiting, new { book, sha256 }, transaction, cancellationToken: cancellation)).ConfigureAwait(false) > 0
        || (await EntryNameReader.ReadAsync(dialect, transaction, book, [EntryName.File(sha256)], cancellation).ConfigureAwait(false)).Count > 0;
}
