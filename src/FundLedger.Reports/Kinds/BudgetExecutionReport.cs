namespace FundLedger.Reports;

/// <summary>预算执行情况表: the budget of each fund and purpose, what was paid of it in the month and in the year, and where the rest is; charity apart.</summary>
public static class BudgetExecutionReport
{
    public const string Kind = "budget-execution";

    public static LocalName Title { get; } = new("预算执行情况表", "Budget execution");

    public static Report Of(ReportSource source, BookSetup setup, BudgetExecution figures, IReadOnlyDictionary<string, string> options)
    {
        var parts = PartsOf(source, setup, figures, figures.Fiscal, "").Concat(Charity(source, setup, figures)).ToList();
        return new Report
        {
            Kind = Kind,
            Title = Title,
            Source = source,
            Scope =
            [
                FigureScope.Unit(setup, options.GetValueOrDefault("unit")), FigureScope.Fund(setup, options.GetValueOrDefault("fund")),
                FigureScope.Year(setup.Profile.FiscalYearOf(source.Date)), FigureScope.AmountsIn(source.Currency),
            ],
            Options = options,
            Landscape = true,
            Parts = parts.Count == 0 ? [new Note(new LocalName("没有指标。", "There is no authority."))] : [.. parts, .. Notes(figures), SignatureBlocks.OfStatement],
        };
    }

    private static IEnumerable<ReportPart> Charity(ReportSource source, BookSetup setup, BudgetExecution figures)
    {
        if (figures.Charity.Totals.Count == 0)
            yield break;
        yield return new Heading(new("慈善资金（不计入上列预算执行）", "Charity: no part of the budget above"));
        foreach (var part in PartsOf(source, setup, figures, figures.Charity, "charity-"))
            yield return part;
    }

    private static IEnumerable<ReportPart> PartsOf(ReportSource source, BookSetup setup, BudgetExecution figures, ExecutionPart part, string prefix)
    {
        foreach (var total in part.Totals)
        {
            var suffix = total.Currency == source.Currency ? "" : "-" + total.Currency.Code;
            var rows = part.Rows.Where(row => row.Currency == total.Currency).ToList();
            yield return new KeyFigures(prefix + "sums" + suffix, KeyFiguresOf(figures, total.Figures, rows));
            if (prefix.Length == 0)
                yield return new ChartPart(new LocalName("各项资金的去向", "Where each fund went"), BudgetExecutionChart.Of(setup, total.Currency, rows));
            yield return BudgetExecutionTables.Purposes(prefix + "purposes" + suffix, setup, figures, part, total);
            yield return BudgetExecutionTables.Units(prefix + "rows" + suffix, setup, figures, part, total);
        }
    }

    private static IReadOnlyList<KeyFigure> KeyFiguresOf(BudgetExecution figures, SurplusRow total, IReadOnlyList<SurplusRow> rows)
    {
        var flags = rows.Count(row => figures.PaceOf(row) != Pace.OnTime);
        return
        [
            new("base", new LocalName("调整后预算", "Budget as adjusted"), new AmountText(total.Base, total.Currency.Decimals)),
            new("executed", new LocalName("累计支付", "Paid"), new AmountText(total.Executed, total.Currency.Decimals)),
            new("available", new LocalName("结余可用", "Available"), new AmountText(total.Available, total.Currency.Decimals)),
            new("executionRate", new LocalName("执行率", "Execution rate"), BudgetExecutionTables.RateOf(total.ExecutionRate), figures.PaceOf(total) == Pace.OnTime ? Tone.Good : Tone.Bad),
            new("timeProgress", new LocalName("序时进度", "Time elapsed"), new RateText(figures.TimeProgress)),
            new("flags", new LocalName("超前或滞后", "Ahead or behind"), new CountText(flags), flags == 0 ? Tone.Good : Tone.Bad),
        ];
    }

    private static IEnumerable<ReportPart> Notes(BudgetExecution figures)
    {
        yield return new Note(new LocalName(
            "调整后 = 年初预算 + 上年结转 + 追加追减 + 调剂 + 上级下达 + 捐赠 − 下达下级；年内收回上年支出的款项计入上年结转。其他 = 待分 + 冻结 + 绩效应付 + 注销收回。",
            "Budget as adjusted = initial + carried over + supplements + virements + allotted from above + donations − passed on; "
            + "what came back of a closed year's payments counts as carried over. Other = unallotted, frozen, accrued and lapsed."));
        yield return new Note(new LocalName(
            $"序时进度 {new RateText(figures.TimeProgress).ForPeople}；执行率与之相差超过 {new RateText(BudgetExecution.Far).ForPeople} 的列为超前或滞后。",
            $"{new RateText(figures.TimeProgress).ForPeople} of the year has passed; a rate more than {new RateText(BudgetExecution.Far).ForPeople} away from it is flagged."));
        yield return new Note(new LocalName(
            "慈善资金另列，与比较表口径一致：比较表的预算、已支付和结余都不含慈善资金。",
            "Charity is apart, as in the comparison, whose budget, payments and surplus leave it out too."));
    }
}
