namespace FundLedger.Catalog;

/// <inheritdoc cref="RecordPayment"/>
public sealed class RecordPaymentChange() : Change(RecordPayment.Kind)
{
    public override Topic Topic => Topic.Payments;

    public override string Verb => "budget record-payment";

    public override string Path => "payments";

    public override LocalName Title => new("登记付款", "Payment recorded");

    public override LocalName Summary => new("登记外部系统的付款", "Record a payment that another system made");

    public override LocalName Deed => new(
        "登记外部系统的付款 {unit} {fund}[ {purpose}][ {amount}][ 给 {payee}]",
        "recorded a payment of another system[: {amount}] of {fund}[, {purpose},] of {unit}[ to {payee}]");

    public override IReadOnlyList<MemberText> Texts =>
    [
        new("payeeCode", "外部系统的收款人编号", "The other system's number of the payee"),
        new("reference", "外部系统的付款编号", "The other system's number of the payment"),
        new("of", "负数即退款，所退付款的外部编号", "Of a refund (below zero): the other system's number of the payment that comes back"),
        new("withinQuota", "以本账套的指标支付", "Paid from the quota of this book"),
        new("source", "出处", "Where it was read"),
    ];

    public override IReadOnlyList<string> Examples =>
    [
        """{"unit":"A01","fund":"GF","purpose":"2080208","amount":"5200.00","payee":"某某公司","reference":"P-8842","source":"q1.csv:17"}""",
    ];

    public override IReadOnlyList<Rule> Rules => [.. RefusedBy.Posting, Rule.FundTypeMustMatch, Rule.AmountAbovePaid, Rule.RefundOfNothing];
}
