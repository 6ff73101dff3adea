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

    /// <param name="zip">A ZIP file without a comment and below 4 GiB, as the writer of workbooks makes it.</param>
    public static void Clear(Span<byte> zip)
    {
        var end = zip[^EndLength..];
        if (BinaryPrimitives.ReadUInt32LittleEndian(end) != EndRecord)
            throw new ArgumentException("There is no end record where it should be.", nameof(zip));
        var at = BinaryPrimitives.ReadInt32LittleEndian(end[16..]);
        for (var entries = BinaryPrimitives.ReadUInt16LittleEndian(end[10..]); entries > 0; entries--)
        {
            var header = zip[at..];
            if (BinaryPrimitives.ReadUInt32LittleEndian(header) != CentralHeader)
                throw new ArgumentException("There is no entry where it should be.", nameof(zip));
            BinaryPrimitives.WriteUInt32LittleEndian(header[12..], Earliest);
            BinaryPrimitives.WriteUInt32LittleEndian(zip[(BinaryPrimitives.ReadInt32LittleEndian(header[42..]) + 10)..], Earliest);
            at += 46 + Length(header, 28) + Length(header, 30) + Length(header, 32);
        }
    }

    private static int Length(ReadOnlySpan<byte> header, int at) => BinaryPrimitives.ReadUInt16LittleEndian(header[at..]);
}
