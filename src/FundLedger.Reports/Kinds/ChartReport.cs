namespace FundLedger.Reports;

/// <summary>会计科目表: accounts that are open on a day.</summary>
public static class ChartReport
{
    public const string Kind = "accounts";

    public static LocalName Title { get; } = new("会计科目表", "Chart of accounts");

    /// <summary>The columns of a row, for programs.</summary>
    public static IReadOnlyList<ReportColumn> Rows { get; } = RowModel.Of(_ => Columns);

    /// <param name="source">Where the set-up was read, and the day.</param>
    /// <param name="setup">The set-up.</param>
    /// <param name="ledger">Only accounts of this ledger; null: all.</param>
    /// <param name="options">What it was asked for with.</param>
    public static Report Of(ReportSource source, BookSetup setup, Ledger? ledger, IReadOnlyDictionary<string, string> options) => ListReport.Of(
        Kind, Title, source, ReportScope.Of(setup, source.Date, options), options, Columns,
        setup.Chart.Definitions.Where(account => account.IsOpenOn(source.Date) && (ledger is null || account.Ledger == ledger)));

    private static Column<AccountDefinition>[] Columns =>
    [
        Column<AccountDefinition>.Text("ledger", "账簿", "Ledger", account => TermText.Of(account.Ledger)),
        Column<AccountDefinition>.Text("account", "科目", "Account", account => account.Code),
        Column<AccountDefinition>.Text("name", "名称", "Name", account => account.Name),
        Column<AccountDefinition>.Text("parent", "上级", "Detail of", account => account.Parent),
        Column<AccountDefinition>.Text("element", "要素", "Element", account => new TermText(account.Element, Element(account.Element))),
        Column<AccountDefinition>.Text("side", "余额方向", "Normal side", account => SideText.Of(account.NormalSide)),
        Column<AccountDefinition>.Text("from", "启用日", "From", account => account.From),
        Column<AccountDefinition>.Text("until", "停用日", "Until", account => account.Until),
    ];

    private static LocalName Element(string element) => element switch
    {
        "Asset" => new("资产", "Asset"),
        "Liability" => new("负债", "Liability"),
        "NetAssets" => new("净资产", "Net assets"),
        "Revenue" => new("收入", "Revenue"),
        "Expense" => new("费用", "Expense"),
        "BudgetRevenue" => new("预算收入", "Budget revenue"),
        "BudgetExpenditure" => new("预算支出", "Budget expenditure"),
        "BudgetBalance" => new("预算结余", "Budget balance"),
        "CtlSource" => new("指标来源", "Source of quota"),
        "CtlStatus" => new("指标去向", "Use of quota"),
        "CtlMemo" => new("备查", "Memorandum"),
        _ => FigureScope.Same(element),
    };
}
