namespace FundLedger.Reports;

/// <summary>Lots of quota with the day on which each is lost.</summary>
internal static class LotColumns
{
    public static readonly IReadOnlyList<Column<QuotaLot>> All =
    [
        Column<QuotaLot>.Text("unit", "单位", "Unit", lot => lot.At.Unit),
        Column<QuotaLot>.Text("fund", "资金", "Fund", lot => lot.At.Fund),
        Column<QuotaLot>.Text("purpose", "用途", "Purpose", lot => lot.At.Purpose),
        Column<QuotaLot>.Number("year", "年度", "Year", lot => lot.At.Year),
        Column<QuotaLot>.Text("currency", "币种", "Currency", lot => lot.Currency.Code),
        Column<QuotaLot>.Text("rule", "规则", "Rule", lot => TermText.Of(lot.Rule)),
        Column<QuotaLot>.Text("clawBackOn", "最后可用日", "Last day", lot => lot.ClawBackOn),
        Column<QuotaLot>.Number("daysLeft", "剩余天数", "Days left", lot => lot.DaysLeft),
        Column<QuotaLot>.Text<TermText?>("band", "期限", "Band", lot => lot.Band is { } band ? TermText.Of(band) : null),
        Amount("unallotted", "待分", "Unallotted", lot => lot.Unallotted),
        Amount("available", "可用", "Available", lot => lot.Available),
        Amount("frozen", "冻结", "Frozen", lot => lot.Frozen),
        Amount("reserved", "预占", "Reserved", lot => lot.Reserved),
        Amount("committed", "占用", "Committed", lot => lot.Committed),
        Amount("accrued", "绩效应付", "Accrued", lot => lot.Accrued),
        Amount("held", "合计", "Held", lot => lot.Held),
        Amount("atRisk", "将失去", "At risk", lot => lot.AtRisk),
    ];

    private static Column<QuotaLot> Amount(string name, string zh, string en, Func<QuotaLot, Int128?> units) =>
        Column<QuotaLot>.Amount(name, zh, en, units, lot => lot.Currency);

    /// <summary>Lots of a band in sum.</summary>
    public static readonly IReadOnlyList<Column<ClawBackSum>> Sums =
    [
        Column<ClawBackSum>.Text("band", "期限", "Days left", band => TermText.Of(band.Band)),
        Column<ClawBackSum>.Text("currency", "币种", "Currency", band => band.Currency.Code),
        Column<ClawBackSum>.Number("lots", "笔数", "Lots", band => band.Lots),
        Column<ClawBackSum>.Amount("atRisk", "将失去", "At risk", band => band.AtRisk, band => band.Currency),
    ];
}
