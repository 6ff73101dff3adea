namespace FundLedger.Catalog;

/// <inheritdoc cref="ReturnPayment"/>
public sealed class ReturnPaymentChange() : Change(ReturnPayment.Kind)
{
    public override Topic Topic => Topic.Payments;

    public override string Verb => "budget return";

    public override string Path => "returned-payments";

    public override LocalName Title => new("银行退回", "Payment returned");

    public override LocalName Summary => new(
        "银行退回：款项未付成，申请仍可再付",
        "Record that the bank returned a payment: its request stays open and is payable again");

    public override LocalName Deed => new("登记银行退回的付款[ {of}][ {amount}]", "recorded that the bank returned[ {amount} of] a payment[ ({of})]");

    public override IReadOnlyList<MemberText> Texts =>
    [
        new("of", "原付款的凭证号或单据", "Entry or document of the payment"),
    ];

    public override IReadOnlyList<string> Examples =>
    [
        """{"of":"D-2025-012","amount":"1800.00","text":"户名不符，银行退回"}""",
    ];

    public override IReadOnlyList<Rule> Rules => [.. RefusedBy.Paying, .. RefusedBy.Reversing, Rule.RequestState];
}
