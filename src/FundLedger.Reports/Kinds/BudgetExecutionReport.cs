namespace FundLedger.Reports;

/// <summary>预算执行情况表: budget, allotted, reserved, paid, available of each unit, fund and purpose, with the rate beside 序时进度.</summary>
public static class BudgetExecutionReport
{
    public const string Kind = "budget-execution";

    public static LocalName Title { get; } = new("预算执行情况表", "Budget execution");

    public static Report Of(ReportSource source, BookSetup setup, BudgetExecution figures, IReadOnlyDictionary<string, string> options) => new()
    {
        Kind = Kind,
        Title = Title,
        Source = source,
        Scope = ReportScope.Of(setup, source.Date, options),
        Options = options,
        Landscape = true,
        Parts =
        [
            .. figures.Totals.SelectMany(total => PartsOf(source, setup, figures, total)),
            .. figures.Totals.Count > 0 ? Array.Empty<ReportPart>() : [new Note(new LocalName("没有指标。", "There is no authority."))],
        ],
    };

    private static IEnumerable<ReportPart> PartsOf(ReportSource source, BookSetup setup, BudgetExecution figures, SurplusRow total)
    {
        var suffix = total.Currency == source.Currency ? "" : "-" + total.Currency.Code;
        var rows = figures.Rows.Where(row => row.Currency == total.Currency).ToList();
        yield return new KeyFigures("sums" + suffix, KeyFiguresOf(figures, total, rows));
        yield return new ChartPart(new LocalName("各项资金的去向", "Where each fund went"), ChartOf(setup, total.Currency, rows));
        yield return TableOf("rows" + suffix, setup, figures, total, rows);
        yield return new Note(new LocalName(
            $"序时进度 {new RateText(figures.TimeProgress).ForPeople}；执行率与之相差超过 {new RateText(BudgetExecution.Far).ForPeople} 的列为超前或滞后。指标 = 预算 − 下达；其他 = 待分 + 冻结 + 绩效应付 + 注销收回。",
            $"{new RateText(figures.TimeProgress).ForPeople} of the year has passed; a rate more than {new RateText(BudgetExecution.Far).ForPeople} away from it is flagged. Authority = budget less allotted; other = unallotted, frozen, accrued and lapsed."));
    }

    private static IReadOnlyList<KeyFigure> KeyFiguresOf(BudgetExecution figures, SurplusRow total, IReadOnlyList<SurplusRow> rows)
    {
        var flags = rows.Count(row => figures.PaceOf(row) != Pace.OnTime);
        return
        [
            new("base", new LocalName("指标", "Authority"), new AmountText(total.Base, total.Currency.Decimals)),
            new("executed", new LocalName("已支付", "Paid"), new AmountText(total.Executed, total.Currency.Decimals)),
            new("available", new LocalName("结余可用", "Available"), new AmountText(total.Available, total.Currency.Decimals)),
            new("executionRate", new LocalName("执行率", "Execution rate"), RateOf(total.ExecutionRate), figures.PaceOf(total) == Pace.OnTime ? Tone.Good : Tone.Bad),
            new("timeProgress", new LocalName("序时进度", "Time elapsed"), new RateText(figures.TimeProgress)),
            new("flags", new LocalName("超前或滞后", "Ahead or behind"), new CountText(flags), flags == 0 ? Tone.Good : Tone.Bad),
        ];
    }

    private static StackedBars ChartOf(BookSetup setup, Currency currency, IReadOnlyList<SurplusRow> rows)
    {
        var funds = rows.GroupBy(row => row.Fund!).OrderBy(group => group.Key, StringComparer.Ordinal).ToList();
        Series Of(string zh, string en, Func<SurplusRow, Int128> part) => new(new LocalName(zh, en),
            [.. funds.Select(fund => (decimal?)((decimal)fund.Aggregate(Int128.Zero, (sum, row) => sum + part(row)) / currency.Scale))]);
        return new StackedBars(
            new LocalName("各项资金已支付、占用、绩效应付、冻结、待分和结余可用的金额。", "Amounts paid, reserved, accrued, frozen, unallotted and available of each fund."),
            ChartUnit.Money, [.. funds.Select(fund => setup.Fund(fund.Key).Name)],
            [
                Of("已支付", "Paid", row => row.Executed),
                Of("占用", "Reserved", row => row.Reserved),
                Of("绩效应付", "Accrued", row => row.Accrued),
                Of("冻结", "Frozen", row => row.Frozen),
                Of("待分", "Unallotted", row => row.Unallotted),
                Of("结余可用", "Available", row => row.Available),
            ]);
    }

