namespace FundLedger.Reports;

/// <summary>慈善资金报告: raised, used and left, by what donors bound it to, and what came of it. Who is not to be named is not.</summary>
public static class CharityReport
{
    public const string Kind = "charity";

    public static LocalName Title { get; } = new("慈善资金报告", "Charity fund");

    /// <param name="source">Where the figures come from.</param>
    /// <param name="setup">The set-up.</param>
    /// <param name="fund">The fund.</param>
    /// <param name="unit">The unit that is asked about; null: all.</param>
    /// <param name="figures">The figures.</param>
    /// <param name="apart">What ties them to the fund's own books; null where they are of some units alone.</param>
    public static Report Of(ReportSource source, BookSetup setup, Fund fund, string? unit, CharityFigures figures, CharityApart? apart)
    {
        var options = new Dictionary<string, string> { ["fund"] = fund.Code };
        if (unit is not null)
            options["unit"] = unit;
        return new Report
        {
            Kind = Kind,
            Title = Title,
            Source = source,
            Scope =
            [
                FigureScope.Fund(setup, fund.Code), FigureScope.Unit(setup, unit), FigureScope.Year(setup.Profile.FiscalYearOf(source.Date)),
                .. FigureScope.Other(source.Currency, fund.Currency),
            ],
            Options = options,
            Landscape = true,
            Parts =
            [
                new KeyFigures("summary", KeyFiguresOf(fund.Currency, figures)),
                .. NotesOf(fund.Currency, figures),
                .. CharityChart.NotesOf(setup.Chart, source.Date),
                .. ChartsOf(setup, fund.Currency, figures),
                .. CharityTables.Of(setup, fund.Currency, unit is not null, figures),
                .. apart is null ? [] : new ReportPart[] { CharityApartNotes.OfBooks(fund.Currency, apart) },
                SignatureBlocks.OfStatement,
            ],
        };
    }

    private static IReadOnlyList<KeyFigure> KeyFiguresOf(Currency currency, CharityFigures figures) =>
    [
        new("raised", new("本年募集", "Raised in the year"), new AmountText(figures.Total.Raised, currency.Decimals)),
        new("used", new("本年使用", "Used in the year"), new AmountText(figures.Total.Used, currency.Decimals)),
        new("usedRate", new("使用率", "Used"), figures.Total.UsedRate is { } rate ? new RateText(rate) : null),
        new("left", new("结余", "Left"), new AmountText(figures.Total.Left, currency.Decimals)),
        new("overdue", new("逾期未用", "Past its term"), new AmountText(figures.Total.Overdue, currency.Decimals), figures.Total.Overdue > 0 ? Tone.Bad : Tone.Good),
        new("beneficiaries", new("受益人次", "People reached"), new CountText(figures.Outcomes.Sum(outcome => outcome.Beneficiaries))),
    ];

    private static IEnumerable<ReportPart> NotesOf(Currency currency, CharityFigures figures)
    {
        var (total, late) = (figures.Total, figures.Outcomes.Sum(outcome => outcome.Overdue));
        var (raised, used, left) = (Phrase.Money(total.Raised, currency), Phrase.Money(total.Used, currency), Phrase.Money(total.Left, currency));
        yield return new Note(new(
            $"本年募集 {raised.Zh}（{total.Donations} 笔），使用 {used.Zh}，结余 {left.Zh}，使用率 {Phrase.Percent(total.UsedRate)}。",
            $"{raised.En} was raised in the year ({total.Donations} donations), {used.En} was used, {left.En} is left: {Phrase.Percent(total.UsedRate)} used."));
        if (total.Overdue > 0)
        {
            var overdue = Phrase.Money(total.Overdue, currency);
            yield return new Note(new($"其中 {overdue.Zh} 已过捐赠人限定的期限，不得再用，须与捐赠人商定去向。", $"{overdue.En} of it is past the term that donors set: it may not be used, and donors must be asked what becomes of it."), Tone.Bad);
        }

        if (late > 0)
            yield return new Note(new($"有 {late} 件已拨付的申请逾期未报告成效。", $"{late} requests that were paid owe their outcome report."), Tone.Bad);
    }

    private static IEnumerable<ReportPart> ChartsOf(BookSetup setup, Currency currency, CharityFigures figures)
    {
        yield return new ChartPart(new("本年累计募集与使用", "Raised and used since the start of the year"), new LineChart(
            new LocalName("自财年首日起累计募集与使用的金额，按月末。", "Amounts raised and used since the first day of the fiscal year, at the end of each month."),
            ChartUnit.Money, FigureSeries.Months(figures.Months.Select(month => month.End)),
            [
                FigureSeries.Money("募集", "Raised", figures.Months, month => month.Raised, currency),
                FigureSeries.Money("使用", "Used", figures.Months, month => month.Used, currency),
            ]));
        if (figures.Purposes.Count > 0)
        {
            yield return new ChartPart(new("使用与结余，按限定用途", "Used and left, by restriction"), new StackedBars(
                new LocalName("各限定用途的善款本年使用和结余的金额。", "Amounts used in the year and left of donations, by the purpose that they are bound to."),
                ChartUnit.Money, [.. figures.Purposes.Select(group => CharityTables.PurposeOf(setup, group.Key))],
                [
                    FigureSeries.Money("使用", "Used", figures.Purposes, group => group.Sum.Used, currency),
                    FigureSeries.Money("结余", "Left", figures.Purposes, group => group.Sum.Left, currency),
                ]));
        }
    }
}
