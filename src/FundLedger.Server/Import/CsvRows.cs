using System.Globalization;
using System.Text;
using CsvHelper;
using CsvHelper.Configuration;

namespace FundLedger.Server;

/// <summary>
/// The rows of a CSV file by RFC 4180: a field with a quotation mark, a separator or a line break stands in
/// quotation marks, and a mark inside is doubled. A row that breaks this is refused, not guessed at; it
/// reaches to where its quotation marks pair up again.
/// </summary>
internal static class CsvRows
{
    /// <summary>The longest field in characters: what an unpaired quotation mark can swallow.</summary>
    private const int MaxField = 1 << 18;

    public static IEnumerable<SourceRow> Read(Stream stream, Encoding encoding, string delimiter)
    {
        var bad = false;
        using var reader = new StreamReader(stream, encoding, detectEncodingFromByteOrderMarks: false, leaveOpen: true);
        using var parser = new CsvParser(reader, new CsvConfiguration(CultureInfo.InvariantCulture)
        {
            Mode = CsvMode.RFC4180,
            Delimiter = delimiter,
            CacheFields = true,
            MaxFieldSize = MaxField,
            BadDataFound = _ => bad = true,
        });
        for (var before = 0; ; before = parser.RawRow)
        {
            bad = false;
            var cells = Next(parser);
            if (cells is null)
                yield break;
            var lines = (First: before + 1, Last: Math.Max(before + 1, parser.RawRow));
            yield return bad || cells.Length == 0
                ? new SourceRow(lines.First, [], Quoting(lines.First, lines.Last))
                : new SourceRow(lines.First, cells);
            if (cells.Length == 0)
                yield break;
        }
    }

    /// <summary>The next row; null at the end; empty where a field has no end, and so the file none that is known.</summary>
    private static Cell[]? Next(CsvParser parser)
    {
        try
        {
            if (!parser.Read())
                return null;
            var cells = new Cell[parser.Count];
            for (var i = 0; i < cells.Length; i++)
                cells[i] = new Cell(parser[i]);
            return cells;
        }
        catch (MaxFieldSizeException)
        {
            return [];
        }
    }

    private static Refusal Quoting(int first, int last) => new(Rule.RowQuoting, [("first", first), ("last", last)]);
}
