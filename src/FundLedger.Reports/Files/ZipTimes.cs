using System.Buffers.Binary;

namespace FundLedger.Reports;

/// <summary>
/// Sets the times of all entries of a ZIP file to its earliest, 1980-01-01: the same content is the same bytes on any day
/// (APPNOTE 4.3.7 and 4.3.12; times stand at 10 of a local header and at 12 of a central one).
/// </summary>
internal static class ZipTimes
{
    private const uint EndRecord = 0x06054b50;
    private const uint CentralHeader = 0x02014b50;
    private const int EndLength = 22;

    /// <summary>Midnight, and the first of January 1980, as MS-DOS writes them.</summary>
    private const uint Earliest = 0x0021_0000;

    /// <param name="zip">A ZIP file without a comment and below 4 GiB, as the writer of workbooks makes it; read, written, able to seek.</param>
    public static void Clear(Stream zip)
    {
        var end = Read(zip, zip.Length - EndLength, EndLength);
        if (BinaryPrimitives.ReadUInt32LittleEndian(end) != EndRecord)
            throw new ArgumentException("There is no end record where it should be.", nameof(zip));
        var directory = BinaryPrimitives.ReadUInt32LittleEndian(end.AsSpan(16));
        var headers = Read(zip, directory, BinaryPrimitives.ReadInt32LittleEndian(end.AsSpan(12)));
        for (var (at, entries) = (0, BinaryPrimitives.ReadUInt16LittleEndian(end.AsSpan(10))); entries > 0; entries--)
        {
            var header = headers.AsSpan(at);
            if (BinaryPrimitives.ReadUInt32LittleEndian(header) != CentralHeader)
                throw new ArgumentException("There is no entry where it should be.", nameof(zip));
            Write(zip, directory + at + 12);
            Write(zip, BinaryPrimitives.ReadUInt32LittleEndian(header[42..]) + 10);
            at += 46 + Length(header, 28) + Length(header, 30) + Length(header, 32);
        }
    }

    private static byte[] Read(Stream zip, long at, int length)
    {
        var bytes = new byte[length];
        zip.Position = at;
        zip.ReadExactly(bytes);
        return bytes;
    }

    private static void Write(Stream zip, long at)
    {
        Span<byte> time = stackalloc byte[sizeof(uint)];
        BinaryPrimitives.WriteUInt32LittleEndian(time, Earliest);
        zip.Position = at;
        zip.Write(time);
    }

    private static int Length(ReadOnlySpan<byte> header, int at) => BinaryPrimitives.ReadUInt16LittleEndian(header[at..]);
}
