namespace FundLedger.Reports;

/// <summary>What is known of the rows of a list before there are any.</summary>
internal static class RowModel
{
    /// <summary>The columns that programs read. A book names what their values are called; none is asked for a value here.</summary>
    public static IReadOnlyList<ReportColumn> Of<T>(Func<BookSetup, IEnumerable<Column<T>>> columns) =>
        [.. columns(null!).Where(column => column.Use != ColumnUse.People).Select(ReportColumn.Of)];
}
