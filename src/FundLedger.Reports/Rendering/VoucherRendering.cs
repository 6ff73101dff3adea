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
            var parts = SheetLines.Sheets(sheet.Blocks.Max(block => block.Lines.Count), VoucherStyle.LinesOnASheet);
            for (var number = 0; number < parts; number++)
            {
                var (at, of) = (number, parts);
                pages.Page(page => Compose(page, sheet, at, of, context));
            }

            if (sheet.Schedule.Count > 0)
                pages.Page(page => ComposeSchedule(page, sheet, context));
        }
    }

    private static void Compose(PageDescriptor page, VoucherSheet sheet, int part, int parts, RenderContext context)
    {
        ComposePaper(page);
        page.Content().Column(column =>
        {
            column.Item().Row(row => ComposeHead(row, sheet, part, parts, context));
            column.Item().PaddingTop(3).Row(row =>
            {
                row.RelativeItem().Table(table => new VoucherTable(sheet, part, part == parts - 1, context).Compose(table));
                ComposeEnclosures(row.ConstantItem(VoucherStyle.Attachments), sheet, context);
            });
            column.Item().PaddingTop(5).Row(row => ComposeSignatures(row, sheet, context));
        });
        ComposeFoot(page.Footer(), sheet, context);
    }

    private static void ComposePaper(PageDescriptor page)
    {
        page.Size(VoucherStyle.Paper);
        page.MarginHorizontal(VoucherStyle.MarginX);
        page.MarginLeft(VoucherStyle.Binding);
        page.MarginVertical(VoucherStyle.MarginY);
        page.DefaultTextStyle(style => style.FontSize(8));
    }

    /// <summary>附表: the lines one by one, on as many sheets of the same paper as they take.</summary>
    private static void ComposeSchedule(PageDescriptor page, VoucherSheet sheet, RenderContext context)
    {
        ComposePaper(page);
        page.Header().PaddingBottom(4).Row(row =>
        {
            row.RelativeItem().Text($"{context.In("核算单位", "Unit")}{context.Colon}{context.In(sheet.Unit)}");
            row.RelativeItem(1.4f).Text($"{context.In(sheet.Title)} {sheet.Number} {context.In("附表", "schedule")}").FontSize(11).Bold().AlignCenter();
            row.RelativeItem().Text(DateOf(sheet.Date, context)).AlignRight();
        });
        page.Content().Column(column =>
        {
            column.Spacing(8);
            foreach (var table in sheet.Schedule)
                TableRendering.Compose(column, table, context with { Width = VoucherStyle.Width + VoucherStyle.Attachments });
        });
        ComposeFoot(page.Footer(), sheet, context);
    }

    private static void ComposeHead(RowDescriptor row, VoucherSheet sheet, int part, int parts, RenderContext context)
    {
        var number = parts == 1 ? sheet.Number : $"{sheet.Number} ({part + 1}/{parts})";
        row.RelativeItem().Height(VoucherStyle.CodeSize).AlignBottom().Text($"{SourceOf(sheet, context)}{context.In("核算单位", "Unit")}{context.Colon}{context.In(sheet.Unit)}");
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
                text.Span($"\nEnclosures: {CountOf(sheet, "none", "____")}{(sheet.Schedule.Count == 0 ? "" : ", schedule")}");
        });
        row.ConstantItem(VoucherStyle.CodeSize).Drawing(new Size(VoucherStyle.CodeSize, VoucherStyle.CodeSize), context.In("二维码：账套、截至日期与时刻、链首哈希", "QR code: book, as-of pair, hash of the chain's head"),
            (canvas, area) => QrDrawing.Draw(canvas, ReportAddress.Of(context.Report, context.Language).ToString(), area));
    }

    /// <summary>原始凭证, on a line above the unit.</summary>
    private static string SourceOf(VoucherSheet sheet, RenderContext context) =>
        sheet.Source is { } source ? $"{context.In("原始凭证", "Source")}{context.Colon}{context.In(source)}\n" : "";

    private static string DateOf(DateOnly date, RenderContext context) => context.Language == ReportLanguage.English
        ? Refusal.Text(date)
        : $"{date.Year} 年 {date.Month} 月 {date.Day} 日";

    /// <summary>附单据 × 张, written downwards beside the table; English, which is not, has it in the head.</summary>
    private static void ComposeEnclosures(Container place, VoucherSheet sheet, RenderContext context)
    {
        if (context.Language == ReportLanguage.English)
            return;
        var count = CountOf(sheet, "无", " ");
        var schedule = sheet.Schedule.Count == 0 ? "" : "\n \n附\n表\n1\n份";
        place.PaddingLeft(5).PaddingTop(24).Text($"附\n单\n据\n{count}{(sheet.Enclosures == 0 ? "" : "\n张")}{schedule}").LineHeight(1.5f).AlignCenter();
    }

    private static string CountOf(VoucherSheet sheet, string none, string unknown) => sheet.Enclosures switch
    {
        null => unknown,
        0 => none,
        { } count => Refusal.Text(count),
    };

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

    /// <summary>What it was read from; signatures of later days than that are of what was known when it was read.</summary>
    private static void ComposeFoot(Container place, VoucherSheet sheet, RenderContext context) => place
        .DefaultTextStyle(style => style.FontSize(5.5f).FontColor(ReportStyle.Faint)).Row(row =>
        {
            var source = context.Report.Source;
            var today = Refusal.Text(DateOnly.FromDateTime(source.KnownAt));
            var signed = sheet.Signatures.Any(signature => signature.Date > source.Date) ? $" · {context.In($"签章读至 {today}", $"signatures read as of {today}")}" : "";
            row.RelativeItem().Text($"{context.In(source.Name)} · {context.In("截至", "as of")} {Refusal.Text(source.Date)} / {Refusal.Text(source.KnownAt)}{signed} · {context.In("链首", "chain head")} {source.HeadSeq} {source.Head}");
            row.AutoItem().Text(text =>
            {
                text.CurrentPageNumber();
                text.Span(" / ");
                text.TotalPages();
            });
        });
}
