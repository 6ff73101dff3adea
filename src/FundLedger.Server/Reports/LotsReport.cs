namespace FundLedger.Server;

/// <summary>待收回指标表: lots of quota by the day on which they are lost.</summary>
internal static class LotsReport
{
    public static void Write(Output output, YearBalances year, IReadOnlyList<QuotaLot> lots, int? within)
    {
        if (!output.IsText)
        {
            output.Rows(lots, Columns);
            return;
        }

        output.Heading(year.Setup, year.AsOf,
            within is null ? "指标明细" : $"{within} 天内注销或收回的指标", within is null ? "Lots of quota" : $"Quota lost within {within} days");
        var bands = Band.Of(lots);
        if (bands.Count > 0)
            output.Table(bands, BandColumns, output.In("按期限汇总", "By days left"));
        output.Table(lots, Columns.Named(
            ["unit", "fund", "purpose", "year", "currency", "clawBackOn", "daysLeft", "unallotted", "available", "frozen", "reserved", "committed", "accrued", "atRisk"]),
            output.In("明细", "Lots"));
    }

    private static readonly Column<QuotaLot>[] Columns =
    [
        Column<QuotaLot>.Text("unit", "单位", "Unit", lot => lot.At.Unit),
        Column<QuotaLot>.Text("fund", "资金", "Fund", lot => lot.At.Fund),
        Column<QuotaLot>.Text("purpose", "用途", "Purpose", lot => lot.At.Purpose),
        Column<QuotaLot>.Number("year", "年度", "Year", lot => lot.At.Year),
        Column<QuotaLot>.Text("currency", "币种", "Currency", lot => lot.Currency.Code),
        Column<QuotaLot>.Text("rule", "规则", "Rule", lot => TermText.Of(lot.Rule)),
        Column<QuotaLot>.Text("clawBackOn", "最后可用日", "Last day", lot => lot.ClawBackOn),
        Column<QuotaLot>.Number("daysLeft", "剩余天数", "Days left", lot => lot.DaysLeft),
        Column<QuotaLot>.Text("band", "期限", "Band", lot => lot.Band is { } band ? TermText.Of(band) : null),
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

    /// <summary>Lots of one band.</summary>
    private sealed record Band(ClawBackBand In, Currency Currency, int Lots, Int128 AtRisk)
    {
        public static IReadOnlyList<Band> Of(IEnumerable<QuotaLot> lots) =>
        [
            .. lots.Where(lot => lot.Band is not null).GroupBy(lot => (Band: lot.Band!.Value, lot.Currency))
                .OrderBy(group => group.Key.Band).ThenBy(group => group.Key.Currency.Code, StringComparer.Ordinal)
                .Select(group => new Band(group.Key.Band, group.Key.Currency, group.Count(), group.Aggregate(Int128.Zero, (sum, lot) => sum + lot.AtRisk))),
        ];
    }

    private static readonly Column<Band>[] BandColumns =
    [
        Column<Band>.Text("band", "期限", "Days left", band => TermText.Of(band.In)),
        Column<Band>.Text("currency", "币种", "Currency", band => band.Currency.Code),
        Column<Band>.Number("lots", "笔数", "Lots", band => band.Lots),
        Column<Band>.Amount("atRisk", "将失去", "At risk", band => band.AtRisk, band => band.Currency),
    ];
}
