namespace FundLedger.Reports;

/// <summary>What another carry-over rule would do at the year's end, as parts of a report.</summary>
internal static class CarryOverChanges
{
    public static IEnumerable<ReportPart> Of(BookSetup setup, CarryOverSimulation figures)
    {
        var (currency, columns) = (setup.Fund(figures.Fund).Currency, ChangeRow.Columns(setup));
        var units = figures.Rows.SelectMany(row => RowsOf(row.Unit, row.Outcome, currency)).ToList();
        yield return ReportTable.Of("total", new("全部单位", "All units"), columns.Where(column => column.Name != "unit").ToList(), RowsOf("", figures.Total, currency));
        yield return ReportTable.Of("units", new("有变化的单位", "Units that change"), columns, [.. units.Where(row => row.Amount.Before != row.Amount.After)]) with
        {
            Programs = ReportTable.Of("units", null, columns, units),
        };
    }

    private static ChangeRow[] RowsOf(string unit, BeforeAfter<YearEndOutcome> outcome, Currency currency)
    {
        return
        [
            New("carried", "结转", "Carried", each => each.Carried),
            New("lapsed", "注销", "Lapsed", each => each.Lapsed),
            New("clawedBack", "收回", "Clawed back", each => each.ClawedBack),
            New("returned", "退回上级", "To above", each => each.Returned),
            New("lost", "净减少", "Net loss", each => each.Lost),
            New("requests", "须先了结的申请", "Requests to be ended first", each => each.Requests),
        ];

        ChangeRow New(string figure, string zh, string en, Func<YearEndOutcome, Int128> amount) =>
            ChangeRow.New(unit, figure, zh, en, amount(outcome.Before), amount(outcome.After), currency.Decimals);
    }
}
