namespace FundLedger.Catalog;

/// <inheritdoc cref="ClawBack"/>
public sealed class ClawBackChange() : Change(ClawBack.Kind)
{
    public override Topic Topic => Topic.YearEnd;

    public override string Verb => "year-end claw-back";

    public override string Path => "claw-backs";

    public override LocalName Title => new("收回结转", "Claw-back");

    public override LocalName Summary => new("收回未用的结转指标", "Claw back carried-over quota that is unused");

    public override LocalName Deed => new(
        "收回 {unit} 结转的 {fund}[ {purpose}][ {amount}]",
        "clawed back[ {amount} of] {fund}[, {purpose},] of {unit}");

    public override IReadOnlyList<string> Examples =>
    [
        """{"unit":"A01","fund":"PJ","purpose":"2080208","year":2024,"amount":"12000.00"}""",
    ];

    public override IReadOnlyList<Rule> Rules => [.. RefusedBy.Posting, Rule.QuotaNotCarriedOver];
}
