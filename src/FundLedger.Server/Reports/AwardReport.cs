namespace FundLedger.Server;

/// <summary>绩效单: awards as they stand, one a row.</summary>
internal static class AwardReport
{
    public static void WriteList(Output output, BookSetup setup, AsOf asOf, IReadOnlyList<AwardArrears> rows)
    {
        if (!output.IsText)
        {
            output.Rows(rows, Columns);
            return;
        }

        output.Heading(setup, asOf, "绩效单", "Performance awards");
        output.Table(rows, Columns.Named(
            "award", "unit", "fund", "period", "headcount", "due", "currency", "amount", "paid", "unpaid", "unfunded", "daysLate", "settledOn"));
        foreach (var total in rows.GroupBy(row => row.Award.Currency))
        {
            var (owed, overdue) = (Sum(total, row => row.Award.Unpaid), Sum(total, row => row.Overdue));
            output.Line($"{total.Count()} 单，未付 {owed}，其中逾期 {overdue} {total.Key.Code}。", $"{total.Count()} awards, {owed} unpaid, of it {overdue} overdue, {total.Key.Code}.");
        }
    }

    private static string Sum(IGrouping<Currency, AwardArrears> rows, Func<AwardArrears, long> amount) =>
        new AmountText(rows.Aggregate(Int128.Zero, (sum, row) => sum + amount(row)), rows.Key.Decimals).ForPeople;

    private static readonly Column<AwardArrears>[] Columns =
    [
        Column<AwardArrears>.Text("award", "绩效单", "Award", row => row.Award.Code),
        Column<AwardArrears>.Text("unit", "单位", "Unit", row => row.Award.At.Unit),
        Column<AwardArrears>.Text("fund", "资金", "Fund", row => row.Award.At.Fund),
        Column<AwardArrears>.Text("purpose", "用途", "Purpose", row => row.Award.At.Purpose),
        Column<AwardArrears>.Number("year", "年度", "Year", row => row.Award.At.Year),
        Column<AwardArrears>.Text("period", "期间", "Period", row => row.Award.Period),
        Column<AwardArrears>.Number("headcount", "人数", "Staff", row => row.Award.Headcount),
        Column<AwardArrears>.Text("accruedOn", "计提日", "Accrued on", row => row.Award.AccruedOn),
        Column<AwardArrears>.Text("due", "应付日", "Due", row => row.Award.Due),
        Column<AwardArrears>.Text("currency", "币种", "Currency", row => row.Award.Currency.Code),
        Amount("amount", "计提", "Accrued", row => row.Award.Amount),
        Amount("paid", "已付", "Paid", row => row.Award.Paid),
        Amount("unpaid", "未付", "Unpaid", row => row.Award.Unpaid),
        Amount("payable", "可付", "Payable", row => row.Award.Payable),
        Amount("unfunded", "无指标", "Unfunded", row => row.Award.Unfunded),
        Amount("overdue", "逾期", "Overdue", row => row.Overdue),
        Column<AwardArrears>.Number("daysLate", "迟付天数", "Days late", row => row.DaysLate),
        Column<AwardArrears>.Text("settledOn", "付清日", "Settled on", row => row.SettledOn),
    ];

    private static Column<AwardArrears> Amount(string name, string zh, string en, Func<AwardArrears, Int128?> units) =>
        Column<AwardArrears>.Amount(name, zh, en, units, row => row.Award.Currency);
}
