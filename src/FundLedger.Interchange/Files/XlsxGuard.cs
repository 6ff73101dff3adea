using System.IO.Compression;
using System.Xml;

namespace FundLedger.Interchange.Files;

/// <summary>
/// Reads a workbook through once before it is trusted: what it unpacks to (counted, not what it claims), that
/// its XML is well formed, and that none of it has a document type definition.
/// </summary>
internal static class XlsxGuard
{
    /// <summary>The most bytes that a workbook may hold: 1 GiB.</summary>
    private const long MostBytes = 1L << 30;

    /// <summary>The most times that a workbook may be larger than its file; sheets come to 10 to 50 times.</summary>
    private const long MostTimes = 250;

    /// <summary>Below this size, how often it is larger does not matter: 16 MiB.</summary>
    private const long Harmless = 1L << 24;

    private static readonly XmlReaderSettings Strict = new() { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null };

    /// <exception cref="RefusedException"><see cref="Rule.FileForm"/> or <see cref="Rule.FileTooLarge"/>.</exception>
    public static void Check(Stream stream, string file)
    {
        var limit = Math.Min(MostBytes, Math.Max(Harmless, stream.Length * MostTimes));
        var total = 0L;
        try
        {
            stream.Position = 0;
            using var zip = new ZipArchive(stream, ZipArchiveMode.Read, leaveOpen: true);
            if (zip.GetEntry("xl/workbook.xml") is null)
                throw new RefusedException(Rule.FileForm, ("file", file), ("problem", new Reason(Because.NotAWorkbook)));
            foreach (var entry in zip.Entries)
            {
                var before = total;
                using var counted = new CountingStream(entry.Open(), limit - total,
                    size => new RefusedException(Rule.FileTooLarge,
                        ("file", file), ("size", before + size), ("compressed", stream.Length), ("limit", limit)));
                ReadThrough(counted, IsXml(entry.FullName));
                total += counted.Count;
            }
        }
        catch (Exception fault) when (fault is InvalidDataException or XmlException or IOException or NotSupportedException)
        {
            throw new RefusedException(Rule.FileForm, ("file", file), ("problem", new Reason(Because.Unreadable, ("fault", fault.Message))));
        }
    }

    private static bool IsXml(string name) => name.EndsWith(".xml", StringComparison.OrdinalIgnoreCase)
        || name.EndsWith(".rels", StringComparison.OrdinalIgnoreCase);

    private static void ReadThrough(Stream stream, bool isXml)
    {
        if (!isXml)
        {
            stream.CopyTo(Stream.Null);
            return;
        }

        using var reader = XmlReader.Create(stream, Strict);
        while (reader.Read())
        {
        }
    }
}
