using FundLedger.Pdf;
using FundLedger.Pdf.Fluent;

namespace FundLedger.Reports.Rendering;

/// <summary>The head of a report: its title, what it is about and was read from, and the QR code that says the same to a machine.</summary>
internal static class ReportHead
{
    private const float CodeSize = 84;
    private const float FactSize = 8;
    private const float WidestTitle = 190;

    public static void Compose(Container place, RenderContext context) => place.Row(row =>
    {
        row.Spacing(12);
        row.RelativeItem().Column(column =>
        {
            var title = context.In(context.Report.Title);
            column.Item().Section(title).SemanticHeader1().Text(title).FontSize(17).Bold().FontColor(ReportStyle.Navy);
            column.Item().PaddingTop(4).Table(table => ComposeFacts(table, context));
        });
        row.ConstantItem(CodeSize).Drawing(new Size(CodeSize, CodeSize), context.In("二维码：账套、截至日期与时刻、链首哈希、报表种类", "QR code: book, as-of pair, hash of the chain's head, kind of report"),
            (canvas, area) => QrDrawing.Draw(canvas, ReportAddress.Of(context.Report, context.Language).ToString(), area));
    });

    private static void ComposeFacts(TableDescriptor table, RenderContext context)
    {
        var facts = ReportFacts.Of(context.Report).ToList();
        table.Style(TableStyle.Plain);
        table.ColumnsDefinition(columns =>
        {
            columns.ConstantColumn(Math.Min(WidestTitle, facts.Max(fact => ChartText.WidthOf(context.In(fact.Title), FactSize)) + 12));
            columns.RelativeColumn();
        });
        foreach (var (title, value) in facts)
        {
            table.Cell().HeaderOfRow().DefaultTextStyle(style => style.FontSize(FactSize).FontColor(ReportStyle.Faint)).Text(context.In(title));
            table.Cell().DefaultTextStyle(style => style.FontSize(FactSize)).Text(context.Text(value));
        }
    }
}
