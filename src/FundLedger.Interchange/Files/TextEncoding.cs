using System.Text;

namespace FundLedger.Interchange.Files;

/// <summary>Finds in which of several encodings a file is, by reading all of it: a wrong one is not guessed around.</summary>
internal static class TextEncoding
{
    private const int BlockSize = 1 << 16;

    static TextEncoding() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    /// <summary>The encoding, strict: bytes without a meaning are faults. Null when there is none of that name.</summary>
    public static Encoding? Find(string name)
    {
        try
        {
            return Encoding.GetEncoding(name, EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback);
        }
        catch (ArgumentException)
        {
            return null;
        }
    }

    /// <summary>The first encoding in which every byte of the file has a meaning; the stream is left after a byte order mark.</summary>
    /// <exception cref="RefusedException"><see cref="Rule.FileEncoding"/>, with the first bad byte of the first encoding.</exception>
    public static Encoding Of(Stream stream, IReadOnlyList<string> names, string file)
    {
        var position = IsUtf16(stream) ? 1 : 0L;
        foreach (var name in position == 0 ? names : [])
        {
            var encoding = Find(name)!;
            if (FirstBad(stream, encoding) is not { } bad)
            {
                SkipMark(stream, encoding);
                return encoding;
            }

            position = position == 0 ? bad + 1 : position;
        }

        throw new RefusedException(Rule.FileEncoding,
            ("file", file), ("expected", string.Join(" / ", names)), ("position", position));
    }

    private static bool IsUtf16(Stream stream)
    {
        var mark = Start(stream, 2);
        return mark is [0xFF, 0xFE] or [0xFE, 0xFF];
    }

    private static void SkipMark(Stream stream, Encoding encoding)
    {
        var mark = encoding.CodePage == Encoding.UTF8.CodePage && Start(stream, 3) is [0xEF, 0xBB, 0xBF];
        stream.Position = mark ? 3 : 0;
    }

    private static byte[] Start(Stream stream, int length)
    {
        stream.Position = 0;
        var start = new byte[length];
        return start[..stream.ReadAtLeast(start, length, throwOnEndOfStream: false)];
    }

    private static long? FirstBad(Stream stream, Encoding encoding)
    {
        stream.Position = 0;
        var decoder = encoding.GetDecoder();
        var bytes = new byte[BlockSize];
        var chars = new char[encoding.GetMaxCharCount(BlockSize)];
        long before = 0;
        try
        {
            int read;
            do
            {
                read = stream.Read(bytes);
                decoder.GetChars(bytes.AsSpan(0, read), chars, flush: read == 0);
                before += read;
            }
            while (read > 0);
            return null;
        }
        catch (DecoderFallbackException fault)
        {
            return Math.Max(0, before + fault.Index);
        }
    }
}
