using static System.Buffers.Binary.BinaryPrimitives;

namespace FundLedger.Requests;

/// <summary>
/// The directory at the end of a ZIP file (APPNOTE 4.3.12 and 4.3.16), read where it stands: a reader that makes an object
/// for each of its entries needs many times the room of a file that is made of nothing else.
/// </summary>
internal static class ZipDirectory
{
    private const int EndLength = 22;
    private const int EntryLength = 46;

    private static ReadOnlySpan<byte> First => "PK\u0003\u0004"u8;

    private static ReadOnlySpan<byte> Entry => "PK\u0001\u0002"u8;

    private static ReadOnlySpan<byte> End => "PK\u0005\u0006"u8;

    /// <summary>Whether it is a ZIP file that holds a file whose path begins so.</summary>
    public static bool Names(ReadOnlySpan<byte> zip, ReadOnlySpan<byte> path)
    {
        var end = zip.LastIndexOf(End);
        if (!zip.StartsWith(First) || end < 0 || end + EndLength > zip.Length)
            return false;
        for (long at = ReadUInt32LittleEndian(zip[(end + 16)..]); at + EntryLength <= end && zip[(int)at..].StartsWith(Entry);)
        {
            var entry = zip[(int)at..end];
            var (name, extra, comment) = (ReadUInt16LittleEndian(entry[28..]), ReadUInt16LittleEndian(entry[30..]), ReadUInt16LittleEndian(entry[32..]));
            if (EntryLength + name <= entry.Length && entry.Slice(EntryLength, name).StartsWith(path))
                return true;
            at += EntryLength + name + extra + comment;
        }

        return false;
    }
}
