namespace FundLedger.Reports;

/// <summary>What each fund was paid out, holds and has over, as bars.</summary>
internal static class BudgetExecutionChart
{
    public static StackedBars Of(BookSetup setup, Currency currency, IReadOnlyList<SurplusRow> rows)
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
}
