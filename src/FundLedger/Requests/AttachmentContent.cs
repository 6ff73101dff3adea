namespace FundLedger;

/// <summary>What the first bytes of a file must be for its media type: a name and a type are only said.</summary>
public static class AttachmentContent
{
    /// <summary>So many bytes tell.</summary>
    public const int Needed = 8;

    private static readonly byte[] Zip = [0x50, 0x4B, 0x03, 0x04];
    private static readonly byte[] Program = [0x4D, 0x5A, 0x90, 0x00];

    /// <exception cref="RefusedException"><see cref="Rule.AttachmentForm"/> where the content is of another type than it is said to be.</exception>
    public static void Check(string name, string mediaType, ReadOnlySpan<byte> content)
    {
        if (SignatureOf(mediaType) is { } signature ? !content.StartsWith(signature) : IsOther(content))
            throw new RefusedException(Rule.AttachmentForm, ("name", Texts.Shown(name)), ("problem", $"content ≠ mediaType {mediaType}"));
    }

    /// <summary>Whether the same first bytes may be of either type.</summary>
    public static bool AreAlike(string mediaType, string other) =>
        SignatureOf(mediaType).AsSpan().SequenceEqual(SignatureOf(other));

    private static byte[]? SignatureOf(string mediaType) => mediaType switch
    {
        "application/pdf" => "%PDF-"u8.ToArray(),
        "image/png" => [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A],
        "image/jpeg" => [0xFF, 0xD8, 0xFF],
        _ when mediaType.StartsWith("application/vnd.openxmlformats-officedocument.", StringComparison.Ordinal) => Zip,
        _ => null,
    };

    /// <summary>Text is anything but a program, an archive, or one of the others.</summary>
    private static bool IsOther(ReadOnlySpan<byte> content) => content.StartsWith(Zip) || content.StartsWith(Program)
        || content.StartsWith("\u007FELF"u8) || content.StartsWith("%PDF-"u8);
}
