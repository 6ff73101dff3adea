namespace FundLedger.Catalog;

/// <inheritdoc cref="PayBankFee"/>
public sealed class PayBankFeeChange() : Change(PayBankFee.Kind)
{
    public override Topic Topic => Topic.Donations;

    public override string Verb => "donation bank-fee";

    public override string Path => "donations/bank-fees";

    public override LocalName Title => new("银行手续费", "Bank fee");

    public override LocalName Summary => new("慈善资金的银行手续费", "A bank's fee on a charity fund's deposits");

    public override LocalName Deed => new("付 {fund} 的银行手续费[ {amount}]", "paid a bank fee[ of {amount}] of {fund}");

    public override IReadOnlyList<string> Examples =>
    [
        """{"fund":"CF","amount":"12.00"}""",
    ];

    public override IReadOnlyList<Rule> Rules => [.. RefusedBy.Posting, Rule.FundTypeMustMatch];
}
