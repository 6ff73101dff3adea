namespace FundLedger.Reports;

/// <summary>One side of a comparison of requests with an autonomy limit and without.</summary>
/// <param name="Compared">What is compared, for programs: <c>units</c>, <c>times</c>, or a unit and fund.</param>
/// <param name="Name">The same for people.</param>
/// <param name="Since">The first day of the limit; null where there are several.</param>
/// <param name="With">True for requests with a limit.</param>
/// <param name="Sums">Its requests.</param>
internal sealed record AutonomyEffectRow(string Compared, LocalName Name, DateOnly? Since, bool With, AutonomySide Sums)
{
    public static IReadOnlyList<AutonomyEffectRow> Of(BookSetup setup, AutonomyEffect effect) =>
    [
        .. Sides("units", new LocalName("全部单位", "All units"), null, effect.Units),
        .. Sides("times", new LocalName("已放权单位", "Units that were given one"), null, effect.Times),
        .. effect.ByUnit.SelectMany(each => Sides($"{each.Unit}/{each.Fund}", setup.Unit(each.Unit).Name, each.Since, each.Effect)),
    ];

    /// <param name="currency">The book's currency.</param>
    public static Column<AutonomyEffectRow>[] Columns(Currency currency) =>
    [
        Column<AutonomyEffectRow>.Text("compared", "对比", "Compared", each => each.Compared).ForPrograms(),
        Column<AutonomyEffectRow>.Text("name", "名称", "Name", each => each.Name),
        Column<AutonomyEffectRow>.Text("since", "放权日", "Since", each => each.Since),
        Column<AutonomyEffectRow>.Text("limit", "自主限额", "Limit", each => each.With ? new TermText("with", new LocalName("有", "with")) : new TermText("without", new LocalName("无", "without"))),
        Column<AutonomyEffectRow>.Number("units", "单位数", "Units", each => each.Sums.Units),
        Column<AutonomyEffectRow>.Number("requests", "件数", "Requests", each => each.Sums.Requests),
        Column<AutonomyEffectRow>.Amount("amount", "申请金额", "Amount", each => each.Sums.Amount, _ => currency),
        Column<AutonomyEffectRow>.Number("meanDays", "平均天数", "Mean days", each => each.Sums.Days?.Mean),
        Column<AutonomyEffectRow>.Number("medianDays", "中位天数", "Median", each => each.Sums.Days?.Median),
        Column<AutonomyEffectRow>.Number("percentile90", "九成内", "90 % within", each => each.Sums.Days?.Percentile90),
        Column<AutonomyEffectRow>.Number("rejected", "不同意", "Rejected", each => each.Sums.Rejected),
        Column<AutonomyEffectRow>.Amount("used", "已用", "Used", each => each.Sums.Used, _ => currency),
    ];

    private static AutonomyEffectRow[] Sides(string compared, LocalName name, DateOnly? since, AutonomyComparison comparison) =>
        [new(compared, name, since, false, comparison.Without), new(compared, name, since, true, comparison.With)];
}
