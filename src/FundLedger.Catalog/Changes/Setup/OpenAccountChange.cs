namespace FundLedger.Catalog;

/// <inheritdoc cref="OpenAccount"/>
public sealed class OpenAccountChange() : Change(OpenAccount.Kind)
{
    public override Topic Topic => Topic.Chart;

    public override string Verb => "account open";

    public override string Path => "accounts";

    public override LocalName Title => new("增设科目", "Account opened");

    public override LocalName Summary => new("增设科目：明细，或带要素和余额方向的一级科目", "Add an account to the chart: a detail, or one of the first level");

    public override LocalName Deed => new("增设{ledger}科目 {account}[ {name}]", "opened account {account}[ {name}] in the ledger {ledger}");

    public override IReadOnlyList<MemberText> Texts =>
    [
        new("parent", "上级科目，缺省为一级科目", "Account that it is a detail of; left out: it is of the first level"),
        new("element", "一级科目的要素，如 Asset、Revenue", "Of the first level: what it is, such as Asset or Revenue"),
        new("normalSide", "一级科目的余额方向", "Of the first level: the side on which its balance stands"),
        new("from", "启用日期", "First day on which it can be posted to"),
    ];

    public override IReadOnlyList<string> Examples =>
    [
        """{"ledger":"financial","account":"500199","name":{"zh":"其他","en":"Other"},"parent":"5001"}""",
        """{"ledger":"charity","account":"4902","name":{"zh":"资产处置收入","en":"Disposal of assets"},"element":"Revenue","normalSide":"credit","from":"2026-01-01"}""",
    ];

    public override IReadOnlyList<Rule> Rules => [Rule.AccountMustExist, Rule.AccountClosed, Rule.AccountMustBeNew];
}
