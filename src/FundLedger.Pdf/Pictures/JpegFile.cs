using System.Buffers.Binary;

namespace FundLedger.Pdf.Pictures;

/// <summary>What the frame header of a JPEG file says (ITU-T T.81, B.2.2). The file itself is drawn as it is.</summary>
internal static class JpegFile
{
    public static Picture Read(byte[] file)
    {
        for (var at = 2; at + 9 < file.Length && file[at] == 0xFF;)
        {
            var marker = file[at + 1];
            if (IsFrame(marker))
                return Of(file, at + 4);
            at += 2 + BinaryPrimitives.ReadUInt16BigEndian(file.AsSpan(at + 2));
        }
        throw new ArgumentException("The JPEG picture has no frame header.", nameof(file));
    }

    private static Picture Of(byte[] file, int frame)
    {
        var (bits, colors) = (file[frame], file[frame + 5]);
        if (bits != 8 || colors is not (1 or 3))
            throw new ArgumentException($"A JPEG picture of {colors} colours of {bits} bits is not drawn.", nameof(file));
        return new Picture(BinaryPrimitives.ReadUInt16BigEndian(file.AsSpan(frame + 3)), BinaryPrimitives.ReadUInt16BigEndian(file.AsSpan(frame + 1)),
            colors, PictureCoding.Jpeg, file);
    }

    /// <summary>Baseline, extended and progressive frames; not the tables between them (C4, C8, CC).</summary>
    private static bool IsFrame(byte marker) => marker is >= 0xC0 and <= 0xCF and not (0xC4 or 0xC8 or 0xCC);
}
