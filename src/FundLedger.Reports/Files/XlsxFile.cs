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

    /// <summary>Writes the rows as they come. The same report is the same bytes, on any day.</summary>
    /// <param name="report">The report.</param>
    /// <param name="language">Its language.</param>
    /// <param name="output">Where to: it is empty, read and written, and able to seek.</param>
    /// <param name="cancellation">Ends the work.</param>
    public static async Task WriteAsync(Report report, ReportLanguage language, Stream output, CancellationToken cancellation)
    {
        var book = await Spreadsheet.CreateNewAsync(output, Options, cancellation).ConfigureAwait(false);
        await using (book.ConfigureAwait(false))
        {
            var (styles, names) = (new XlsxStyles(book), new SheetName());
            await XlsxCover.WriteAsync(book, styles, names, report, language, cancellation).ConfigureAwait(false);
            foreach (var table in report.Tables.Select(table => table.ForPeople()))
                await WriteAsync(book, styles, names.Of(table.Name), table, language, cancellation).ConfigureAwait(false);
            await book.FinishAsync(cancellation).ConfigureAwait(false);
        }

        ZipTimes.Clear(output);
    }

    private static async Task WriteAsync(
        Spreadsheet book, XlsxStyles styles, string name, ReportTable table, ReportLanguage language, CancellationToken cancellation)
    {
        var sheet = new WorksheetOptions { FrozenRows = 1 };
        foreach (var (column, width) in Widths(table, language, cancellation).Index())
            sheet.Column(column + 1).Width = width;
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

    /// <summary>Each column as wide as its longest value, in characters; Chinese ones count twice.</summary>
    private static IEnumerable<double> Widths(ReportTable table, ReportLanguage language, CancellationToken cancellation)
    {
        var most = table.Columns.Select(column => ChartText.WidthOf(column.Title.In(language), 1)).ToArray();
        foreach (var row in table.Rows.Where(row => row.Kind != RowKind.Group))
        {
            cancellation.ThrowIfCancellationRequested();
            for (var column = 0; column < most.Length; column++)
                most[column] = Math.Max(most[column], ChartText.WidthOf(CellText.ForPeople(row.Values[column], language.One()), 1));
        }

        return most.Select(width => Math.Clamp(width * 1.9 + 2, NarrowColumn, WidestColumn));
    }
}
