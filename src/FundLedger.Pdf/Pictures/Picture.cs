namespace FundLedger.Pdf.Pictures;

/// <summary>How the pixels of a picture are packed.</summary>
internal enum PictureCoding
{
    /// <summary>Rows of bytes, from the top.</summary>
    Raw,

    Jpeg,

    /// <summary>The rows of a PNG file: filtered and deflated.</summary>
    Png,
}

/// <summary>A picture, eight bits for each of its one (grey) or three (sRGB) colours.</summary>
/// <param name="Width">In pixels.</param>
/// <param name="Height">In pixels.</param>
/// <param name="Colors">One or three.</param>
/// <param name="Coding">How <paramref name="Data"/> is packed.</param>
/// <param name="Data">Its pixels.</param>
internal sealed record Picture(int Width, int Height, int Colors, PictureCoding Coding, byte[] Data)
{
    /// <summary>A picture from a file.</summary>
    /// <exception cref="ArgumentException">It is neither JPEG nor PNG, or of a kind that is not drawn.</exception>
    public static Picture Of(byte[] file) => file switch
    {
        [0xFF, 0xD8, ..] => JpegFile.Read(file),
        [0x89, (byte)'P', (byte)'N', (byte)'G', ..] => PngFile.Read(file),
        _ => throw new ArgumentException("The picture is neither JPEG nor PNG.", nameof(file)),
    };
}
