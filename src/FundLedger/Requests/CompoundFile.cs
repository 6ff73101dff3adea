using System.Runtime.InteropServices;
using static System.Buffers.Binary.BinaryPrimitives;

namespace FundLedger.Requests;

/// <summary>
/// An OLE2 compound file ([MS-CFB]): its directory entries are 128 bytes each, and stand at a multiple of that wherever
/// the directory is.
/// </summary>
internal static class CompoundFile
{
    private const int EntryLength = 128;
    private const byte Storage = 1;
    private const byte Stream = 2;

    private static ReadOnlySpan<byte> Signature => [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1];

    public static bool IsOne(ReadOnlySpan<byte> content) => content.StartsWith(Signature);

    /// <summary>Whether it is a workbook of Excel 97 to 2003 (BIFF8, or BIFF5 before it) without macros ([MS-XLS] 2.1.2).</summary>
    public static bool IsWorkbook(byte[] content) => IsOne(content)
        && (Has(content, Stream, "Workbook") || Has(content, Stream, "Book")) && !Has(content, Storage, "_VBA_PROJECT_CUR");

    private static bool Has(ReadOnlySpan<byte> content, byte kind, string name)
    {
        for (var at = 4 * EntryLength; at + EntryLength <= content.Length; at += EntryLength)
        {
            var entry = content.Slice(at, EntryLength);
            if (entry[66] == kind && ReadUInt16LittleEndian(entry[64..]) == 2 * (name.Length + 1)
                && MemoryMarshal.Cast<byte, char>(entry)[..name.Length].SequenceEqual(name))
            {
                return true;
            }
        }

        return false;
    }
}
