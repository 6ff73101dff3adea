using System.Buffers.Binary;

namespace FundLedger.Pdf.Pictures;

/// <summary>The pixels of a PNG file (ISO/IEC 15948), which a PDF takes as they are packed.</summary>
internal static class PngFile
{
    private const int SignatureLength = 8;

    public static Picture Read(byte[] file)
    {
        var header = file.AsSpan(SignatureLength + 8);
        var (width, height) = (BinaryPrimitives.ReadInt32BigEndian(header), BinaryPrimitives.ReadInt32BigEndian(header[4..]));
        // Bits, kind of colour (0 grey, 2 colours), and whether it is interlaced.
        if (header[8] != 8 || header[9] is not (0 or 2) || header[12] != 0)
            throw new ArgumentException("Only PNG pictures of eight bits, with no transparency, palette or interlacing, are drawn.", nameof(file));
        return new Picture(width, height, header[9] == 0 ? 1 : 3, PictureCoding.Png, Data(file));
    }

    private static byte[] Data(byte[] file)
    {
        var data = new MemoryStream();
        for (var at = SignatureLength; at + 12 <= file.Length;)
        {
            var length = BinaryPrimitives.ReadInt32BigEndian(file.AsSpan(at));
            if (file.AsSpan(at + 4, 4).SequenceEqual("IDAT"u8))
                data.Write(file.AsSpan(at + 8, length));
            at += 12 + length;
        }
        return data.ToArray();
    }
}
