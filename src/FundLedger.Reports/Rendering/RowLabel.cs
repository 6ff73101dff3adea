namespace FundLedger.Reports.Rendering;

/// <summary>What a sum is called: it takes the empty places beside it.</summary>
internal static class RowLabel
{
    /// <summary>How many of the columns from one on a row's value there takes.</summary>
    public static int Span(ReportTable table, ReportRow row, IReadOnlyList<int> columns, int from) =>
        row.Kind == RowKind.Body || table.Columns[columns[from]].Right || row.Values[columns[from]] is null or ""
            ? 1
            : 1 + columns.Skip(from + 1).TakeWhile(at => !table.Columns[at].Right && row.Values[at] is null or "").Count();
}
