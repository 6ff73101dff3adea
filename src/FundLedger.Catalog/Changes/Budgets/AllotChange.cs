namespace FundLedger.Catalog;

/// <inheritdoc cref="Allot"/>
public sealed class AllotChange() : Change(Allot.Kind)
{
    public override Topic Topic => Topic.Budgets;

    public override string Verb => "budget allot";

    public override string Path => "allotments";

    public override LocalName Title => new("下达指标", "Allotment");

    public override LocalName Summary => new(
        "下达指标给直属下级，或留本单位使用",
        "Allot quota to a unit directly below, or to the unit itself for its own use");

    public override LocalName Deed => new(
        "向 {unit:to} 下达 {fund}[ {purpose}][ {amount}]",
        "allotted[ {amount} of] {fund}[, {purpose},] to {unit:to}");

    public override IReadOnlyList<MemberText> Texts =>
    [
        new("from", "上级单位", "Unit above"),
        new("to", "直属下级单位，或本单位", "Unit directly below, or the unit itself"),
    ];

    public override IReadOnlyList<string> Examples =>
    [
        """{"date":"2025-01-10","from":"A","to":"A01","fund":"GF","purpose":"2080208","year":2025,"amount":"4000000.00"}""",
    ];

    public override IReadOnlyList<Rule> Rules => [.. RefusedBy.Posting, Rule.CharityNotAllotted, Rule.UnitMustBeChild];
}
