namespace FundLedger.Reports;

/// <summary>各区比较表: units of one level side by side, with what stands out.</summary>
public static class ComparisonReport
{
    public const string Kind = "comparison";

    /// <summary>More units than these are too many for a chart: then those whose execution is lowest are drawn.</summary>
    private const int Drawn = 12;

    public static LocalName Title { get; } = new("资金执行比较表", "Comparison of units");

    /// <param name="source">Where the figures come from.</param>
    /// <param name="setup">The set-up.</param>
    /// <param name="level">The level of the units.</param>
    /// <param name="rows">The units' figures.</param>
    /// <param name="months">Their sums of balances at the end of each month, the last at the date of the report.</param>
    /// <param name="apart">What of charity is not the units'.</param>
    public static Report Of(
        ReportSource source, BookSetup setup, UnitLevel level, IReadOnlyList<DistrictFigures> rows,
        IReadOnlyList<(DateOnly End, IReadOnlyList<DistrictFigures> Rows)> months, CharityApart apart)
    {
        var progress = DistrictComparison.TimeProgress(setup.Profile, source.Date);
        var total = DistrictComparison.Total(rows, new LocalName("合计", "Total"));
        var drawn = (rows.Count <= Drawn ? rows : rows.OrderBy(row => row.ExecutionRate ?? decimal.MaxValue).Take(Drawn)).Select(row => row.Unit).ToList();
        return new Report
        {
            Kind = Kind,
            Title = Title,
            Source = source,
            Scope = [(new("层级", "Level"), TermText.Of(level).ForPeople), FigureScope.Year(setup.Profile.FiscalYearOf(source.Date)), FigureScope.AmountsIn(source.Currency)],
            Options = new Dictionary<string, string> { ["level"] = TermText.Of(level).ForPrograms! },
            Landscape = true,
            Parts =
            [
                new KeyFigures("summary", KeyFiguresOf(source.Currency, total, progress)),
                .. ComparisonNotes.Of(source.Currency, setup.Profile.FiscalYearOf(source.Date), rows, progress),
                new ChartPart(Counted(new("预算、已支付与可用", "Budget, paid and available"), rows.Count), BarsOf(source.Currency, [.. rows.Where(row => drawn.Contains(row.Unit))])),
                new ChartPart(Counted(new("各月末执行率", "Execution rate at the end of each month"), rows.Count), MonthsOf(months, drawn)),
                .. TablesOf(source.Currency, setup, progress, [.. rows, total]),
                .. CharityApartNotes.OfComparison(source.Currency, apart),
                SignatureBlocks.OfStatement,
            ],
        };
    }

    private static IReadOnlyList<KeyFigure> KeyFiguresOf(Currency currency, DistrictFigures total, decimal progress) =>
    [
        new("budget", new("预算", "Budget"), new AmountText(total.Base, currency.Decimals)),
        new("executed", new("已支付", "Paid"), new AmountText(total.Executed, currency.Decimals)),
        new("executionRate", new("执行率", "Execution"), total.ExecutionRate is { } rate ? new RateText(rate) : null,
            progress - total.ExecutionRate >= ComparisonAlerts.FarBehind ? Tone.Bad : Tone.Plain),
        new("timeProgress", new("序时进度", "Time elapsed"), new RateText(progress)),
        new("available", new("结余可用", "Surplus"), new AmountText(total.Available, currency.Decimals)),
        new("shortage", new("缺口", "Shortage"), new AmountText(total.Shortage, currency.Decimals), total.Shortage > 0 ? Tone.Bad : Tone.Good),
    ];

    private static LocalName Counted(LocalName title, int count) => count <= Drawn
        ? title
        : new LocalName($"{title.Zh}（执行率最低的 {Drawn} 个）", $"{title.En} (the {Drawn} with the lowest rate)");

    private static GroupedBars BarsOf(Currency currency, IReadOnlyList<DistrictFigures> rows) => new(
        new LocalName("各单位的预算、已支付金额与可用结余。", "Budget, amount paid and surplus available of each unit."),
        ChartUnit.Money,
        [.. rows.Select(row => row.Unit.Name)],
        [
            FigureSeries.Money("预算", "Budget", rows, row => row.Base, currency),
            FigureSeries.Money("已支付", "Paid", rows, row => row.Executed, currency),
            FigureSeries.Money("结余可用", "Surplus", rows, row => row.Available, currency),
        ]);

    private static SmallMultiples MonthsOf(IReadOnlyList<(DateOnly End, IReadOnlyList<DistrictFigures> Rows)> months, IReadOnlyList<Unit> units) => new(
        new LocalName("各单位自财年首日起累计支付占预算的比例，按月末。", "Paid since the first day of the fiscal year as a share of the budget, of each unit at the end of each month."),
        ChartUnit.Percent,
        FigureSeries.Months(months.Select(month => month.End)),
        [.. units.Select(unit => new Series(unit.Name, [.. months.Select(month => month.Rows.First(row => row.Unit.Code == unit.Code).ExecutionRate)]))]);

    private static IEnumerable<ReportPart> TablesOf(Currency currency, BookSetup setup, decimal progress, IReadOnlyList<DistrictFigures> rows)
    {
        var columns = ComparisonColumns.Of(currency, progress).WithNames(setup);
        columns[0] = columns[0] with { Value = row => row.Unit.Code.Length == 0 ? new TermText(null, row.Unit.Name) : TermText.Of(row.Unit.Code, row.Unit.Name) };
        return ComparisonColumns.Groups.Select(group => ReportTable.Of(
            group.Name, group.Title, columns.Named(["unit", .. group.Columns]), rows, row => row.Unit.Code.Length == 0 ? RowKind.Total : RowKind.Body));
    }
}
