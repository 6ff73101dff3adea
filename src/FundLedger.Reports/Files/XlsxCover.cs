using SpreadCheetah;
using SpreadCheetah.Worksheets;

namespace FundLedger.Reports;

/// <summary>The first sheet of a workbook: title, book, as-of pair, head of the chain, key figures, notes.</summary>
internal static class XlsxCover
{
    private static readonly LocalName Name = new("说明", "About");

    public static async Task WriteAsync(
        Spreadsheet book, XlsxStyles styles, SheetName names, Report report, ReportLanguage language, CancellationToken cancellation)
    {
        var sheet = new WorksheetOptions();
        sheet.Column(1).Width = 22;
        sheet.Column(2).Width = 72;
        await book.StartWorksheetAsync(names.Of(Name.In(language)), sheet, cancellation).ConfigureAwait(false);
        await book.AddRowAsync([new Cell(report.Title.In(language), styles.Title)], cancellation).ConfigureAwait(false);
        foreach (var (title, value) in ReportFacts.Of(report))
            await AddAsync(title.In(language), value).ConfigureAwait(false);
        foreach (var figure in report.Parts.OfType<KeyFigures>().SelectMany(figures => figures.Figures))
            await AddAsync(figure.Title.In(language), figure.Value).ConfigureAwait(false);
        foreach (var note in report.Parts.OfType<Note>())
            await AddAsync("", note.Text).ConfigureAwait(false);

        ValueTask AddAsync(string title, object? value)
        {
            var (cell, format) = XlsxCell.Of(value, language);
            return book.AddRowAsync([new Cell(title, styles.Cell(null, false, RowKind.Subtotal)), new Cell(cell, styles.Cell(format, false, RowKind.Body))], cancellation);
        }
    }
}
