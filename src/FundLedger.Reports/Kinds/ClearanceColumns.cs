namespace FundLedger.Reports;

/// <summary>What clears the arrears, by unit, fund and purpose.</summary>
internal static class ClearanceColumns
{
    public static readonly IReadOnlyList<Column<ClearanceRow>> All =
    [
        Column<ClearanceRow>.Text("unit", "单位", "Unit", row => row.At.Unit),
        Column<ClearanceRow>.Text("fund", "资金", "Fund", row => row.At.Fund),
        Column<ClearanceRow>.Text("purpose", "用途", "Purpose", row => row.At.Purpose),
        Column<ClearanceRow>.Number("year", "年度", "Year", row => row.At.Year),
        Column<ClearanceRow>.Text("currency", "币种", "Currency", row => row.Currency.Code),
        Column<ClearanceRow>.Number("awards", "单数", "Awards", row => row.Awards),
        Amount("unpaid", "未付", "Unpaid", row => row.Unpaid),
        Amount("dueOnDay", "其中当日到期", "Of it due that day", row => row.DueOnDay),
        Amount("payable", "已有指标", "Funded already", row => row.Payable),
        Amount("fromAvailable", "可用指标解决", "From quota available", row => row.FromAvailable),
        Amount("supplement", "须追加", "To supplement", row => row.Supplement),
        Column<ClearanceRow>.Number("personDaysLate", "迟付人天", "Person-days late", row => CountText.Of(row.PersonDaysLate)),
        Column<ClearanceRow>.Number("personDaysSaved", "少迟付人天", "Person-days saved", row => CountText.Of(row.PersonDaysSaved)),
    ];

    private static Column<ClearanceRow> Amount(string name, string zh, string en, Func<ClearanceRow, Int128?> units) =>
        Column<ClearanceRow>.Amount(name, zh, en, units, row => row.Currency);
}
