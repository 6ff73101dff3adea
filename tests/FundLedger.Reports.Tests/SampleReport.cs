namespace FundLedger.Reports.Tests;

/// <summary>A report with what is hard to write: amounts of thirty digits, missing values, formulas, rare characters, several tables.</summary>
internal static class SampleReport
{
    public static readonly Currency Yuan = Currency.FromCode("CNY");

    public static readonly Int128 Huge = Int128.Parse("123456789012345678901234567890", System.Globalization.CultureInfo.InvariantCulture);

    public static ReportSource Source { get; } = new("DEMO", new LocalName("示范市", "Demo"), Yuan, new DateOnly(2025, 12, 31),
        new DateTime(2026, 1, 2, 3, 4, 5, 678, DateTimeKind.Utc), 4711, Enumerable.Range(0, 32).Select(i => (byte)i).ToArray());

    public static Report Of(params IReadOnlyList<ReportPart> parts) => new()
    {
        Kind = "sample",
        Title = new LocalName("样表", "Sample"),
        Source = Source,
        Scope = [(new LocalName("单位", "Unit"), new LocalName("镕喆社区", "Rongzhe"))],
        Options = new Dictionary<string, string> { ["unit"] = "A01", ["fund"] = "GF" },
        Parts = parts,
    };

    public static Report Small => Of(
        new KeyFigures("totals", [new KeyFigure("total", new LocalName("合计", "Total"), new AmountText(-5, 2), Tone.Bad), new KeyFigure("rate", new LocalName("率", "Rate"), null)]),
        new Note(new LocalName("说明", "A note")),
        Table);

    public static ReportTable Table => new("rows", new LocalName("明细", "Rows"),
        [
            new("name", new LocalName("名称", "Name"), false), new("date", new LocalName("日期", "Date"), false), new("amount", new LocalName("金额", "Amount"), true),
            new("rate", new LocalName("率", "Rate"), true), new("count", new LocalName("人数", "People"), true), new("mean", new LocalName("均值", "Mean"), true),
        ],
        [
            Row("=1+1", new DateOnly(2025, 3, 1), new AmountText(123456789, 2), new RateText(0.9345m), new CountText(12345), new MeanText(2.5m)),
            Row("@某\"某,文具店", new DateOnly(1950, 1, 1), new AmountText(-1, 2), new RateText(-0.5m), null, null),
            Row("𬭎 ﷺ \u05E9\u05DC\u05D5\u05DD", null, new AmountText(Huge, 2), null, new CountText(0), new MeanText(0)),
            Row("-lead", null, new AmountText(99999999999999999, 2), null, null, null),
            new ReportRow([new LocalName("合计", "Total"), null, new AmountText(7, 2), null, null, null], RowKind.Total),
        ]);

    private static ReportRow Row(params object?[] values) => new(values);
}
