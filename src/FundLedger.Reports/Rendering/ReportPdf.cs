using FundLedger.Pdf;
using FundLedger.Pdf.Fluent;

namespace FundLedger.Reports.Rendering;

/// <summary>
/// A report as a tagged PDF: title, as-of pair and chain head (as a QR code too), its parts, bookmarks, and its figures attached
/// as JSON. The same report is the same bytes, whenever it is made.
/// </summary>
public static class ReportPdf
{
    /// <summary>The file that holds the figures.</summary>
    public const string Figures = "figures.json";

    /// <summary>Writes a report, page by page, and returns how many pages it has.</summary>
    /// <exception cref="RefusedException"><see cref="Rule.CharacterNotDrawable"/> where the font lacks a character.</exception>
    public static int Write(Report report, ReportLanguage language, Stream output, CancellationToken cancellation)
    {
        var size = report.Landscape ? PageSizes.A4.Landscape() : PageSizes.A4;
        var context = new RenderContext(report, language, size.Width - 2 * ReportStyle.Margin, cancellation);
        var document = Document.Create(pages =>
        {
            if (report.Parts.Any(part => part is not DrawnPart))
                pages.Page(page => Compose(page, size, context));
            foreach (var part in report.Parts.OfType<DrawnPart>())
                DrawnRendering.Compose(pages, part, context);
        }).WithMetadata(MetadataOf(context)).WithAttachment(FiguresOf(context));
        try
        {
            return document.GeneratePdf(output, cancellation);
        }
        catch (CharacterNotDrawableException fault)
        {
            throw new RefusedException(Rule.CharacterNotDrawable,
                ("character", fault.Character), ("code", $"U+{fault.CodePoint:X4}"), ("text", fault.Text));
        }
    }

    private static void Compose(PageDescriptor page, Size size, RenderContext context)
    {
        page.Size(size);
        page.Margin(ReportStyle.Margin);
        page.DefaultTextStyle(style => style.FontSize(ReportStyle.TextSize));
        PageFurniture.Compose(page, context);
        page.Content().Column(column =>
        {
            column.Spacing(8);
            ReportHead.Compose(column.Item(), context);
            if (StatementLine.IsOn(context.Report))
                StatementLine.Compose(column.Item(), context);
            foreach (var part in context.Report.Parts.Where(part => part is not DrawnPart))
                PartRendering.Compose(column, part, context);
        });
    }

    private static DocumentMetadata MetadataOf(RenderContext context) => new()
    {
        Title = $"{context.In(context.Report.Title)} {context.In(context.Report.Source.Name)}",
        Subject = ReportAddress.Of(context.Report, context.Language).ToString(),
        Language = context.Language == ReportLanguage.English ? "en" : "zh-CN",
        Created = new DateTimeOffset(DateTime.SpecifyKind(context.Report.Source.KnownAt, DateTimeKind.Utc)),
    };

    private static EmbeddedFile FiguresOf(RenderContext context) => new(
        Figures, "application/json", context.In("本报表的数据", "The figures of this report"),
        output => JsonFile.Write(context.Report, output, context.Cancellation));
}
