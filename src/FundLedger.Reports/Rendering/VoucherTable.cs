using FundLedger.Pdf;
using FundLedger.Pdf.Fluent;

namespace FundLedger.Reports.Rendering;

/// <summary>The table of a voucher's sheet: 摘要, and for each ledger its accounts, debits and credits, side by side.</summary>
internal sealed class VoucherTable(VoucherSheet sheet, int part, bool isLast, RenderContext context)
{
    private const float Text = 78;
    private const float Amount = 68;
    private const float OneLine = 6.5f;

    private readonly IReadOnlyList<SheetLines> _blocks = [.. sheet.Blocks.Select(block => SheetLines.Of(block, part, VoucherStyle.LinesOnASheet))];

    /// <summary>Rows for lines: one less where the first brings sums forward.</summary>
    private int Rows => part == 0 ? VoucherStyle.LinesOnASheet : VoucherStyle.LinesOnASheet - 1;

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
        if (part > 0)
            table.Row(TableRowKind.Body, ComposeBrought);
        for (var line = 0; line < Rows; line++)
        {
            var at = line;
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

    /// <summary>承前页: the sums of the sheets before.</summary>
    private void ComposeBrought(TableCellsDescriptor cells)
    {
        cells.Cell().Height(VoucherStyle.LineHeight).AlignMiddle().Text(context.In("承前页", "Brought forward")).AlignCenter();
        foreach (var block in _blocks)
        {
            cells.Cell();
            Put(cells.Cell(), block.Brought?.Debit);
            Put(cells.Cell(), block.Brought?.Credit);
        }
    }

    /// <summary>The text stands once, beside all lines.</summary>
    private void ComposeLine(TableCellsDescriptor cells, int at)
    {
        if (at == 0)
            cells.Cell().RowSpan(Rows).PaddingTop(2).Text(sheet.Text);
        foreach (var block in _blocks)
        {
            if (at < block.Lines.Count)
            {
                ComposeAccount(cells.Cell(), block.Lines[at]);
                Put(cells.Cell(), block.Lines[at].Debit);
                Put(cells.Cell(), block.Lines[at].Credit);
                continue;
            }

            var struck = new StruckRow(at - block.Lines.Count, Rows - block.Lines.Count);
            cells.Cell().Height(VoucherStyle.LineHeight);
            struck.Compose(cells.Cell(), 0);
            struck.Compose(cells.Cell(), 1);
        }
    }

    private void ComposeAccount(Container place, VoucherRow line) => place.Height(VoucherStyle.LineHeight).AlignMiddle().Column(column =>
    {
        var name = $"{line.Account} {context.In(line.Name)}";
        column.Item().Text(name).FontSize(Fitting(name, 8)).LineHeight(1.2f);
        if (line.Detail.Zh.Length > 0)
            column.Item().Text(context.In(line.Detail)).FontSize(DetailSize(context.In(line.Detail))).FontColor(ReportStyle.Faint).LineHeight(1.2f);
    });

    /// <summary>合计, with the sum in capital numerals; on a sheet that others follow, 过次页 with the sums so far.</summary>
    private void ComposeTotal(TableCellsDescriptor cells)
    {
        cells.Cell().MinHeight(20).AlignMiddle().Text(isLast ? context.In("合计", "Total") : context.In("过次页", "Carried forward")).AlignCenter();
        foreach (var (block, shown) in sheet.Blocks.Zip(_blocks))
        {
            var capital = isLast && block.Lines.Count > 0 ? block.Capital ?? "" : "";
            cells.Cell().AlignMiddle().Text(capital).FontSize(Fitting(capital, 7.5f)).NormalWeight().LineHeight(1.15f);
            var (debit, credit) = isLast ? (block.Total, block.Total) : shown.Carried;
            PutSum(cells.Cell(), block, debit);
            PutSum(cells.Cell(), block, credit);
        }
    }

    private void PutSum(Container place, VoucherBlock block, AmountText sum)
    {
        if (block.Lines.Count > 0)
            RenderContext.PutClosed(place.AlignMiddle(), sum, isLast && block.Capital is not null).FontSize(AmountSize(sum));
    }

    private void Put(Container place, AmountText? amount)
    {
        if (amount is { } known)
            context.Put(place.AlignMiddle(), known, right: true).FontSize(AmountSize(known));
    }

    private static float AmountSize(AmountText amount) => Math.Min(8, (Amount - 7) / ChartText.WidthOf("¥" + amount.ForPeople, 1.06f));

    /// <summary>The width of a column of accounts.</summary>
    private float Room => (VoucherStyle.Width - Text) / sheet.Blocks.Count - 2 * Amount - 8;

    /// <summary>On one line where it can be; else so small that its two lines fit below the two of a name.</summary>
    private float DetailSize(string text) => ChartText.WidthOf(text, OneLine) <= Room ? OneLine : Fitting(text, 5.2f);

    /// <summary>A size at which a text fits on two lines of its column; words that are not broken leave some of it empty.</summary>
    private float Fitting(string text, float most) =>
        Math.Clamp((context.Language == ReportLanguage.Chinese ? 1.85f : 1.6f) * Room / Math.Max(1, ChartText.WidthOf(text, 1)), 4, most);
}
