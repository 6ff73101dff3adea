namespace FundLedger.Reports;

/// <summary>The tables of budget execution: by fund and purpose with subtotals of 类, 款 and 项, and by unit.</summary>
internal static class BudgetExecutionTables
{
    private static readonly LocalName TotalTitle = new("合计", "Total");

    /// <summary>All units together, by fund and purpose.</summary>
    public static ReportTable Purposes(string name, BookSetup setup, BudgetExecution figures, ExecutionPart part, ExecutionRow total)
    {
        var rows = part.Purposes.Where(row => row.Currency == total.Currency).Append(total);
        return ReportTable.Of(name, new("按资金和功能分类（类、款、项）", "By fund and functional classification"), PurposeColumns(setup, figures), rows,
            row => row.Figures.Fund is null ? RowKind.Total : row.IsSum ? RowKind.Subtotal : RowKind.Body);
    }

    /// <summary>Each unit's funds and purposes, with a subtotal a unit.</summary>
    public static ReportTable Units(string name, BookSetup setup, BudgetExecution figures, ExecutionPart part, ExecutionRow total)
    {
        var units = part.Units.Where(row => row.Currency == total.Currency).ToDictionary(row => row.Unit!, StringComparer.Ordinal);
        var lines = part.Rows.Where(row => row.Currency == total.Currency).GroupBy(row => row.Unit!)
            .SelectMany(unit => unit.Select(row => (Row: row, Kind: RowKind.Body)).Append((Row: units[unit.Key], Kind: RowKind.Subtotal)));
        return ReportTable.Of(name, new("按单位", "By unit"), UnitColumns(setup, figures), lines.Append((Row: total.Figures, Kind: RowKind.Total)), line => line.Kind) with { GroupedBy = 2 };
    }

    public static object? RateOf(decimal? rate) => rate is { } known ? new RateText(known) : null;

    private static Column<ExecutionRow>[] PurposeColumns(BookSetup setup, BudgetExecution figures) =>
    [
        Column<ExecutionRow>.Text("fund", "资金", "Fund", row => row.Figures.Fund ?? ""),
        Column<ExecutionRow>.Text("purpose", "用途", "Purpose", row => row.Figures.Purpose ?? ""),
        Column<ExecutionRow>.Text("name", "名称", "Name", row => NameOf(setup, row)),
        Column<ExecutionRow>.Number("level", "级次", "Level", row => row.Level).ForPrograms(),
        Amount("initial", "年初预算", "Initial", row => row.Figures.Sources.Appropriated),
        Amount("carriedIn", "上年结转", "Carried over", row => row.Figures.CarriedIn),
        Amount("supplemented", "追加追减", "Supplements", row => row.Figures.Sources.Supplemented),
        Amount("moved", "调剂", "Virements", row => row.Figures.Sources.Moved),
        Amount("fromAbove", "上级下达", "From above", row => row.Figures.Sources.FromAbove),
        Amount("donated", "捐赠", "Donations", row => row.Figures.Sources.Donated),
        Amount("allotted", "下达下级", "Passed on", row => row.Figures.Allotted),
        Amount("base", "调整后", "As adjusted", row => row.Figures.Base),
        Amount("month", "本月支付", "Paid in the month", row => row.Month),
        Amount("executed", "累计支付", "Paid in the year", row => row.Figures.Executed),
        Column<ExecutionRow>.Number("executionRate", "执行率", "Rate", row => RateOf(row.Figures.ExecutionRate)),
        Amount("reserved", "占用", "Reserved", row => row.Figures.Reserved),
        Amount("other", "其他", "Other", row => Other(row.Figures)),
        Amount("available", "结余可用", "Available", row => row.Figures.Available),
        Column<ExecutionRow>.Text("flag", "提示", "Flag", row => FlagOf(figures.PaceOf(row.Figures))),
    ];

    private static Column<(SurplusRow Row, RowKind Kind)>[] UnitColumns(BookSetup setup, BudgetExecution figures) =>
    [
        Text("unit", "单位", "Unit", line => line.Row.Unit ?? ""),
        Text("unitName", "单位名称", "Name of the unit", line => TitleOf(setup, line)),
        Text("fund", "资金", "Fund", line => line.Row.Fund ?? ""),
        Text("purpose", "用途", "Purpose", line => line.Row.Purpose ?? ""),
        Text("purposeName", "用途名称", "Name of the purpose", line => setup.Purposes.GetValueOrDefault(line.Row.Purpose ?? "")?.Name is { } name ? name : ""),
        OfUnit("budget", "预算", "Budget", row => row.Opening + row.Received),
        OfUnit("allotted", "下达", "Allotted", row => row.Allotted),
        OfUnit("base", "调整后", "As adjusted", row => row.Base),
        OfUnit("reserved", "占用", "Reserved", row => row.Reserved),
        OfUnit("executed", "累计支付", "Paid", row => row.Executed),
        OfUnit("other", "其他", "Other", row => Other(row)),
        OfUnit("available", "结余可用", "Available", row => row.Available),
        Column<(SurplusRow Row, RowKind Kind)>.Number("executionRate", "执行率", "Rate", line => RateOf(line.Row.ExecutionRate)),
        Text("flag", "提示", "Flag", line => FlagOf(figures.PaceOf(line.Row))),
    ];

    private static Int128 Other(SurplusRow row) => row.Unallotted + row.Frozen + row.Accrued + row.Lapsed;

    private static LocalName NameOf(BookSetup setup, ExecutionRow row) => row.Figures switch
    {
        { Fund: null } => TotalTitle,
        { Purpose: null, Fund: var fund } => setup.Fund(fund).Name,
        { Purpose: var purpose } => setup.Purposes.GetValueOrDefault(purpose)?.Name ?? FigureScope.Same(purpose),
    };

    private static LocalName TitleOf(BookSetup setup, (SurplusRow Row, RowKind Kind) line) => line switch
    {
        { Row.Unit: null } => TotalTitle,
        { Kind: RowKind.Subtotal } => new LocalName($"{setup.Unit(line.Row.Unit).Name.In(Language.Chinese)} 小计", $"{setup.Unit(line.Row.Unit).Name.In(Language.English)} subtotal"),
        _ => setup.Unit(line.Row.Unit).Name,
    };

    private static object FlagOf(Pace pace) => pace switch
    {
        Pace.OnTime => "",
        Pace.Ahead => new TermText("ahead", new LocalName("超前", "Ahead")),
        Pace.Behind => new TermText("behind", new LocalName("滞后", "Behind")),
    };

    private static Column<(SurplusRow Row, RowKind Kind)> Text(string name, string zh, string en, Func<(SurplusRow Row, RowKind Kind), object?> value) =>
        Column<(SurplusRow Row, RowKind Kind)>.Text(name, zh, en, value);

    private static Column<(SurplusRow Row, RowKind Kind)> OfUnit(string name, string zh, string en, Func<SurplusRow, Int128?> units) =>
        Column<(SurplusRow Row, RowKind Kind)>.Amount(name, zh, en, line => units(line.Row), line => line.Row.Currency);

    private static Column<ExecutionRow> Amount(string name, string zh, string en, Func<ExecutionRow, Int128?> units) =>
        Column<ExecutionRow>.Amount(name, zh, en, units, row => row.Currency);
}
