using System.Data.Common;
using System.Security.Cryptography;
using Dapper;

namespace FundLedger.Storage;

/// <summary>Keeps what is attached to requests: each content once, beside the journal, which names it by its hash.</summary>
internal static class AttachmentStore
{
    private const int Chunk = 64 * 1024;

    private const string Insert = """
        INSERT INTO attachment (book, sha256, size, media_type, content) VALUES (@book, @sha256, @size, @mediaType, @content)
        """;

    private const string SelectOne = "SELECT COUNT(*) FROM attachment WHERE book = @book AND sha256 = @sha256 AND size = @size";

    /// <summary>Reads a file, works out its hash and size, and where it is to be kept, keeps it unless it is there.</summary>
    /// <exception cref="RefusedException"><see cref="Rule.AttachmentForm"/>; nothing is kept.</exception>
    public static async Task<Attachment> StoreAsync(
        Database database, BookKey book, Stream stream, string name, string mediaType, bool keep, CancellationToken cancellation)
    {
        AttachmentRules.Check(new Attachment(name, mediaType, 1, new string('0', 64)), []);
        var content = await ReadAsync(stream, name, cancellation).ConfigureAwait(false);
        var attachment = new Attachment(name, mediaType, content.Length, Convert.ToHexStringLower(SHA256.HashData(content)));
        AttachmentRules.Check(attachment, []);
        AttachmentContent.Check(name, mediaType, content);
        if (!keep)
            return attachment;
        await database.UseAsync(async connection =>
        {
            var transaction = await database.BeginWriteAsync(connection, book.Code, cancellation).ConfigureAwait(false);
            await using var ending = transaction.ConfigureAwait(false);
            if (!await HasAsync(transaction, book.Id, attachment, cancellation).ConfigureAwait(false))
            {
                await connection.ExecuteAsync(new CommandDefinition(Insert,
                    new { book = book.Id, sha256 = attachment.Sha256, size = attachment.Size, mediaType, content },
                    transaction, cancellationToken: cancellation)).ConfigureAwait(false);
            }

            await transaction.CommitAsync(cancellation).ConfigureAwait(false);
            return true;
        }, cancellation).ConfigureAwait(false);
        return attachment;
    }

    public static bool Has(DbTransaction transaction, int book, string sha256, long size) =>
        transaction.Connection!.ExecuteScalar<int>(SelectOne, new { book, sha256, size }, transaction) > 0;

    private static async Task<bool> HasAsync(DbTransaction transaction, int book, Attachment attachment, CancellationToken cancellation) =>
        await transaction.Connection!.ExecuteScalarAsync<int>(new CommandDefinition(
            SelectOne, new { book, sha256 = attachment.Sha256, size = attachment.Size }, transaction, cancellationToken: cancellation)).ConfigureAwait(false) > 0;

    /// <summary>Stops at the first byte too many: what a stream says of its own length is not asked.</summary>
    private static async Task<byte[]> ReadAsync(Stream stream, string name, CancellationToken cancellation)
    {
        using var content = new MemoryStream();
        var chunk = new byte[Chunk];
        for (int read; (read = await stream.ReadAsync(chunk, cancellation).ConfigureAwait(false)) > 0;)
        {
            if (content.Length + read > AttachmentRules.MaxSize)
                throw new RefusedException(Rule.AttachmentForm, ("name", Texts.Shown(name)), ("problem", $"size > {AttachmentRules.MaxSize}"));
            await content.WriteAsync(chunk.AsMemory(0, read), cancellation).ConfigureAwait(false);
        }

        return content.ToArray();
    }
}
