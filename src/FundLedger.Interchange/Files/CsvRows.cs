using System.Text;
using CsvHelper;

namespace FundLedger.Interchange.Files;

/// <summary>
/// The rows of a CSV file by RFC 4180: a field with a quotation mark, a separator or a line break stands in
/// quotation marks, and a mark inside is doubled. A row that breaks this is refused, not guessed at; it
/// reaches to where its quotation marks pair up again.
/// </summary>
internal static class CsvRows
{
    /// <summary>The longest row in bytes: what an unpaired quotation mark can swallow, and the most that is held in memory.</summary>
    private const int MostBytes = 1 << 20;

    public static IEnumerable<SourceRow> Read(Stream stream, Encoding encoding, string delimiter)
    {
        var bad = false;
        using var reader = CsvReader.Create(stream, new CsvReaderOptions
        {
            HasHeader = false,
            Separator = delimiter[0],
            Encoding = encoding.CodePage == Encoding.UTF8.CodePage ? null : encoding,
            TrackLineNumbers = true,
            MaxRecordSize = MostBytes,
            MalformedData = CsvMalformedDataHandling.Recover,
            OnMalformedRecord = _ => bad = true,
        }, leaveOpen: true);
        var next = 1L;
        while (true)
        {
            bad = false;
            if (!TryRead(reader, out var endless))
            {
                if (endless)
                    yield return new SourceRow(next, [], Quoting(next, LinesOf(stream)));
                yield break;
            }

            var (first, last) = (reader.LineNumber, reader.LineNumber + reader.RawRecord.Count((byte)'\n'));
            next = last + 1;
            yield return bad ? new SourceRow(first, [], Quoting(first, last)) : new SourceRow(first, CellsOf(reader));
        }
    }

    /// <summary>The next row, if there is one; endless is a field without an end, after which no row can be told.</summary>
    private static bool TryRead(CsvReader reader, out bool endless)
    {
        try
        {
            endless = false;
            return reader.Read();
        }
        catch (CsvFormatException)
        {
            endless = true;
            return false;
        }
    }

    private static Cell[] CellsOf(CsvReader reader)
    {
        var cells = new Cell[reader.FieldCount];
        for (var i = 0; i < cells.Length; i++)
            cells[i] = new Cell(reader.GetString(i));
        return cells;
    }

    /// <summary>How many lines the whole file has; a line break is one byte in every encoding that is read.</summary>
    private static long LinesOf(Stream stream)
    {
        stream.Position = 0;
        var bytes = new byte[1 << 16];
        var lines = 1L;
        for (var read = stream.Read(bytes); read > 0; read = stream.Read(bytes))
            lines += bytes.AsSpan(0, read).Count((byte)'\n');
        return lines;
    }

    private static Refusal Quoting(long first, long last) => new(Rule.RowQuoting, [("first", first), ("last", last)]);
}
