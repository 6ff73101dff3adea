namespace FundLedger.Reports;

/// <summary>资金一览表: funds and their rules.</summary>
public static class FundsReport
{
    public const string Kind = "funds";

    public static LocalName Title { get; } = new("资金一览表", "Funds");

    /// <summary>The columns of a row, for programs.</summary>
    public static IReadOnlyList<ReportColumn> Rows { get; } = RowModel.Of(Columns);

    /// <param name="source">Where the set-up was read.</param>
    /// <param name="setup">The set-up.</param>
    /// <param name="options">What it was asked for with.</param>
    public static Report Of(ReportSource source, BookSetup setup, IReadOnlyDictionary<string, string> options) =>
        ListReport.Of(Kind, Title, source, [], options, Columns(setup), setup.Funds.Values.OrderBy(fund => fund.Code, StringComparer.Ordinal));

    private static Column<Fund>[] Columns(BookSetup setup) =>
    [
        Column<Fund>.Text("fund", "资金", "Fund", fund => fund.Code),
        Column<Fund>.Text("name", "名称", "Name", fund => fund.Name),
        Column<Fund>.Text("type", "类型", "Type", fund => TermText.Of(fund.Type)),
        Column<Fund>.Text("currency", "币种", "Currency", fund => fund.Currency.Code),
        Column<Fund>.Text("carryOver", "年终", "Year end", fund => TermText.Of(fund.CarryOver)),
        Column<Fund>.Text("owner", "归口单位", "Owner", fund => TermText.Of(fund.Owner, setup.Unit(fund.Owner).Name)),
    ];
}
