namespace FundLedger.Reports;

/// <summary>Rows that sum others, so that a table's totals are sums of what it shows.</summary>
internal static class SumRow
{
    /// <summary>
    /// The sum of rows: of each column that holds amounts. Other columns stay empty, but for the one at
    /// <paramref name="at"/>, which holds the title. A column that has no amount stays empty too.
    /// </summary>
    public static ReportRow Of(IReadOnlyList<ReportRow> rows, LocalName title, RowKind kind, int at = 0)
    {
        var sums = new object[rows.Count == 0 ? at + 1 : rows[0].Values.Count];
        Array.Fill(sums, "");
        foreach (var row in rows.Where(row => row.Kind == RowKind.Body))
        {
            for (var column = 0; column < sums.Length; column++)
            {
                if (row.Values[column] is AmountText amount)
                    sums[column] = sums[column] is AmountText sum ? sum with { MinorUnits = sum.MinorUnits + amount.MinorUnits } : amount;
            }
        }

        sums[at] = title;
        return new ReportRow(sums, kind);
    }
}
