namespace FundLedger.Catalog;

/// <inheritdoc cref="Refund"/>
public sealed class RefundChange() : Change(Refund.Kind)
{
    public override Topic Topic => Topic.Payments;

    public override string Verb => "budget refund";

    public override string Path => "refunds";

    public override LocalName Title => new("退款", "Refund");

    public override LocalName Summary => new(
        "退款：付出的钱当年或以后收回",
        "Record that money paid came back, in the year of the payment or later");

    public override LocalName Deed => new("登记 {of} 的退款[ {amount}]", "recorded a refund[ of {amount}] of {of}");

    public override IReadOnlyList<MemberText> Texts =>
    [
        new("of", "原付款的凭证号或单据", "Entry or document of the payment"),
    ];

    public override IReadOnlyList<string> Examples =>
    [
        """{"of":"D-2025-012","amount":"300.00","text":"退货"}""",
        """{"of":"1187","amount":"80.00"}""",
    ];

    public override IReadOnlyList<Rule> Rules => [.. RefusedBy.Paying, .. RefusedBy.Reversing, Rule.RequestState];
}
