namespace FundLedger.Reports;

/// <summary>Performance awards as they stand.</summary>
internal static class AwardColumns
{
    public static readonly IReadOnlyList<Column<AwardArrears>> All =
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
        Amount("dueToday", "今日到期", "Due today", row => row.DueToday),
        Column<AwardArrears>.Number("daysLate", "迟付天数", "Days late", row => row.DaysLate),
        Column<AwardArrears>.Text("settledOn", "付清日", "Settled on", row => row.SettledOn),
    ];

    private static Column<AwardArrears> Amount(string name, string zh, string en, Func<AwardArrears, Int128?> units) =>
        Column<AwardArrears>.Amount(name, zh, en, units, row => row.Award.Currency);
}
