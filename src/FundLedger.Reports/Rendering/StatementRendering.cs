using FundLedger.Pdf;
using FundLedger.Pdf.Fluent;

namespace FundLedger.Reports.Rendering;

/// <summary>A statement in its official form: title, mark, unit, date and scale above; the table; notes; who signs.</summary>
internal static class StatementRendering
{
    private const float CodeSize = 64;

    public static void Compose(DocumentDescriptor pages, StatementPart part, RenderContext context) => pages.Page(page =>
    {
        page.Size(context.Report.Landscape ? PageSizes.A4.Landscape() : PageSizes.A4);
        page.Margin(ReportStyle.Margin);
        page.DefaultTextStyle(style => style.FontSize(ReportStyle.TextSize));
        PageFurniture.Compose(page, context);
        page.Content().Column(column =>
        {
            column.Spacing(5);
            column.Item().Row(row => ComposeHead(row, part.Sheet, context));
            column.Item().Row(row => ComposeFacts(row, part.Sheet, context));
            var table = new StatementTable(part.Sheet, context);
            column.Item().DefaultTextStyle(style => style.FontSize(table.FontSize)).Table(table.Compose);
            foreach (var (at, note) in part.Sheet.Notes.Index())
                column.Item().Text($"{(at == 0 ? context.In("注", "Notes") + context.Colon : "")}{at + 1}. {context.In(note)}").FontSize(ReportStyle.SmallSize);
            SignaturesRendering.Compose(column.Item(), SignatureBlocks.OfStatement, context);
        });
    });

    private static void ComposeHead(RowDescriptor row, StatementSheet sheet, RenderContext context)
    {
        row.ConstantItem(CodeSize);
        row.RelativeItem().PaddingTop(16).Column(column =>
        {
            var title = context.In(sheet.Title);
            column.Item().Section(title).SemanticHeader1().Text(title).FontSize(context.Language == ReportLanguage.Both ? 13 : 17).Bold().AlignCenter();
            column.Item().PaddingTop(5).Text(context.In(sheet.Dated)).AlignCenter();
        });
        row.ConstantItem(CodeSize).Drawing(new Size(CodeSize, CodeSize), context.In("二维码：账套、截至日期与时刻、链首哈希", "QR code: book, as-of pair, hash of the chain's head"),
            (canvas, area) => QrDrawing.Draw(canvas, ReportAddress.Of(context.Report, context.Language).ToString(), area));
    }

    private static void ComposeFacts(RowDescriptor row, StatementSheet sheet, RenderContext context)
    {
        row.RelativeItem(2).Text($"{context.In("编制单位", "Prepared by")}{context.Colon}{context.In(sheet.Unit)}");
        row.RelativeItem().Text($"{(sheet.Mark is { } mark ? mark + "　" : "")}{context.In(sheet.Scale)}").AlignRight();
    }
}
