namespace FundLedger.Reports;

/// <summary>预算指标表: what each unit was appropriated and allotted, by fund, purpose and year. It can be read back from a workbook or CSV.</summary>
public static class BudgetsReport
{
    /// <summary>Its code, and the name of its table: of the sheet that is read back.</summary>
    public const string Kind = "budgets";

    public static LocalName Title { get; } = new("预算指标表", "Budgets");

    /// <summary>Its columns; unit, fund, purpose, year, appropriated and amount are those that are read back.</summary>
    public static IReadOnlyList<Column<(BookSetup Setup, UnitBudget Budget)>> Columns { get; } =
    [
        Text("unit", "单位", "Unit", row => row.Budget.At.Unit),
        Text("unitName", "单位名称", "Unit name", row => row.Setup.Unit(row.Budget.At.Unit).Name),
        Text("fund", "资金", "Fund", row => row.Budget.At.Fund),
        Text("fundName", "资金名称", "Fund name", row => row.Setup.Fund(row.Budget.At.Fund).Name),
        Text("purpose", "用途", "Purpose", row => row.Budget.At.Purpose),
        Text("purposeName", "用途名称", "Purpose name", row => row.Setup.Purposes.GetValueOrDefault(row.Budget.At.Purpose)?.Name),
        Column<(BookSetup Setup, UnitBudget Budget)>.Number("year", "预算年度", "Budget year", row => row.Budget.At.BudgetYear),
        Amount("appropriated", "批复追加", "Appropriated", budget => budget.Appropriated),
        Amount("allotted", "上级下达", "Allotted from above", budget => budget.Allotted),
        Amount("amount", "预算", "Budget", budget => budget.Amount),
        Amount("passedOn", "已下达", "Passed on", budget => budget.PassedOn),
    ];

    /// <param name="source">Where the budgets were read.</param>
    /// <param name="setup">The set-up that names their codes.</param>
    /// <param name="budgets">The budgets.</param>
    /// <param name="year">The budget year that they are of.</param>
    /// <param name="options">The options that were given.</param>
    public static Report Of(
        ReportSource source, BookSetup setup, IReadOnlyList<UnitBudget> budgets, int year, IReadOnlyDictionary<string, string> options) => new()
        {
            Kind = Kind,
            Title = Title,
            Source = source,
            Scope =
            [
                (new("预算年度", "Budget year"), new LocalName(Refusal.Text(year), Refusal.Text(year))),
                .. Named(options, "unit", new("单位及下级", "Unit and all below"), code => setup.Unit(code).Name),
                .. Named(options, "fund", new("资金", "Fund"), code => setup.Fund(code).Name),
            ],
            Options = options,
            Landscape = true,
            Parts =
            [
                new KeyFigures("totals", [.. budgets.GroupBy(budget => budget.Currency).OrderBy(group => group.Key.Code, StringComparer.Ordinal).Select(Total)]),
                ReportTable.Of(Kind, null, Columns, budgets.Select(budget => (setup, budget))) with { GroupedBy = 2 },
            ],
        };

    private static KeyFigure Total(IGrouping<Currency, UnitBudget> budgets) => new(
        $"appropriated{budgets.Key.Code}", new LocalName($"批复追加合计（{budgets.Key.Code}）", $"Appropriated in all ({budgets.Key.Code})"),
        new AmountText(budgets.Aggregate(Int128.Zero, (sum, budget) => sum + budget.Appropriated), budgets.Key.Decimals));

    private static IEnumerable<(LocalName Title, LocalName Value)> Named(
        IReadOnlyDictionary<string, string> options, string option, LocalName title, Func<string, LocalName> name) =>
        options.TryGetValue(option, out var code) ? [(title, name(code))] : [];

    private static Column<(BookSetup Setup, UnitBudget Budget)> Text(
        string name, string zh, string en, Func<(BookSetup Setup, UnitBudget Budget), object?> value) => new(name, new LocalName(zh, en), value);

    private static Column<(BookSetup Setup, UnitBudget Budget)> Amount(string name, string zh, string en, Func<UnitBudget, Int128?> units) =>
        Column<(BookSetup Setup, UnitBudget Budget)>.Amount(name, zh, en, row => units(row.Budget), row => row.Budget.Currency);
}
