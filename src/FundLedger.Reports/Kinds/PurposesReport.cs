namespace FundLedger.Reports;

/// <summary>用途一览表: what money is for.</summary>
public static class PurposesReport
{
    public const string Kind = "purposes";

    public static LocalName Title { get; } = new("用途一览表", "Purposes");

    /// <summary>The columns of a row, for programs.</summary>
    public static IReadOnlyList<ReportColumn> Rows { get; } = RowModel.Of(_ => Columns);

    /// <param name="source">Where the set-up was read.</param>
    /// <param name="setup">The set-up.</param>
    /// <param name="options">What it was asked for with.</param>
    public static Report Of(ReportSource source, BookSetup setup, IReadOnlyDictionary<string, string> options) =>
        ListReport.Of(Kind, Title, source, [], options, Columns, setup.Purposes.Values.OrderBy(purpose => purpose.Code, StringComparer.Ordinal));

    private static Column<Purpose>[] Columns =>
    [
        Column<Purpose>.Text("purpose", "用途", "Purpose", purpose => purpose.Code),
        Column<Purpose>.Text("name", "名称", "Name", purpose => purpose.Name),
        Column<Purpose>.Text("parent", "上级", "Part of", purpose => purpose.Parent),
    ];
}
