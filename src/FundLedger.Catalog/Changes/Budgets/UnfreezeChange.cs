namespace FundLedger.Catalog;

/// <inheritdoc cref="Unfreeze"/>
public sealed class UnfreezeChange() : Change(Unfreeze.Kind)
{
    public override Topic Topic => Topic.Budgets;

    public override string Verb => "budget unfreeze";

    public override string Path => "unfreezes";

    public override LocalName Title => new("解冻指标", "Unfreezing");

    public override LocalName Summary => new("解冻指标", "Put frozen quota back into use");

    public override LocalName Deed => new(
        "解冻 {unit} 的 {fund}[ {purpose}][ {amount}]",
        "unfroze[ {amount} of] {fund}[, {purpose},] at {unit}");

    public override IReadOnlyList<string> Examples =>
    [
        """{"unit":"A01","fund":"GF","purpose":"2080208","amount":"20000.00"}""",
    ];

    public override IReadOnlyList<Rule> Rules => RefusedBy.Posting;
}
