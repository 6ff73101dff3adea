namespace FundLedger.Catalog;

/// <inheritdoc cref="Freeze"/>
public sealed class FreezeChange() : Change(Freeze.Kind)
{
    public override Topic Topic => Topic.Budgets;

    public override string Verb => "budget freeze";

    public override string Path => "freezes";

    public override LocalName Title => new("冻结指标", "Freeze");

    public override LocalName Summary => new("冻结指标，解冻前不得使用", "Freeze quota: it cannot be used until it is unfrozen");

    public override LocalName Deed => new(
        "冻结 {unit} 的 {fund}[ {purpose}][ {amount}]",
        "froze[ {amount} of] {fund}[, {purpose},] at {unit}");

    public override IReadOnlyList<string> Examples =>
    [
        """{"unit":"A01","fund":"GF","purpose":"2080208","amount":"20000.00"}""",
    ];

    public override IReadOnlyList<Rule> Rules => RefusedBy.Posting;
}
