using FundLedger.Reports.Layout;

namespace FundLedger.Reports.Rendering;

/// <summary>
/// 过次页 and 承前页: the sums of what stands above, at the foot of a page and at the head of the next. A balance is carried as it
/// stands, with its side; all other amounts are summed.
/// </summary>
internal sealed class CarriedSums(ReportTable table, TableSlice slice, RenderContext context)
{
    private static readonly string[] Standing = ["balance", "side"];

    private readonly object?[][] _after = Sums(table);

    public void Compose(TableCellsDescriptor cells, Carry carry)
    {
        var word = carry.Forward ? new LocalName("过次页", "Carried forward") : new LocalName("承前页", "Brought forward");
        var label = slice.Columns.FirstOrDefault(at => !table.Columns[at].Right && table.Columns[at].Name == "text", slice.Columns[0]);
        foreach (var at in slice.Columns)
            context.Put(cells.Cell(), at == label ? word : _after[carry.Rows][at] ?? "", table.Columns[at].Right);
    }

    /// <summary>What is carried after each number of rows.</summary>
    private static object?[][] Sums(ReportTable table)
    {
        var after = new object?[table.Rows.Count + 1][];
        after[0] = new object?[table.Columns.Count];
        for (var row = 0; row < table.Rows.Count; row++)
            after[row + 1] = [.. table.Columns.Select((column, at) => Next(after[row][at], column, table.Rows[row], table.Rows[row].Values[at]))];
        return after;
    }

    private static object? Next(object? before, ReportColumn column, ReportRow row, object? value) =>
        Standing.Contains(column.Name) ? (value is null or "" ? before : value)
        : row.Kind == RowKind.Body && value is AmountText amount ? new AmountText(((before as AmountText?)?.MinorUnits ?? 0) + amount.MinorUnits, amount.Decimals)
        : before;
}
