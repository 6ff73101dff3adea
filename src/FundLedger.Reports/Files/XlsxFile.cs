using SpreadCheetah;
using SpreadCheetah.Worksheets;

namespace FundLedger.Reports;

/// <summary>
/// A report as a workbook: a first sheet that says what it is and what it was read from, with key figures and notes; then a
/// sheet a table, its header frozen. Every cell is a value, none a formula: a text that begins with <c>=</c> stays text.
/// </summary>
public static class XlsxFile
{
    private const double NarrowColumn = 9;
    private const double WidestColumn = 48;

    /// <summary>Without properties of the document: they would hold the time at which it was written.</summary>
    private static readonly SpreadCheetahOptions Options = new() { DefaultDateTimeFormat = null, DocumentProperties = null };

    /// <summary>The same report is the same bytes, on any day.</summary>
    public static async Task<byte[]> WriteAsync(Report report, ReportLanguage language, CancellationToken cancellation)
    {
        using var stream = new MemoryStream();
        var book = await Spreadsheet.CreateNewAsync(stream, Options, cancellation).ConfigureAwait(false);
        await using (book.ConfigureAwait(false))
        {
            var (styles, names) = (new XlsxStyles(book), new SheetName());
            await XlsxCover.WriteAsync(book, styles, names, report, language, cancellation).ConfigureAwait(false);
            foreach (var table in report.Tables)
                await WriteAsync(book, styles, names.Of(table.Name), table, language, cancellation).ConfigureAwait(false);
            await book.FinishAsync(cancellation).ConfigureAwait(false);
        }

        var bytes = stream.ToArray();
        ZipTimes.Clear(bytes);
        return bytes;
    }

    private static async Task WriteAsync(
        Spreadsheet book, XlsxStyles styles, string name, ReportTable table, ReportLanguage language, CancellationToken cancellation)
    {
        var sheet = new WorksheetOptions { FrozenRows = 1 };
        for (var column = 0; column < table.Columns.Count; column++)
            sheet.Column(column + 1).Width = WidthOf(table, column, language);
        await book.StartWorksheetAsync(name, sheet, cancellation).ConfigureAwait(false);
        await book.AddRowAsync([.. table.Columns.Select(column =>
            new Cell(column.Title.In(language), styles.Header(column.Right)))], cancellation).ConfigureAwait(false);
        foreach (var row in table.Rows)
        {
            await book.AddRowAsync([.. row.Values.Select((value, i) =>
            {
                var (cell, format) = XlsxCell.Of(value, language);
                return new Cell(cell, styles.Cell(format, table.Columns[i].Right, row.Kind));
            })], cancellation).ConfigureAwait(false);
        }
    }

    /// <summary>As wide as its longest value, in characters; Chinese ones count twice.</summary>
    private static double WidthOf(ReportTable table, int column, ReportLanguage language)
    {
        var most = ChartText.WidthOf(table.Columns[column].Title.In(language), 1);
        foreach (var row in table.Rows.Where(row => row.Kind != RowKind.Group))
            most = Math.Max(most, ChartText.WidthOf(CellText.ForPeople(row.Values[column], language.One()), 1));
        return Math.Clamp(most * 1.9 + 2, NarrowColumn, WidestColumn);
    }
}
