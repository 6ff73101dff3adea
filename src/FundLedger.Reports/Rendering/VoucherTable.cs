using FundLedger.Pdf;
using FundLedger.Pdf.Fluent;

namespace FundLedger.Reports.Rendering;

/// <summary>The table of a voucher's sheet: 摘要, and for each ledger its accounts, debits and credits, side by side.</summary>
internal sealed class VoucherTable(VoucherSheet sheet, int part, bool isLast, RenderContext context)
{
    private const float Text = 90;
    private const float Amount = 72;
    private const float OneLine = 6.5f;

    public void Compose(TableDescriptor table)
    {
        table.Style(VoucherStyle.Table);
        table.ColumnsDefinition(columns =>
        {
            columns.ConstantColumn(Text);
            foreach (var _ in sheet.Blocks)
            {
                columns.RelativeColumn();
                columns.ConstantColumn(Amount);
                columns.ConstantColumn(Amount);
            }
        });
        table.Header(ComposeHeader);
        for (var line = 0; line < VoucherStyle.LinesOnASheet; line++)
        {
            var at = part * VoucherStyle.LinesOnASheet + line;
            table.Row(TableRowKind.Body, cells => ComposeLine(cells, at));
        }

        table.Row(TableRowKind.Total, ComposeTotal);
    }

    private void ComposeHeader(TableCellsDescriptor header)
    {
        header.Cell().RowSpan(2).AlignMiddle().Text(context.In("摘要", "Text")).AlignCenter();
        foreach (var block in sheet.Blocks)
            header.Cell().ColumnSpan(3).Text(context.In(block.Title)).AlignCenter();
        foreach (var _ in sheet.Blocks)
        {
            header.Cell().Text(context.In("会计科目", "Account")).AlignCenter();
            header.Cell().Text(context.In("借方金额", "Debit")).AlignCenter();
            header.Cell().Text(context.In("贷方金额", "Credit")).AlignCenter();
        }
    }

    /// <summary>The text stands once, beside all lines.</summary>
    private void ComposeLine(TableCellsDescriptor cells, int at)
    {
        if (at % VoucherStyle.LinesOnASheet == 0)
            cells.Cell().RowSpan(VoucherStyle.LinesOnASheet).PaddingTop(2).Text(sheet.Text);
        foreach (var block in sheet.Blocks)
        {
            var line = block.Lines.ElementAtOrDefault(at);
            ComposeAccount(cells.Cell(), line);
            Put(cells.Cell(), line?.Debit);
            Put(cells.Cell(), line?.Credit);
        }
    }

    private void ComposeAccount(Container place, VoucherRow? line)
    {
        var room = place.Height(VoucherStyle.LineHeight).AlignMiddle();
        if (line is null)
            return;
        room.Column(column =>
        {
            var name = $"{line.Account} {context.In(line.Name)}";
            column.Item().Text(name).FontSize(Fitting(name, 8)).LineHeight(1.2f);
            if (line.Detail.Zh.Length > 0)
                column.Item().Text(context.In(line.Detail)).FontSize(DetailSize(context.In(line.Detail))).FontColor(ReportStyle.Faint).LineHeight(1.2f);
        });
    }

    /// <summary>合计, with the sum in capital numerals; on a sheet that others follow, 过次页.</summary>
    private void ComposeTotal(TableCellsDescriptor cells)
    {
        cells.Cell().AlignMiddle().Text(isLast ? context.In("合计", "Total") : context.In("过次页", "Continued")).AlignCenter();
        foreach (var block in sheet.Blocks)
        {
            var shown = isLast && block.Lines.Count > 0;
            var capital = shown ? block.Capital ?? "" : "";
            cells.Cell().MinHeight(20).AlignMiddle().Text(capital).FontSize(Fitting(capital, 7.5f)).NormalWeight().LineHeight(1.15f);
            Put(cells.Cell(), shown ? block.Total : null);
            Put(cells.Cell(), shown ? block.Total : null);
        }
    }

    private void Put(Container place, AmountText? amount)
    {
        if (amount is { } known)
            context.Put(place.AlignMiddle(), known, right: true).FontSize(Math.Min(8, (Amount - 7) / ChartText.WidthOf(known.ForPeople, 1.06f)));
    }

    /// <summary>The width of a column of accounts.</summary>
    private float Room => (VoucherStyle.Width - Text) / sheet.Blocks.Count - 2 * Amount - 8;

    /// <summary>On one line where it can be; else so small that its two lines fit below the two of a name.</summary>
    private float DetailSize(string text) => ChartText.WidthOf(text, OneLine) <= Room ? OneLine : Fitting(text, 5.2f);

    /// <summary>A size at which a text fits on two lines of its column; words that are not broken leave some of it empty.</summary>
    private float Fitting(string text, float most) =>
        Math.Clamp((context.Language == ReportLanguage.Chinese ? 1.85f : 1.6f) * Room / Math.Max(1, ChartText.WidthOf(text, 1)), 4, most);
}
