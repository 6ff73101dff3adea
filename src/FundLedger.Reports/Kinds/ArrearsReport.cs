namespace FundLedger.Reports;

/// <summary>绩效拖欠与账龄: what is late, for how long, and what would clear it.</summary>
public static class ArrearsReport
{
    public const string Kind = "arrears";

    public static LocalName Title { get; } = new("绩效拖欠与账龄表", "Performance pay in arrears");

    /// <param name="source">Where the figures come from.</param>
    /// <param name="setup">The set-up.</param>
    /// <param name="unit">The unit that is asked about; null: all.</param>
    /// <param name="units">Arrears of the units that are shown.</param>
    /// <param name="ageing">All awards in question.</param>
    /// <param name="clearance">What would clear them.</param>
    public static Report Of(
        ReportSource source, BookSetup setup, string? unit, IReadOnlyList<ArrearsRow> units, AwardAgeing ageing, Clearance clearance)
    {
        var options = new Dictionary<string, string> { ["by"] = Refusal.Text(clearance.By) };
        if (unit is not null)
            options["unit"] = unit;
        return new Report
        {
            Kind = Kind,
            Title = Title,
            Source = source,
            Scope = [FigureScope.Unit(setup, unit), FigureScope.AmountsIn(source.Currency)],
            Options = options,
            Landscape = true,
            Parts =
            [
                .. ageing.Total.SelectMany(total => SummaryOf(source.Currency, setup, units, total)),
                .. ageing.Total.Count > 0 ? [] : new ReportPart[] { new Note(new("没有到期的绩效。", "No performance pay was due."), Tone.Good) },
                .. TablesOf(source.Currency, setup, units, ageing),
                .. ClearanceReport.PartsOf(source.Currency, setup, clearance),
                SignatureBlocks.OfStatement,
            ],
        };
    }

    private static IEnumerable<ReportPart> SummaryOf(Currency book, BookSetup setup, IReadOnlyList<ArrearsRow> units, ArrearsRow total)
    {
        var currency = total.Currency;
        var suffix = currency == book ? "" : "-" + currency.Code;
        var late = total.Overdue > 0 ? Tone.Bad : Tone.Good;
        yield return new KeyFigures("summary" + suffix,
        [
            new("overdue", new("逾期未付", "Overdue"), new AmountText(total.Overdue, currency.Decimals), late),
            new("dueToday", new("今日到期未付", "Due today"), new AmountText(total.DueToday, currency.Decimals)),
            new("unfunded", new("其中无指标", "Of it without quota"), new AmountText(total.Unfunded, currency.Decimals), total.Unfunded > 0 ? Tone.Bad : Tone.Good),
            new("meanDaysLate", new("平均迟付天数", "Mean days late"), MeanText.Of(total.MeanDaysLate)),
            new("personDaysLate", new("迟付人天", "Person-days late"), CountText.Of(total.PersonDaysLate)),
            new("waiting", new("等待人数", "Staff waiting"), CountText.Of(total.Waiting)),
        ]);
        yield return new Note(new(
            "逾期自应付日次日起算；今日到期的另列，不计入逾期。等待人数每单位只计一次，取其逾期绩效单中人数最多的。",
            "Pay is overdue from the day after its due date; what is due today is apart. Staff waiting are counted once per unit: the largest headcount of its overdue awards."));
        var rows = units.Where(row => row.Currency == currency && row.Overdue > 0).ToList();
        if (rows.Count > 0)
            yield return new ChartPart(new("各单位账龄", "Ageing by unit"), ChartOf(setup, currency, rows));
    }

    private static StackedBars ChartOf(BookSetup setup, Currency currency, IReadOnlyList<ArrearsRow> rows) => new(
        new LocalName("各单位逾期未付的绩效，按迟付天数分段。", "Overdue performance pay of each unit, by days late."),
        ChartUnit.Money,
        [.. rows.Select(row => setup.Unit(row.Unit!).Name)],
        [
            FigureSeries.Money("1–30 天", "1–30 days", rows, row => row.Ageing.UpTo30, currency),
            FigureSeries.Money("31–60 天", "31–60", rows, row => row.Ageing.UpTo60, currency),
            FigureSeries.Money("61–90 天", "61–90", rows, row => row.Ageing.UpTo90, currency),
            FigureSeries.Money("90 天以上", "over 90", rows, row => row.Ageing.Over90, currency),
        ]);

    private static IEnumerable<ReportPart> TablesOf(Currency currency, BookSetup setup, IReadOnlyList<ArrearsRow> units, AwardAgeing ageing)
    {
        ArrearsRow[] rows = [.. units, .. ageing.Total];
        var columns = ArrearsColumns.Of(setup).WithNames(setup).WithoutCurrency(rows, currency);
        var unit = columns[0];
        columns = [unit with { Value = row => row.Unit is null ? new TermText(null, new("合计", "Total")) : unit.Value(row) }, .. columns.Skip(1)];
        yield return Table("ageing", new("逾期未付，按迟付天数", "Overdue, by days late"), ArrearsColumns.Ageing);
        yield return Table("lateness", new("迟付程度", "How late"), ArrearsColumns.Lateness);
        yield return Awards("awards", new("逾期未付的绩效单", "Overdue awards"), award => award.Overdue > 0);
        yield return Awards("dueToday", new("今日到期未付的绩效单", "Awards due today"), award => award.DueToday > 0);

        ReportTable Table(string name, LocalName title, string[] names) => ReportTable.Of(
            name, title, columns.Present(names.Except(["name"])), rows, row => row.Unit is null ? RowKind.Total : RowKind.Body);

        ReportTable Awards(string name, LocalName title, Func<AwardArrears, bool> listed)
        {
            var awards = ageing.Awards.Where(listed).ToList();
            return ReportTable.Of(name, title, AwardColumns.All.WithNames(setup).WithoutCurrency(awards, currency).Present(
                "award", "unit", "fund", "period", "headcount", "due", "currency", "amount", "paid", "unpaid", "unfunded", "daysLate"), awards);
        }
    }
}
