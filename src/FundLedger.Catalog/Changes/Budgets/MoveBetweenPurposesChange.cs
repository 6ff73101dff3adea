namespace FundLedger.Catalog;

/// <inheritdoc cref="MoveBetweenPurposes"/>
public sealed class MoveBetweenPurposesChange() : Change(MoveBetweenPurposes.Kind)
{
    public override Topic Topic => Topic.Budgets;

    public override string Verb => "budget virement";

    public override string Path => "virements";

    public override LocalName Title => new("调剂", "Virement");

    public override LocalName Summary => new("调剂：在同一单位同一资金的用途之间移动指标", "Move quota between purposes of one unit and fund");

    public override LocalName Deed => new(
        "在 {unit} {fund} 内由 {purpose:from} 调剂到 {purpose:to}[ {amount}]",
        "moved[ {amount}] from {purpose:from} to {purpose:to} within {fund} of {unit}");

    public override IReadOnlyList<MemberText> Texts =>
    [
        new("from", "调出的用途", "Purpose that gives"),
        new("to", "调入的用途", "Purpose that gets"),
    ];

    public override IReadOnlyList<string> Examples =>
    [
        """{"unit":"A01","fund":"GF","from":"2080208","to":"2080299","amount":"5000.00"}""",
    ];

    public override IReadOnlyList<Rule> Rules => [.. RefusedBy.Posting, Rule.FundTypeMustMatch, Rule.AboveAutonomyLimit];
}
