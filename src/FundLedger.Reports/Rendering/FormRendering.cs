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
        page.MarginLeft(VoucherStyle.Binding);
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
            column.Item().Table(table => ComposeSeals(table, context));
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
                columns.ConstantColumn(context.Language == ReportLanguage.Chinese ? 62 : 96);
                columns.RelativeColumn(i == 0 ? 1.4f : 1);
            }
        });
        foreach (var (title, value) in sheet.Fields)
        {
            table.Cell().HeaderOfRow().Text(context.In(title)).FontColor(ReportStyle.Faint);
            table.Cell().Text(value is null ? "" : context.In(value));
        }
    }

    private static void ComposeLines(TableDescriptor table, FormSheet sheet, RenderContext context)
    {
        table.Style(Style);
        Columns(table, [2.2f, 1.1f, 1f, 0.7f, 1.2f, 1.2f]);
        Header(table, context,
            [new("功能分类（用途）", "Purpose"), new("经济分类", "Economic class"), new("项目", "Project"), new("指标年度", "Budget year"), new("申请金额", "Amount"), new("申请时指标余额", "Available when asked")], right: 4);
        foreach (var line in sheet.Lines)
        {
            table.Cell().Text(context.In(line.Purpose));
            table.Cell().Text(line.Economic is { } economic ? context.In(economic) : "");
            table.Cell().Text(line.Project is { } project ? context.In(project) : "");
            table.Cell().Text(line.Year is { } year ? Refusal.Text(year) : "—");
            context.Put(table.Cell(), line.Amount, right: true);
            context.Put(table.Cell(), line.Available, right: true);
        }

        table.Row(TableRowKind.Total, cells =>
        {
            cells.Cell().ColumnSpan(4).Text(sheet.Capital is { } capital ? $"{context.In("合计（大写）", "Total")}{context.Colon}{capital}" : context.In("合计", "Total"));
            RenderContext.PutClosed(cells.Cell(), sheet.Total, sheet.Capital is not null);
            cells.Cell();
        });
    }

    /// <summary>A row for each vote; a step that nobody has decided is left to sign.</summary>
    private static void ComposeApprovals(TableDescriptor table, FormSheet sheet, RenderContext context)
    {
        table.Style(Style);
        Columns(table, [1.5f, 1.3f, 1.1f, 1.3f, 0.9f]);
        Header(table, context, [new("环节", "Step"), new("单位", "Unit"), new("意见", "Decision"), new("签字", "Signed by"), new("日期", "Date")], right: 0);
        Row(sheet.Applicant.Office, sheet.Unit, [sheet.Applicant with { Office = new LocalName("申请", "Asked") }]);
        foreach (var step in sheet.Approvals)
            Row(step.Step, step.Unit, step.Votes);

        void Row(LocalName step, LocalName unit, IReadOnlyList<Signature> votes)
        {
            var rows = Math.Max(1, votes.Count);
            table.Cell().RowSpan(rows).HeaderOfRow().MinHeight(22).AlignMiddle().Text(context.In(step));
            table.Cell().RowSpan(rows).MinHeight(22).AlignMiddle().Text(context.In(unit));
            for (var i = 0; i < rows; i++)
            {
                var vote = votes.ElementAtOrDefault(i);
                table.Cell().MinHeight(22).AlignMiddle().Text(vote is null ? context.In("待办", "Pending") : context.In(vote.Office)).FontColor(vote is null ? ReportStyle.Faint : new Color(0, 0, 0));
                table.Cell().MinHeight(22).AlignMiddle().Text(vote?.Person is { } person ? context.In(person) : "").Bold();
                table.Cell().MinHeight(22).AlignMiddle().Text(vote?.Date is { } date ? Refusal.Text(date) : "");
            }
        }
    }

    /// <summary>Places for the seal of the unit that asks, for its head, and for whoever checks it where money is paid.</summary>
    private static void ComposeSeals(TableDescriptor table, RenderContext context)
    {
        const float height = 74;
        table.Style(Style);
        Columns(table, [1, 1, 1]);
        foreach (var title in new LocalName[] { new("申请单位（公章）", "Unit (seal)"), new("单位负责人（签章）", "Head of the unit (signature)"), new("支付机构审核（签章）", "Checked for payment (signature)") })
        {
            table.Cell().MinHeight(height).Column(column =>
            {
                column.Item().Text(context.In(title)).FontColor(ReportStyle.Faint);
                column.Item().PaddingTop(height - 30).Text(context.In("年　　月　　日", "Date:")).FontColor(ReportStyle.Faint).AlignRight();
            });
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
            RenderContext.PutClosed(cells.Cell(), sheet.Paid, sheet.Capital is not null);
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
