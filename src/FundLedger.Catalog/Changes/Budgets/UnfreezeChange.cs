namespace FundLedger.Catalog;

/// <inheritdoc cref="Unfreeze"/>
public sealed class UnfreezeChange() : Change(Unfreeze.Kind)
{
    public override Topic Topic => Topic.Budgets;

    public override string Verb => "budget unfreeze";

    public override string Path => "unfreezes";

    public override LocalName Summary => new("解冻指标", "Put frozen quota back into use");

    public override IReadOnlyList<string> Examples =>
    [
        """{"unit":"A01","fund":"GF","purpose":"2080208","amount":"20000.00"}""",
    ];

    public override IReadOnlyList<Rule> Rules => RefusedBy.Posting;
}
