namespace FundLedger.Reports;

/// <summary>已锁定会计期间: months that nothing can be posted into.</summary>
public static class PeriodsReport
{
    public const string Kind = "periods";

    public static LocalName Title { get; } = new("已锁定会计期间", "Locked periods");

    /// <summary>The columns of a row, for programs.</summary>
    public static IReadOnlyList<ReportColumn> Rows { get; } = RowModel.Of(_ => Columns);

    /// <param name="source">Where the set-up was read.</param>
    /// <param name="setup">The set-up.</param>
    /// <param name="options">What it was asked for with.</param>
    public static Report Of(ReportSource source, BookSetup setup, IReadOnlyDictionary<string, string> options) =>
        ListReport.Of(Kind, Title, source, [], options, Columns, setup.Locked.OrderBy(month => month.Key.ToString(), StringComparer.Ordinal));

    private static Column<KeyValuePair<Period, string>>[] Columns =>
    [
        Column<KeyValuePair<Period, string>>.Text("period", "期间", "Period", month => month.Key.ToString()),
        Column<KeyValuePair<Period, string>>.Text("state", "状态", "State", _ => new TermText("locked", new("已锁定", "locked"))),
        Column<KeyValuePair<Period, string>>.Text("by", "锁定人", "Locked by", month => month.Value),
    ];
}
