namespace FundLedger.Catalog;

/// <inheritdoc cref="Recall"/>
public sealed class RecallChange() : Change(Recall.Kind)
{
    public override Topic Topic => Topic.Budgets;

    public override string Verb => "budget recall";

    public override string Path => "recalls";

    public override LocalName Title => new("收回指标", "Recall");

    public override LocalName Summary => new("收回已下达而未用的指标", "Take allotted quota back up while it is unused");

    public override LocalName Deed => new(
        "从 {unit:to} 收回 {fund}[ {purpose}][ {amount}]",
        "took back[ {amount} of] {fund}[, {purpose},] from {unit:to}");

    public override IReadOnlyList<MemberText> Texts =>
    [
        new("from", "上级单位", "Unit above"),
        new("to", "直属下级单位，或本单位", "Unit directly below, or the unit itself"),
    ];

    public override IReadOnlyList<string> Examples =>
    [
        """{"from":"A","to":"A01","fund":"GF","purpose":"2080208","amount":"100000.00"}""",
    ];

    public override IReadOnlyList<Rule> Rules => [.. RefusedBy.Posting, Rule.CharityNotAllotted, Rule.UnitMustBeChild];
}
