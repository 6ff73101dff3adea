using System.Globalization;
using System.Xml;
using MiniExcelLibs;

namespace FundLedger.Interchange.Files;

/// <summary>The rows of a workbook's sheet, streamed; line numbers are those of the sheet.</summary>
internal static class XlsxRows
{
    /// <exception cref="RefusedException"><see cref="Rule.FileForm"/> or <see cref="Rule.FileTooLarge"/>.</exception>
    public static IEnumerable<SourceRow> Read(Stream stream, string file, string? sheet = null)
    {
        XlsxGuard.Check(stream, file);
        stream.Position = 0;
        return Rows(stream, file, sheet);
    }

    private static IEnumerable<SourceRow> Rows(Stream stream, string file, string? sheet)
    {
        if (sheet is not null && !stream.GetSheetNames().Contains(sheet))
            sheet = null;
        using var rows = stream.Query(sheetName: sheet, excelType: ExcelType.XLSX).GetEnumerator();
        for (var line = 1L; Advance(rows, file); line++)
        {
            var values = (IDictionary<string, object?>)rows.Current!;
            yield return new SourceRow(line, [.. values.Values.Select(CellOf)]);
        }
    }

    private static bool Advance(IEnumerator<dynamic> rows, string file)
    {
        try
        {
            return rows.MoveNext();
        }
        catch (Exception fault) when (fault is InvalidDataException or XmlException or FormatException or ArgumentException
            or InvalidOperationException or NullReferenceException or KeyNotFoundException or OverflowException)
        {
            throw new RefusedException(Rule.FileForm, ("file", file), ("problem", new Reason(Because.Unreadable, ("fault", fault.Message))));
        }
    }

    private static Cell CellOf(object? value) => value switch
    {
        null => default,
        string text => new Cell(text),
        DateTime moment => new Cell(moment.ToString(
            moment.TimeOfDay == TimeSpan.Zero ? "yyyy-MM-dd" : "yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture), true),
        double number => new Cell(Plain(number), true),
        IFormattable other => new Cell(other.ToString(null, CultureInfo.InvariantCulture), true),
        _ => new Cell(value.ToString(), true),
    };

    /// <summary>The shortest decimal that is this number again: what its author typed, without an exponent.</summary>
    private static string Plain(double number)
    {
        var shortest = number.ToString("R", CultureInfo.InvariantCulture);
        return decimal.TryParse(shortest, NumberStyles.Float, CultureInfo.InvariantCulture, out var exact)
            ? exact.ToString(CultureInfo.InvariantCulture)
            : shortest;
    }
}