    private static ReportTable TableOf(string name, BookSetup setup, BudgetExecution figures, SurplusRow total, IReadOnlyList<SurplusRow> rows)
    {
        var units = figures.Units.Where(row => row.Currency == total.Currency).ToDictionary(row => row.Unit!, StringComparer.Ordinal);
        var lines = rows.GroupBy(row => row.Unit!).SelectMany(unit => unit.Select(row => (Row: row, Kind: RowKind.Body)).Append((Row: units[unit.Key], Kind: RowKind.Subtotal)));
        var kinds = lines.Append((Row: total, Kind: RowKind.Total)).ToList();
        return ReportTable.Of(name, null, ColumnsOf(setup, figures), kinds, line => line.Kind) with { GroupedBy = 2 };
    }

    private static Column<(SurplusRow Row, RowKind Kind)>[] ColumnsOf(BookSetup setup, BudgetExecution figures) =>
    [
        Text("unit", "单位", "Unit", line => line.Row.Unit ?? ""),
        Text("unitName", "单位名称", "Name of the unit", line => TitleOf(setup, line)),
        Text("fund", "资金", "Fund", line => line.Row.Fund ?? ""),
        Text("purpose", "用途", "Purpose", line => line.Row.Purpose ?? ""),
        Text("purposeName", "用途名称", "Name of the purpose", line => setup.Purposes.GetValueOrDefault(line.Row.Purpose ?? "")?.Name is { } name ? name : ""),
        Amount("budget", "预算", "Budget", row => row.Opening + row.Received),
        Amount("allotted", "下达", "Allotted", row => row.Allotted),
        Amount("base", "指标", "Authority", row => row.Base),
        Amount("reserved", "占用", "Reserved", row => row.Reserved),
        Amount("executed", "已支付", "Paid", row => row.Executed),
        Amount("other", "其他", "Other", row => row.Unallotted + row.Frozen + row.Accrued + row.Lapsed),
        Amount("available", "结余可用", "Available", row => row.Available),
        Column<(SurplusRow Row, RowKind Kind)>.Number("executionRate", "执行率", "Rate", line => RateOf(line.Row.ExecutionRate)),
        Text("flag", "提示", "Flag", line => FlagOf(figures.PaceOf(line.Row))),
    ];

    private static LocalName TitleOf(BookSetup setup, (SurplusRow Row, RowKind Kind) line) => line switch
    {
        { Row.Unit: null } => new LocalName("合计", "Total"),
        { Kind: RowKind.Subtotal } => new LocalName($"{setup.Unit(line.Row.Unit).Name.In(Language.Chinese)} 小计", $"{setup.Unit(line.Row.Unit).Name.In(Language.English)} subtotal"),
        _ => setup.Unit(line.Row.Unit).Name,
    };

    private static object FlagOf(Pace pace) => pace switch
    {
        Pace.OnTime => "",
        Pace.Ahead => new TermText("ahead", new LocalName("超前", "Ahead")),
        Pace.Behind => new TermText("behind", new LocalName("滞后", "Behind")),
    };

    private static object? RateOf(decimal? rate) => rate is { } known ? new RateText(known) : null;

    private static Column<(SurplusRow Row, RowKind Kind)> Text(string name, string zh, string en, Func<(SurplusRow Row, RowKind Kind), object?> value) =>
        Column<(SurplusRow Row, RowKind Kind)>.Text(name, zh, en, value);

    private static Column<(SurplusRow Row, RowKind Kind)> Amount(string name, string zh, string en, Func<SurplusRow, Int128?> units) =>
        Column<(SurplusRow Row, RowKind Kind)>.Amount(name, zh, en, line => units(line.Row), line => line.Row.Currency);
}
