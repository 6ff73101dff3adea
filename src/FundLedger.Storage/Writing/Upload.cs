using System.Security.Cryptography;

namespace FundLedger.Storage;

/// <summary>A file that was read whole and found to be what it is said to be, with who uploads it.</summary>
/// <param name="File">What is said of it.</param>
/// <param name="Content">Its bytes.</param>
/// <param name="Account">Whose it is.</param>
internal sealed record Upload(Attachment File, byte[] Content, string Account)
{
    private const int Chunk = 64 * 1024;

    /// <exception cref="RefusedException"><see cref="Rule.AttachmentForm"/>; before a byte is read where its name and type say so.</exception>
    public static async Task<Upload> ReadAsync(Stream stream, string name, string mediaType, string account, CancellationToken cancellation)
    {
        AttachmentRules.Check(AttachmentRules.Unread(name, mediaType), []);
        var content = await ReadAsync(stream, name, AttachmentRules.TypeOf(name, mediaType), cancellation).ConfigureAwait(false);
        var file = new Attachment(name, mediaType, content.Length, Convert.ToHexStringLower(SHA256.HashData(content)));
        AttachmentRules.Check(file, []);
        AttachmentRules.CheckContent(name, mediaType, content);
        return new Upload(file, content, account);
    }

    /// <summary>Stops at the first byte too many: what a stream says of its own length is not asked.</summary>
    private static async Task<byte[]> ReadAsync(Stream stream, string name, AttachmentType type, CancellationToken cancellation)
    {
        using var content = new MemoryStream();
        var chunk = new byte[Chunk];
        for (int read; (read = await stream.ReadAsync(chunk, cancellation).ConfigureAwait(false)) > 0;)
        {
            if (content.Length + read > type.MaxSize)
                throw AttachmentRules.Size(name, type);
            await content.WriteAsync(chunk.AsMemory(0, read), cancellation).ConfigureAwait(false);
        }

        return content.ToArray();
    }
}
