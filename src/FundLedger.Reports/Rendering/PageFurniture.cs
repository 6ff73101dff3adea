using FundLedger.Pdf;
using FundLedger.Pdf.Fluent;

namespace FundLedger.Reports.Rendering;

/// <summary>What stands on every page: above, what the report is; below, the chain head and the number of the page.</summary>
internal static class PageFurniture
{
    public static void Compose(PageDescriptor page, RenderContext context)
    {
        var (report, source) = (context.Report, context.Report.Source);
        page.Header().PaddingBottom(6).BorderBottom(0.5f, ReportStyle.Rule).PaddingBottom(2).DefaultTextStyle(Small).Row(row =>
        {
            row.RelativeItem().Text($"{context.In(report.Title)} · {context.In(source.Name)}");
            row.AutoItem().Text($"{context.In("截至", "as of")} {Refusal.Text(source.Date)} · {source.Currency.Code}");
        });
        page.Footer().PaddingTop(4).BorderTop(0.5f, ReportStyle.Rule).PaddingTop(2).DefaultTextStyle(Small).Row(row =>
        {
            row.RelativeItem().Text($"{context.In("链首", "Chain head")} {source.HeadSeq} {source.Head}");
            row.AutoItem().Text(text =>
            {
                text.Span(context.Language == ReportLanguage.English ? "Page " : "第 ");
                text.CurrentPageNumber();
                text.Span(context.Language == ReportLanguage.English ? " of " : " 页 / 共 ");
                text.TotalPages();
                text.Span(context.Language == ReportLanguage.English ? "" : " 页");
            });
        });
    }

    private static TextStyle Small(TextStyle style) => style.FontSize(ReportStyle.SmallSize).FontColor(ReportStyle.Faint);
}
