namespace FundLedger.Catalog;

/// <inheritdoc cref="Appropriate"/>
public sealed class AppropriateChange() : Change(Appropriate.Kind)
{
    public override Topic Topic => Topic.Budgets;

    public override string Verb => "budget appropriate";

    public override string Path => "appropriations";

    public override LocalName Title => new("批复预算", "Appropriation");

    public override LocalName Summary => new("批复预算", "Approve the budget of a unit");

    public override LocalName Deed => new(
        "批复 {unit} 的预算 {fund}[ {purpose}][ {amount}]",
        "approved the budget of {unit}: {fund}[, {purpose}][, {amount}]");

    public override IReadOnlyList<string> Examples =>
    [
        """{"date":"2025-01-05","unit":"A","fund":"GF","purpose":"2080208","year":2025,"amount":"15000000.00","text":"2025年部门预算批复"}""",
    ];

    public override IReadOnlyList<Rule> Rules => [.. RefusedBy.Posting, Rule.SurplusIntoCharity];
}
