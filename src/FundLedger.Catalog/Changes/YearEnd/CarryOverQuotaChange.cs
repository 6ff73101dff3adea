namespace FundLedger.Catalog;

/// <inheritdoc cref="CarryOverQuota"/>
public sealed class CarryOverQuotaChange() : Change(CarryOverQuota.Kind)
{
    public override Topic Topic => Topic.YearEnd;

    public override string Verb => "year-end carry-over";

    public override string Path => "carry-overs";

    public override LocalName Title => new("结转指标", "Carry-over");

    public override LocalName Summary => new(
        "按财政部门确认，逐笔、可分次结转上年未用指标；可冲销",
        "Carry unused quota over a year's end, lot by lot and in parts, as the finance bureau confirms it");

    public override LocalName Deed => new(
        "结转 {unit} {year} 年的 {fund}[ {purpose}][ {amount}]",
        "carried over[ {amount} of] {fund}[, {purpose},] of {unit} of {year}");

    public override IReadOnlyList<MemberText> Texts =>
    [
        new("year", "指标的预算年度", "Budget year of the quota"),
        new("amount", "结转金额，不超过未用数", "How much carries over, up to what is unused"),
    ];

    public override IReadOnlyList<string> Examples =>
    [
        """{"unit":"A01","fund":"PJ","purpose":"2080208","year":2024,"amount":"60000.00"}""",
        """{"unit":"A01","fund":"PF","purpose":"2080208","year":2024,"amount":"1500.00","text":"财政局第二批确认","key":"confirmed-2"}""",
    ];

    public override IReadOnlyList<Rule> Rules => [.. RefusedBy.Posting, Rule.AmountAboveUnused];
}
