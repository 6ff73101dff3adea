using FundLedger.Pdf;
using FundLedger.Pdf.Fluent;

namespace FundLedger.Reports.Rendering;

/// <summary>支付申请单 on a page of its own: what is asked for, in figures and capital numerals, who approved it, what was paid.</summary>
internal static class FormRendering
{
    private static readonly TableStyle Style = TableStyle.Form with { PaddingY = 4 };

    public static void Compose(DocumentDescriptor pages, FormPart part, RenderContext context) => pages.Page(page =>
    {
        page.Size(PageSizes.A4);
        page.Margin(ReportStyle.Margin);
        page.DefaultTextStyle(style => style.FontSize(ReportStyle.TextSize));
        PageFurniture.Compose(page, context);
        if (part.Sheet.IsDraft)
            page.Watermark(context.In("草稿", "DRAFT"));
        page.Content().Column(column =>
        {
            column.Item().Row(row => ComposeHead(row, part.Sheet, context));
            column.Item().PaddingTop(6).Table(table => ComposeFields(table, part.Sheet, context));
            column.Item().Table(table => ComposeLines(table, part.Sheet, context));
            column.Item().PaddingTop(10).Table(table => ComposeApprovals(table, part.Sheet, context));
            if (part.Sheet.Payments.Count > 0)
                column.Item().PaddingTop(10).Table(table => ComposePayments(table, part.Sheet, context));
        });
    });

    private static void ComposeHead(RowDescriptor row, FormSheet sheet, RenderContext context)
    {
        const float size = 72;
        row.ConstantItem(size);
        row.RelativeItem().PaddingTop(14).Column(column =>
        {
            var title = context.In(sheet.Title);
            column.Item().Section($"{title} {sheet.Number}").SemanticHeader1().Text(title).FontSize(19).Bold().AlignCenter();
            column.Item().PaddingTop(4).Text($"{context.In("编号", "No.")}{context.Colon}{sheet.Number}").AlignCenter();
        });
        row.ConstantItem(size).Drawing(new Size(size, size), context.In("二维码：账套、截至日期与时刻、链首哈希", "QR code: book, as-of pair, hash of the chain's head"),
            (canvas, area) => QrDrawing.Draw(canvas, ReportAddress.Of(context.Report, context.Language).ToString(), area));
    }

    private static void ComposeFields(TableDescriptor table, FormSheet sheet, RenderContext context)
    {
        table.Style(Style);
        table.ColumnsDefinition(columns =>
        {
            for (var i = 0; i < 2; i++)
            {
                columns.ConstantColumn(context.Language == ReportLanguage.Chinese ? 66 : 92);
                columns.RelativeColumn(i == 0 ? 1.4f : 1);
            }
        });
        foreach (var (title, value) in sheet.Fields)
        {
            table.Cell().HeaderOfRow().Text(context.In(title)).FontColor(ReportStyle.Faint);
            table.Cell().Text(context.In(value));
        }
    }

    private static void ComposeLines(TableDescriptor table, FormSheet sheet, RenderContext context)
    {
        table.Style(Style);
        Columns(table, [2.4f, 0.7f, 1.2f, 1.2f]);
        Header(table, context, [new("用途", "Purpose"), new("指标年度", "Budget year"), new("申请金额（小写）", "Amount"), new("该项指标可用余额", "Available besides")], right: 2);
        foreach (var line in sheet.Lines)
        {
            table.Cell().Text(context.In(line.Purpose));
            table.Cell().Text(line.Year is { } year ? Refusal.Text(year) : "—");
            context.Put(table.Cell(), line.Amount, right: true);
            context.Put(table.Cell(), line.Available, right: true);
        }

        table.Row(TableRowKind.Total, cells =>
        {
            cells.Cell().ColumnSpan(2).Text(sheet.Capital is { } capital ? $"{context.In("合计（大写）", "Total")}{context.Colon}{capital}" : context.In("合计", "Total"));
            context.Put(cells.Cell(), sheet.Total, right: true);
            cells.Cell();
        });
    }

    /// <summary>A row for each vote; a step that nobody has decided is left to sign.</summary>
    private static void ComposeApprovals(TableDescriptor table, FormSheet sheet, RenderContext context)
    {
        table.Style(Style);
        Columns(table, [1.5f, 1.3f, 1.1f, 1.3f, 0.9f]);
        Header(table, context, [new("环节", "Step"), new("单位", "Unit"), new("意见", "Decision"), new("签字", "Signed by"), new("日期", "Date")], right: 0);
        Row(sheet.Applicant.Office, null, [sheet.Applicant with { Office = new LocalName("申请", "Asked") }]);
        foreach (var step in sheet.Approvals)
            Row(step.Step, step.Unit, step.Votes);

        void Row(LocalName step, LocalName? unit, IReadOnlyList<Signature> votes)
        {
            var rows = Math.Max(1, votes.Count);
            table.Cell().RowSpan(rows).HeaderOfRow().MinHeight(22).AlignMiddle().Text(context.In(step));
            table.Cell().RowSpan(rows).MinHeight(22).AlignMiddle().Text(unit is null ? "" : context.In(unit));
            for (var i = 0; i < rows; i++)
            {
                var vote = votes.ElementAtOrDefault(i);
                table.Cell().MinHeight(22).AlignMiddle().Text(vote is null ? context.In("待办", "Pending") : context.In(vote.Office)).FontColor(vote is null ? ReportStyle.Faint : new Color(0, 0, 0));
                table.Cell().MinHeight(22).AlignMiddle().Text(vote?.Person is { } person ? context.In(person) : "").Bold();
                table.Cell().MinHeight(22).AlignMiddle().Text(vote?.Date is { } date ? Refusal.Text(date) : "");
            }
        }
    }

    private static void ComposePayments(TableDescriptor table, FormSheet sheet, RenderContext context)
    {
        table.Style(Style);
        Columns(table, [0.9f, 0.7f, 2.4f, 1.3f]);
        Header(table, context, [new("支付日期", "Paid on"), new("记录", "Entry"), new("收款人", "Payee"), new("支付金额", "Amount paid")], right: 3);
        foreach (var payment in sheet.Payments)
        {
            table.Cell().Text(Refusal.Text(payment.Date));
            table.Cell().Text(Refusal.Text(payment.Seq));
            table.Cell().Text(payment.Payee);
            context.Put(table.Cell(), payment.Amount, right: true);
        }

        table.Row(TableRowKind.Total, cells =>
        {
            cells.Cell().ColumnSpan(3).Text(context.In("已付合计", "Paid"));
            context.Put(cells.Cell(), sheet.Paid, right: true);
        });
    }

    private static void Columns(TableDescriptor table, IReadOnlyList<float> parts) => table.ColumnsDefinition(columns =>
    {
        foreach (var part in parts)
            columns.RelativeColumn(part);
    });

    private static void Header(TableDescriptor table, RenderContext context, IReadOnlyList<LocalName> titles, int right) => table.Header(header =>
    {
        foreach (var (at, title) in titles.Index())
        {
            var text = header.Cell().Text(context.In(title));
            if (right > 0 && at >= right)
                text.AlignRight();
        }
    });
}
