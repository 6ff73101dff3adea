namespace FundLedger.Catalog;

/// <inheritdoc cref="OpenAccount"/>
public sealed class OpenAccountChange() : Change(OpenAccount.Kind)
{
    public override Topic Topic => Topic.Chart;

    public override string Verb => "account open";

    public override string Path => "accounts";

    public override LocalName Summary => new("增设明细科目", "Add a detail to the chart");

    public override IReadOnlyList<MemberText> Texts =>
    [
        new("parent", "上级科目", "Account that it is a detail of"),
        new("from", "启用日期", "First day on which it can be posted to"),
    ];

    public override IReadOnlyList<string> Examples =>
    [
        """{"ledger":"financial","account":"500199","name":{"zh":"其他","en":"Other"},"parent":"5001"}""",
    ];

    public override IReadOnlyList<Rule> Rules => [Rule.AccountMustExist, Rule.AccountClosed, Rule.AccountMustBeNew];
}
