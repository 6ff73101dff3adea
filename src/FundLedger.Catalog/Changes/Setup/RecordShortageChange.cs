namespace FundLedger.Catalog;

/// <inheritdoc cref="RecordShortage"/>
public sealed class RecordShortageChange() : Change(RecordShortage.Kind)
{
    public override Topic Topic => Topic.Budgets;

    public override string Verb => "budget shortage";

    public override string Path => "shortages";

    public override LocalName Title => new("登记资金不足", "Shortage recorded");

    public override LocalName Summary => new("登记因资金不足而未获批的申请", "Record a request that was turned down for lack of funds");

    public override LocalName Deed => new(
        "登记 {unit} 因资金不足未获批的申请 {document}[，{fund}][ {purpose}][ {amount}]",
        "recorded request {document} of {unit}, turned down for lack of funds[: {fund}][, {purpose}][, {amount}]");

    public override IReadOnlyList<MemberText> Texts =>
    [
        new("document", "申请单号", "Request"),
    ];

    public override IReadOnlyList<string> Examples =>
    [
        """{"document":"R-2025-044","unit":"A01","fund":"GF","purpose":"2080208","amount":"12000.00"}""",
    ];

    public override IReadOnlyList<Rule> Rules =>
        [Rule.FundMustExist, Rule.PurposeMustExist, Rule.PurposeNotAllowed, Rule.AmountPrecision, Rule.AmountMustBePositive];
}
