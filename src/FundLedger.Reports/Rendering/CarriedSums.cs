using FundLedger.Pdf;
using FundLedger.Pdf.Fluent;

namespace FundLedger.Reports.Rendering;

/// <summary>
/// 过次页 and 承前页: the sums of what stands above, at the foot of a page and at the head of the next. A balance is carried as it
/// stands, with its side; all other amounts are summed.
/// </summary>
internal sealed class CarriedSums(ReportTable table, TableSlice slice, RenderContext context)
{
    private static readonly string[] Standing = ["balance", "side"];

    // What is carried after the rows above the page at hand, to which its own are added; and what was asked for last, since a
    // page begins with what the one before ends with.
    private (int Rows, object?[] Sums) _above = (0, new object?[table.Columns.Count]);
    private (int Rows, object?[] Sums) _last = (0, new object?[table.Columns.Count]);

    public void Compose(TableCellsDescriptor cells, Carry carry)
    {
        var word = carry.Forward ? new LocalName("过次页", "Carried forward") : new LocalName("承前页", "Brought forward");
        var label = slice.Columns.FirstOrDefault(at => !table.Columns[at].Right && table.Columns[at].Name == "text", slice.Columns[0]);
        if (_last.Rows != carry.Rows)
            _last = (carry.Rows, After(carry.Rows));
        if (!carry.Forward)
            _above = _last;
        foreach (var at in slice.Columns)
            context.Put(cells.Cell(), at == label ? word : _last.Sums[at] ?? "", table.Columns[at].Right);
    }

    /// <summary>What is carried after a number of rows.</summary>
    private object?[] After(int rows)
    {
        var (from, sums) = rows >= _above.Rows ? _above : (0, new object?[table.Columns.Count]);
        sums = [.. sums];
        for (var at = from; at < rows; at++)
            Add(sums, table.Rows[at]);
        return sums;
    }

    private void Add(object?[] sums, ReportRow row)
    {
        for (var at = 0; at < sums.Length; at++)
            sums[at] = Next(sums[at], table.Columns[at], row, row.Values[at]);
    }

    private static object? Next(object? before, ReportColumn column, ReportRow row, object? value) =>
        Standing.Contains(column.Name) ? (value is null or "" ? before : value)
        : row.Kind == RowKind.Body && value is AmountText amount ? new AmountText(((before as AmountText?)?.MinorUnits ?? 0) + amount.MinorUnits, amount.Decimals)
        : before;
}
