using FundLedger.Pdf;
using FundLedger.Pdf.Fluent;

namespace FundLedger.Reports.Rendering;

/// <summary>Vouchers on paper of their own size, each with a bookmark: head, lines, and who signed.</summary>
internal static class VoucherRendering
{
    public static void Compose(DocumentDescriptor pages, VoucherPart part, RenderContext context)
    {
        foreach (var sheet in part.Sheets)
        {
            var parts = Math.Max(1, (sheet.Blocks.Max(block => block.Lines.Count) + VoucherStyle.LinesOnASheet - 1) / VoucherStyle.LinesOnASheet);
            for (var number = 0; number < parts; number++)
            {
                var (at, of) = (number, parts);
                pages.Page(page => Compose(page, sheet, at, of, context));
            }
        }
    }

    private static void Compose(PageDescriptor page, VoucherSheet sheet, int part, int parts, RenderContext context)
    {
        page.Size(VoucherStyle.Paper);
        page.MarginHorizontal(VoucherStyle.MarginX);
        page.MarginVertical(VoucherStyle.MarginY);
        page.DefaultTextStyle(style => style.FontSize(8));
        page.Content().Column(column =>
        {
            column.Item().Row(row => ComposeHead(row, sheet, part, parts, context));
            column.Item().PaddingTop(3).Row(row =>
            {
                row.RelativeItem().Table(table => new VoucherTable(sheet, part, part == parts - 1, context).Compose(table));
                ComposeAttachments(row.ConstantItem(VoucherStyle.Attachments), sheet, context);
            });
            column.Item().PaddingTop(5).Row(row => ComposeSignatures(row, sheet, context));
        });
        ComposeFoot(page.Footer(), context);
    }

    private static void ComposeHead(RowDescriptor row, VoucherSheet sheet, int part, int parts, RenderContext context)
    {
        var number = parts == 1 ? sheet.Number : $"{sheet.Number} ({part + 1}/{parts})";
        row.RelativeItem().Height(VoucherStyle.CodeSize).AlignBottom().Text($"{context.In("核算单位", "Unit")}{context.Colon}{context.In(sheet.Unit)}");
        row.RelativeItem(1.2f).Column(column =>
        {
            column.Item().Section($"{number} {Refusal.Text(sheet.Date)} {sheet.Text}").SemanticHeader1().Text(context.In(sheet.Title)).FontSize(context.Language == ReportLanguage.Both ? 11 : 17).Bold().AlignCenter();
            column.Item().PaddingHorizontal(34).BorderTop(0.8f).PaddingTop(1.5f).BorderTop(0.8f).PaddingTop(3).Text(DateOf(sheet.Date, context)).AlignCenter();
        });
        row.RelativeItem().Height(VoucherStyle.CodeSize).AlignBottom().PaddingRight(6).Text(text =>
        {
            text.AlignRight();
            text.Span($"{context.In("凭证号", "No.")}{context.Colon}");
            text.Span(number).Bold();
            text.Span($"   {context.In("序号", "Entry")} {sheet.Seq}");
            if (context.Language == ReportLanguage.English)
                text.Span($"   Enclosures {sheet.Attachments}");
        });
        row.ConstantItem(VoucherStyle.CodeSize).Drawing(new Size(VoucherStyle.CodeSize, VoucherStyle.CodeSize), context.In("二维码：账套、截至日期与时刻、链首哈希", "QR code: book, as-of pair, hash of the chain's head"),
            (canvas, area) => QrDrawing.Draw(canvas, ReportAddress.Of(context.Report, context.Language).ToString(), area));
    }

    private static string DateOf(DateOnly date, RenderContext context) => context.Language == ReportLanguage.English
        ? Refusal.Text(date)
        : $"{date.Year} 年 {date.Month} 月 {date.Day} 日";

    /// <summary>附单据 × 张, written downwards beside the table; English, which is not, has it in the head.</summary>
    private static void ComposeAttachments(Container place, VoucherSheet sheet, RenderContext context)
    {
        if (context.Language != ReportLanguage.English)
            place.PaddingLeft(5).PaddingTop(30).Text($"附\n单\n据\n{sheet.Attachments}\n张").LineHeight(1.5f).AlignCenter();
    }

    private static void ComposeSignatures(RowDescriptor row, VoucherSheet sheet, RenderContext context)
    {
        row.Spacing(8);
        foreach (var signature in sheet.Signatures)
        {
            row.RelativeItem().Text(text =>
            {
                text.Span($"{context.In(signature.Office)}{context.Colon}");
                text.Span(signature.Person is { } person ? context.In(person) : "").Bold();
                text.Span(signature.Date is { } date ? $"  {Refusal.Text(date)}" : "").FontSize(6).FontColor(ReportStyle.Faint);
            });
        }
    }

    private static void ComposeFoot(Container place, RenderContext context) => place
        .DefaultTextStyle(style => style.FontSize(5.5f).FontColor(ReportStyle.Faint)).Row(row =>
        {
            var source = context.Report.Source;
            row.RelativeItem().Text($"{context.In(source.Name)} · {context.In("截至", "as of")} {Refusal.Text(source.Date)} / {Refusal.Text(source.KnownAt)} · {context.In("链首", "chain head")} {source.HeadSeq} {source.Head}");
            row.AutoItem().Text(text =>
            {
                text.CurrentPageNumber();
                text.Span(" / ");
                text.TotalPages();
            });
        });
}
