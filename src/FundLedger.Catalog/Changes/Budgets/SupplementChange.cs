namespace FundLedger.Catalog;

/// <inheritdoc cref="Supplement"/>
public sealed class SupplementChange() : Change(Supplement.Kind)
{
    public override Topic Topic => Topic.Budgets;

    public override string Verb => "budget supplement";

    public override string Path => "supplements";

    public override LocalName Title => new("追加预算", "Supplement");

    public override LocalName Summary => new("追加预算，金额为负即追减", "Raise a budget, or with an amount below zero reduce it");

    public override LocalName Deed => new(
        "追加 {unit} 的预算 {fund}[ {purpose}][ {amount}]",
        "supplemented the budget of {unit}: {fund}[, {purpose}][, {amount}]");

    public override IReadOnlyList<MemberText> Texts =>
    [
        new("amount", "金额，追减为负", "Amount; below zero to reduce"),
    ];

    public override IReadOnlyList<string> Examples =>
    [
        """{"unit":"A","fund":"GF","purpose":"2080208","amount":"-200000.00","text":"追减"}""",
        """{"unit":"A","fund":"GF","purpose":"2080208","amount":"500000.00"}""",
    ];

    public override IReadOnlyList<Rule> Rules => [.. RefusedBy.Posting, Rule.SurplusIntoCharity];
}
