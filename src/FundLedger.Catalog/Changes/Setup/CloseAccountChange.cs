namespace FundLedger.Catalog;

/// <inheritdoc cref="CloseAccount"/>
public sealed class CloseAccountChange() : Change(CloseAccount.Kind)
{
    public override Topic Topic => Topic.Chart;

    public override string Verb => "account close";

    public override string Path => "accounts/{account}/closing";

    public override LocalName Title => new("停用科目", "Account closed");

    public override LocalName Summary => new("停用科目；已记的仍在", "Close an account after a day; what was posted stays");

    public override LocalName Deed => new(
        "停用{ledger}科目 {account}[，末日 {until}]",
        "closed account {account} of the ledger {ledger}[ after {until}]");

    public override IReadOnlyList<MemberText> Texts =>
    [
        new("until", "最后使用日", "Last day on which it can be posted to"),
        new("successor", "次日起的新名称", "Its name from the next day on, where a new definition follows"),
    ];

    public override IReadOnlyList<string> Examples =>
    [
        """{"ledger":"financial","account":"500199","until":"2025-12-31"}""",
    ];

    public override IReadOnlyList<Rule> Rules => [Rule.AccountMustExist, Rule.AccountClosed, Rule.AccountMustBeNew, Rule.AccountInUse, Rule.AccountHasBalance, Rule.AccountPostedLater];
}
