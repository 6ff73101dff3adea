namespace FundLedger.Server;

/// <summary>绩效单: awards as they stand, one a row.</summary>
internal static class AwardReport
{
    public static void WriteList(Output output, BookSetup setup, AsOf asOf, IReadOnlyList<AwardArrears> rows)
    {
        if (!output.IsText)
        {
            output.Rows(rows, AwardColumns.All);
            return;
        }

        output.Heading(setup, asOf, "绩效单", "Performance awards");
        output.Table(rows, AwardColumns.All.Named(
            "award", "unit", "fund", "period", "headcount", "due", "currency", "amount", "paid", "unpaid", "unfunded", "daysLate", "settledOn"));
        foreach (var total in rows.GroupBy(row => row.Award.Currency))
        {
            var (owed, overdue) = (Sum(total, row => row.Award.Unpaid), Sum(total, row => row.Overdue));
            output.Line($"{total.Count()} 单，未付 {owed}，其中逾期 {overdue} {total.Key.Code}。", $"{total.Count()} awards, {owed} unpaid, of it {overdue} overdue, {total.Key.Code}.");
        }
    }

    private static string Sum(IGrouping<Currency, AwardArrears> rows, Func<AwardArrears, long> amount) =>
        new AmountText(rows.Aggregate(Int128.Zero, (sum, row) => sum + amount(row)), rows.Key.Decimals).ForPeople;
}
