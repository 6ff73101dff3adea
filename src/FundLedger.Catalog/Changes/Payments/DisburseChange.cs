namespace FundLedger.Catalog;

/// <inheritdoc cref="Disburse"/>
public sealed class DisburseChange() : Change(Disburse.Kind)
{
    public override Topic Topic => Topic.Payments;

    public override string Verb => "budget disburse";

    public override string Path => "disbursements";

    public override LocalName Title => new("支付", "Payment");

    public override LocalName Summary => new("支付：按已批准的单据，或直接支付", "Pay an approved document, or directly from the funds available");

    public override LocalName Deed => new(
        "支付[ {unit}][ {fund}][ {purpose}][ 单据 {document}][ {amount}][ 给 {payee}][{?advance}（预付）]",
        "paid[ {amount}][ of {fund}][, {purpose},][ of {unit}][ for document {document}][ to {payee}][{?advance} (an advance)]");

    public override IReadOnlyList<MemberText> Texts =>
    [
        new("final", "是否末次付款：是（缺省）则释放余额，否则保留", "Whether it is the last payment, which releases the rest; left out: yes"),
        new("advance", "预付，以后核销", "An advance, verified later"),
    ];

    public override IReadOnlyList<string> Examples =>
    [
        """
        {
            "date":"2025-04-01", "unit":"A01", "fund":"GF", "purpose":"2080208", "year":2025, "amount":"1800.00",
            "payee":"某某文具店", "text":"社区活动用品"
        }
        """,
        """{"document":"R-2025-001","amount":"2000.00","final":false}""",
    ];

    public override IReadOnlyList<Rule> Rules => [.. RefusedBy.Paying, Rule.FundTypeMustMatch, Rule.RequestState];
}
