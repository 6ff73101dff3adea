namespace FundLedger.Requests;

/// <summary>What a file is by its first bytes.</summary>
internal static class AttachmentContent
{
    public static bool IsPdf(byte[] content) => content.AsSpan().StartsWith("%PDF-"u8);

    public static bool IsPng(byte[] content) => content.AsSpan().StartsWith((ReadOnlySpan<byte>)[0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]);

    public static bool IsJpeg(byte[] content) => content.AsSpan().StartsWith((ReadOnlySpan<byte>)[0xFF, 0xD8, 0xFF]);

    /// <summary>Text, of whatever encoding, is anything but a program, an archive, or one of the others.</summary>
    public static bool IsText(byte[] content) => !(IsPdf(content) || IsPng(content) || IsJpeg(content) || CompoundFile.IsOne(content)
        || content.AsSpan().StartsWith("PK\u0003\u0004"u8) || content.AsSpan().StartsWith("\u007FELF"u8)
        || content.AsSpan().StartsWith((ReadOnlySpan<byte>)[0x4D, 0x5A, 0x90, 0x00]));
}
