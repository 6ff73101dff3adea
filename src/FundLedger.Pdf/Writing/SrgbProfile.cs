using System.Buffers.Binary;
using System.Text;

namespace FundLedger.Pdf.Writing;

/// <summary>
/// The sRGB colour space as an ICC profile (version 2.1, matrix and curves; ICC.1:2001-04): what the colours of a document
/// mean. Primaries and white are those of IEC 61966-2-1, adapted to D50.
/// </summary>
internal static class SrgbProfile
{
    private const int HeaderLength = 128;
    private const int CurvePoints = 1024;

    private static readonly Lazy<byte[]> LazyBytes = new(Build);

    public static ReadOnlySpan<byte> Bytes => LazyBytes.Value;

    private static byte[] Build()
    {
        var curve = Curve();
        (string Name, byte[] Data)[] tags =
        [
            ("desc", Description("sRGB")), ("cprt", Ascii("text", "No copyright")), ("wtpt", Xyz(0.9642, 1, 0.8249)),
            ("rXYZ", Xyz(0.43607, 0.22249, 0.01392)), ("gXYZ", Xyz(0.38515, 0.71687, 0.09708)), ("bXYZ", Xyz(0.14307, 0.06061, 0.7141)),
            ("rTRC", curve), ("gTRC", curve), ("bTRC", curve),
        ];
        var profile = new byte[HeaderLength + 4 + tags.Length * 12 + tags.Select(tag => tag.Data).Distinct().Sum(data => data.Length)];
        WriteHeader(profile);
        WriteTags(profile, tags);
        return profile;
    }

    private static void WriteHeader(Span<byte> profile)
    {
        Put(profile, 0, profile.Length);
        Put(profile, 8, 0x02100000);
        Put(profile, 12, "mntrRGB XYZ ");
        // A date is required: that of the standard.
        foreach (var (offset, number) in new[] { (24, 1999), (26, 10), (28, 1) })
            BinaryPrimitives.WriteInt16BigEndian(profile[offset..], (short)number);
        Put(profile, 36, "acsp");
        Xyz(0.9642, 1, 0.8249).AsSpan(8).CopyTo(profile[68..]);
    }

    /// <summary>The table of tags, and their data; the three curves are one.</summary>
    private static void WriteTags(Span<byte> profile, (string Name, byte[] Data)[] tags)
    {
        Put(profile, HeaderLength, tags.Length);
        var end = HeaderLength + 4 + tags.Length * 12;
        var written = new Dictionary<byte[], int>();
        for (var i = 0; i < tags.Length; i++)
        {
            var (name, data) = tags[i];
            if (written.TryAdd(data, end))
            {
                data.CopyTo(profile[end..]);
                end += data.Length;
            }
            var entry = HeaderLength + 4 + i * 12;
            Put(profile, entry, name);
            Put(profile, entry + 4, written[data]);
            Put(profile, entry + 8, data.Length);
        }
    }

    private static byte[] Xyz(double x, double y, double z)
    {
        var bytes = new byte[20];
        Put(bytes, 0, "XYZ ");
        Put(bytes, 8, Fixed(x));
        Put(bytes, 12, Fixed(y));
        Put(bytes, 16, Fixed(z));
        return bytes;
    }

    private static byte[] Ascii(string type, string text)
    {
        var bytes = new byte[Aligned(8 + text.Length + 1)];
        Put(bytes, 0, type);
        Put(bytes, 8, text);
        return bytes;
    }

    /// <summary>A description, its Unicode and Macintosh forms left empty.</summary>
    private static byte[] Description(string text)
    {
        var bytes = new byte[Aligned(12 + text.Length + 1 + 8 + 70)];
        Put(bytes, 0, "desc");
        Put(bytes, 8, text.Length + 1);
        Put(bytes, 12, text);
        return bytes;
    }

    private static byte[] Curve()
    {
        var bytes = new byte[12 + CurvePoints * 2];
        Put(bytes, 0, "curv");
        Put(bytes, 8, CurvePoints);
        for (var i = 0; i < CurvePoints; i++)
            BinaryPrimitives.WriteUInt16BigEndian(bytes.AsSpan(12 + i * 2), (ushort)Math.Round(Linear(i / (CurvePoints - 1.0)) * ushort.MaxValue));
        return bytes;
    }

    /// <summary>The light that a value of sRGB stands for (IEC 61966-2-1).</summary>
    private static double Linear(double value) => value <= 0.04045 ? value / 12.92 : Math.Pow((value + 0.055) / 1.055, 2.4);

    private static int Fixed(double value) => (int)Math.Round(value * 65536);

    private static int Aligned(int length) => (length + 3) / 4 * 4;

    private static void Put(Span<byte> bytes, int offset, int value) => BinaryPrimitives.WriteInt32BigEndian(bytes[offset..], value);

    private static void Put(Span<byte> bytes, int offset, string ascii) => Encoding.ASCII.GetBytes(ascii, bytes[offset..]);
}
