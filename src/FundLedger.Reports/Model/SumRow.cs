namespace FundLedger.Reports;

/// <summary>Rows that sum others, so that a table's totals are sums of what it shows.</summary>
public static class SumRow
{
    /// <summary>
    /// The sum of rows: of each column that holds amounts. Other columns stay empty, but for the one at
    /// <paramref name="at"/>, which holds the title. A column that has no amount stays empty too.
    /// </summary>
    public static ReportRow Of(IReadOnlyList<ReportRow> rows, LocalName title, RowKind kind, int at = 0)
    {
        var columns = rows.Count == 0 ? at + 1 : rows[0].Values.Count;
        return new ReportRow([.. Enumerable.Range(0, columns).Select(column => column == at ? title : Sum(rows, column))], kind);
    }

    private static object Sum(IEnumerable<ReportRow> rows, int column)
    {
        var amounts = rows.Where(row => row.Kind == RowKind.Body).Select(row => row.Values[column]).OfType<AmountText>().ToList();
        return amounts.Count == 0
            ? ""
            : new AmountText(amounts.Aggregate(Int128.Zero, (sum, amount) => sum + amount.MinorUnits), amounts[0].Decimals);
    }
}
